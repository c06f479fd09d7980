import { type SIPInboundTrunkInfo, type SipClient } from 'livekit-server-sdk';

/** What the names of all booths begin with; livekit-sip adds `_` or `-` and something random. */
export const BOOTH = 'booth';

/** Ours among whatever else somebody may have set up there. */
const NAME = 'ronda';

/**
 * Sees to it that every call from these addresses gets a booth of its own: one trunk that takes any
 * number dialled, and one rule. May be called any number of times, by several agents at once, and
 * with other addresses than before. Rejects when LiveKit does not answer, or has no Redis.
 *
 * @param allowed addresses that may call in, or networks as 192.0.2.0/24
 */
export async function openBooths(client: SipClient, allowed: readonly string[]): Promise<void> {
  // Without any, livekit-sip would take calls from everywhere, or refuse all with a worse sentence.
  if (allowed.length === 0) throw new Error('Somebody has to be allowed to call in.');
  const trunk = await openTrunk(client, allowed);
  const rules = await client.listSipDispatchRule();
  const ours = rules.filter(({ name }) => name === NAME);
  const fitting = ours.find(
    ({ rule, trunkIds, hidePhoneNumber }) =>
      rule?.rule.case === 'dispatchRuleIndividual' &&
      rule.rule.value.roomPrefix === BOOTH &&
      rule.rule.value.pin === '' &&
      hidePhoneNumber &&
      isOnly(trunkIds, trunk.sipTrunkId),
  );
  for (const other of ours) {
    if (other !== fitting) await client.deleteSipDispatchRule(other.sipDispatchRuleId);
  }
  if (fitting) return;
  await unlessThere(
    () =>
      client.createSipDispatchRule(
        { type: 'individual', roomPrefix: BOOTH },
        { name: NAME, trunkIds: [trunk.sipTrunkId], hidePhoneNumber: true },
      ),
    async () =>
      (await client.listSipDispatchRule()).find(
        ({ name, trunkIds }) => name === NAME && isOnly(trunkIds, trunk.sipTrunkId),
      ),
  );
}

async function openTrunk(
  client: SipClient,
  allowed: readonly string[],
): Promise<SIPInboundTrunkInfo> {
  const trunks = async () =>
    (await client.listSipInboundTrunk()).filter((one) => one.name === NAME);
  const [found] = await trunks();
  if (found) {
    if (isSame(found.allowedAddresses, allowed)) return found;
    found.allowedAddresses = [...allowed];
    return await client.updateSipInboundTrunk(found.sipTrunkId, found);
  }
  return await unlessThere(
    () => client.createSipInboundTrunk(NAME, [], { allowedAddresses: [...allowed] }),
    async () => (await trunks())[0],
  );
}

/** LiveKit refuses a second one of its kind, which another agent may have made a moment before. */
async function unlessThere<T>(
  make: () => Promise<T>,
  find: () => Promise<T | undefined>,
): Promise<T> {
  try {
    return await make();
  } catch (error) {
    const there = await find();
    if (there) return there;
    throw error;
  }
}

const isOnly = (ids: readonly string[], id: string) => ids.length === 1 && ids[0] === id;

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((one) => others.includes(one));
