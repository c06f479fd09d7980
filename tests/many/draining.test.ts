import { foundGroup } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { stageOf, turnOf } from '@ronda/shared/floor/moving';
import { seatOf } from '@ronda/shared/room/seats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServers, type Servers } from '../harness/servers.ts';

const MEMBERS = 5;

let servers: Servers;
const members: Member[] = [];
let witness: Member;

/** Comes to the other server when the line ends, as a device does that a proxy leads. */
async function comeToTheOther(member: Member, place: { url: string }): Promise<number> {
  await new Promise((resolve) => member.line.socket.once('disconnect', resolve));
  const cut = performance.now();
  place.url = servers.urls[1]!;
  await member.comeBack();
  return cut;
}

beforeAll(async () => {
  servers = await startServers(2, { DRAIN_SECONDS: '1' });
});
afterAll(async () => {
  for (const member of [...members, witness]) member?.close();
  await servers?.end();
});

test('F7: when one of two servers is asked to end, its members are at the other soon, and nobody was lost', async () => {
  const group = await foundGroup({ url: servers.urls[0]! }, 60);
  const places = Array.from({ length: MEMBERS }, () => ({ url: servers.urls[0]! }));
  for (const place of places) members.push(await takeSeat(place, group));
  witness = await takeSeat({ url: servers.urls[1]! }, group);
  const everyone = [...members, witness];
  await members[0]!.propose({ kind: 'beginRound', prompt: null });
  for (const member of everyone.slice(1)) await member.agree('beginRound');
  await witness.until((room) => stageOf(room) !== null);
  const holder = members.find(({ me }) => me === stageOf(witness.room())?.seat)!;
  expect(await holder.send({ type: 'speak' })).toBe('done');
  await witness.until((room) => turnOf(room) !== null);
  const before = witness.seq();
  const endsAt = (turnOf(witness.room())!.clock as { endsAt: number }).endsAt;

  const moves = members.map((member, index) => comeToTheOther(member, places[index]!));
  const ended = servers.stop(0);
  // While it drains, what is asked there is done, and is known at the other.
  await expect
    .poll(async () => (await fetch(`${servers.urls[0]!}/health/ready`)).status, { interval: 20 })
    .toBe(503);
  const other = members.find((member) => member !== holder)!;
  expect(await other.send({ type: 'rest' })).toBe('done');
  await witness.until((room) => seatOf(room, other.me)?.resting === true);
  const cuts = (await Promise.all(moves)).toSorted((a, b) => a - b);
  await ended;

  // One after the other, and not all at once.
  expect(cuts.at(-1)! - cuts[0]!).toBeGreaterThan(20);
  await expect.poll(() => new Set(everyone.map((member) => member.seq())).size).toBe(1);
  for (const member of everyone)
    expect(seatOf(witness.room(), member.me)?.presence.kind).toBe('connected');
  const since = witness.events().filter(({ seq }) => seq > before);
  expect(since.map(({ event }) => event.type)).not.toContain('seatLost');
  // The turn goes on as if nothing had been, to the moment at which it would have ended.
  expect(turnOf(witness.room())).toMatchObject({ seat: holder.me, clock: { endsAt } });
  expect(await holder.send({ type: 'finish' })).toBe('done');
});

test('whoever is not back after it has ended is lost when their lease is over', async () => {
  await servers.start(0);
  const gone = members[0]!;
  const place = { url: servers.urls[0]! };
  const late = await takeSeat(place, gone.invitation, { person: gone.person });
  await servers.stop(0);
  await witness.until((room) => seatOf(room, late.me)?.presence.kind === 'lost', 20_000);
});
