import { foundGroupWithPhones } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { stageOf, turnOf } from '@ronda/shared/floor/moving';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PhoneWorld, startPhoneWorld } from '../harness/phone-world.ts';
import { type SipPhone, startSipPhone } from '../harness/sip-phone.ts';
import { findTelephone } from '../harness/telephone.ts';

const telephone = await findTelephone();

/** Wherever a voice is, some of these are in it. */
const VOICE = Array.from({ length: 27 }, (_, place) => 100 + place * 50);
/** Longer than any pause in what a caller is told. */
const QUIET_MS = 2000;
const SAID_MS = 30_000;
/** Longer than it takes until what is not finished is read. */
const SETTLED_MS = 6000;

// Ana has no voice today, and a caller hears what she writes.
describe.skipIf(!telephone.there)(`a turn in writing, by telephone${telephone.skipped}`, () => {
  let world: PhoneWorld;
  let ana: Member;
  let phone: SipPhone;

  beforeAll(async () => {
    world = await startPhoneWorld({ program: telephone.program, agent: true });
    const group = await foundGroupWithPhones(world, 120);
    ana = await takeSeat(world, group, { name: 'Ana' });
    phone = await startSipPhone({ listensFor: VOICE });
    await phone.dial(world.sipAddress);
    await phone.press(`1${group.pin}#`);
    await phone.press('#');
    await ana.until(({ seats }) => seats.length === 2);
    await ana.propose({ kind: 'beginRound', prompt: null });
    await phone.press('*31');
    const room = await ana.until((now) => stageOf(now) !== null);
    // Whoever opens the round: the caller passes.
    if (stageOf(room)?.seat !== ana.me) await phone.press('2');
    await ana.until((now) => stageOf(now)?.seat === ana.me);
    expect(await ana.send({ type: 'write' })).toBe('done');
    await ana.until((now) => turnOf(now)?.seat === ana.me);
  });
  afterAll(async () => {
    await phone?.end();
    await ana?.leave();
    await world?.end();
  });

  async function isSilent(): Promise<void> {
    const heard = () => phone.heardSince(performance.now() - QUIET_MS);
    await expect.poll(heard, { timeout: SAID_MS }).toEqual([]);
  }
  async function writes(text: string): Promise<number> {
    const begun = performance.now();
    expect(await ana.write(text)).toBe('done');
    return begun;
  }
  const heardSince = (begun: number) => () => phone.heardSince(begun);

  test('F10: a finished sentence is heard at once, and once', async () => {
    await isSilent();
    const begun = await writes('I slept badly this week. ');
    await expect.poll(heardSince(begun), { timeout: 2500 }).not.toEqual([]);
    await isSilent();
    const again = await writes('I slept badly this week. ');
    await expect(
      expect.poll(heardSince(again), { timeout: SETTLED_MS }).not.toEqual([]),
    ).rejects.toThrow();
  });

  test('F10: what is not finished is heard when the writer pauses, and not before', async () => {
    const begun = await writes('I slept badly this week. And I do not');
    await expect(
      expect.poll(heardSince(begun), { timeout: 2000 }).not.toEqual([]),
    ).rejects.toThrow();
    await expect.poll(heardSince(begun), { timeout: SETTLED_MS }).not.toEqual([]);
    await isSilent();
  });

  test('F10: what is left is heard when the turn ends', async () => {
    const begun = await writes('I slept badly this week. And I do not know why');
    expect(await ana.send({ type: 'finish' })).toBe('done');
    await expect.poll(heardSince(begun)).not.toEqual([]);
  });
});
