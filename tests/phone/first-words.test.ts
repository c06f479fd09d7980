import { setTimeout as sleep } from 'node:timers/promises';
import { foundGroupWithPhones } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { enterMedia } from '@ronda/member/voice';
import type { MediaRoom } from '@ronda/member/sound/media';
import { stageOf } from '@ronda/shared/floor/moving';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type PhoneWorld, startPhoneWorld } from '../harness/phone-world.ts';
import { type SipPhone, startSipPhone } from '../harness/sip-phone.ts';
import { findTelephone } from '../harness/telephone.ts';
import { createEar, type Ear } from '../sound/ear.ts';

const telephone = await findTelephone();

const CALLER = 500;
const TURN_MS = 2000;
/** What may be missing at the beginning of a turn: less than it takes to publish when permitted. */
const LOST_MS = 250;
const PATIENCE_MS = 15_000;
/** A block or two was seen to come late; what leaks out in an offer would do so all the time. */
const LATE_MS = 100;
/** A caller who knows the offer by heart presses as soon as it begins. */
const THOUGHT_MS = 800;

describe.skipIf(!telephone.there)(`what a caller says first${telephone.skipped}`, () => {
  let world: PhoneWorld;
  let ana: Member;
  let bea: Member;
  let media: MediaRoom;
  /** Hears all that is sent, and not only what the floor allows. */
  let ear: Ear;
  let phone: SipPhone;

  /** Before the voice has asked, a key is an answer to something else. */
  async function pressUntil(key: string, done: () => boolean): Promise<void> {
    while (!done()) {
      await phone.press(key);
      await sleep(THOUGHT_MS);
    }
  }

  beforeAll(async () => {
    world = await startPhoneWorld({ program: telephone.program, agent: true });
    const group = await foundGroupWithPhones(world, 60);
    ana = await takeSeat(world, group, { name: 'Ana' });
    bea = await takeSeat(world, group, { name: 'Bea' });
    media = await enterMedia(ana, { hears: true }, (room) => {
      ear = createEar(room, [CALLER]);
    });
    phone = await startSipPhone({ hertz: CALLER });
    await phone.dial(world.sipAddress);
    await phone.press(`1${group.pin}#`);
    await pressUntil('#', () => ana.room().seats.length === 3);
    // The caller's way into the media room, beside Ana's own.
    await vi.waitUntil(() => media.remoteParticipants.size === 1, PATIENCE_MS);
    await ana.propose({ kind: 'beginSharing' });
    await bea.agree('beginSharing');
    await pressUntil('1', () => ana.room().floor.kind === 'sharing');
    // What they said while everyone could talk may still be on its way.
    await vi.waitUntil(() => ear.heardFor(CALLER, performance.now() - 500) === 0, PATIENCE_MS);
  });
  afterAll(async () => {
    await phone?.end();
    await media?.disconnect();
    for (const member of [ana, bea]) member?.close();
    await world?.end();
  });

  test('F2: of two seconds of a turn nearly all is heard, and nothing before it', async () => {
    const lost: number[] = [];
    const shares: number[] = [];
    for (let turn = 1; turn <= 3; turn += 1) {
      const asked = performance.now();
      await phone.press('*9');
      await ana.until((room) => stageOf(room)?.kind === 'offer');
      await sleep(THOUGHT_MS);
      const pressed = performance.now();
      const first = ear.hears(CALLER, PATIENCE_MS);
      const key = phone.press('1');
      await ana.until((room) => stageOf(room)?.kind === 'turn');
      const began = performance.now();
      await key;
      await sleep(TURN_MS);
      const took = performance.now() - began;
      await phone.press('#');
      await ana.until((room) => stageOf(room) === null);
      await sleep(THOUGHT_MS);
      const before = ear.heardFor(CALLER, asked) - ear.heardFor(CALLER, pressed);
      expect(before).toBeLessThan(LATE_MS);
      shares.push(ear.heardFor(CALLER, began) / took);
      lost.push((await first) - began);
    }
    // Whoever has no time to play, as where much else runs, is late by themselves; but not always.
    expect(Math.max(...shares)).toBeGreaterThan(0.85);
    expect(Math.min(...lost)).toBeLessThan(LOST_MS);
  });
});
