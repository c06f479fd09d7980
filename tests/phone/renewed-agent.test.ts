import { setTimeout as sleep } from 'node:timers/promises';
import { foundGroupWithPhones } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import type { MediaRoom } from '@ronda/member/sound/media';
import { enterMedia } from '@ronda/member/voice';
import { seatOf } from '@ronda/shared/room/seats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Booths, openExchange } from '../../phone/src/booth/booths.ts';
import { readSign } from '../../phone/src/booth/sign.ts';
import { type PhoneWorld, startPhoneWorld } from '../harness/phone-world.ts';
import { type SipPhone, startSipPhone } from '../harness/sip-phone.ts';
import { findTelephone } from '../harness/telephone.ts';
import { createEar, type Ear } from '../sound/ear.ts';

const telephone = await findTelephone();

const TONE = 500;
/** Wherever a voice is, some of these are in it. */
const VOICE = Array.from({ length: 27 }, (_, place) => 100 + place * 50);
const PATIENCE_MS = 30_000;
/** Longer than it takes to look whether an agent has done enough, and to end. */
const ENOUGH_MS = 5000;

// What sealed sounds leave behind in a process goes with the process. The tests follow each other.
describe.skipIf(!telephone.there)(`an agent that has done enough${telephone.skipped}`, () => {
  let world: PhoneWorld;
  let pin: string;
  let ana: Member;
  let media: MediaRoom;
  /** At the table, for the caller's tone. */
  let ear: Ear;
  let phone: SipPhone;
  let booths: Booths;
  let first: string;

  /** Who has the one call that there is. */
  async function holder(): Promise<string | undefined> {
    for (const [name, sign] of await booths.look()) {
      // A booth stays for a while when its caller has gone.
      if (await booths.holdsCaller(name)) return readSign(sign)?.agent ?? undefined;
    }
    return undefined;
  }
  async function holding(): Promise<string> {
    await expect.poll(holder, { timeout: PATIENCE_MS }).toBeTypeOf('string');
    return (await holder())!;
  }
  async function hangUp(): Promise<void> {
    await phone.hangUp();
    await expect.poll(holder, { timeout: PATIENCE_MS }).toBeUndefined();
  }

  beforeAll(async () => {
    world = await startPhoneWorld({ program: telephone.program });
    booths = openExchange(world.booths);
    const group = await foundGroupWithPhones(world, 120);
    pin = group.pin;
    ana = await takeSeat(world, group, { name: 'Ana' });
    media = await enterMedia(ana, { hears: true }, (room) => {
      ear = createEar(room, [TONE]);
    });
    phone = await startSipPhone({ hertz: TONE, listensFor: VOICE });
    await world.keepAgent({ PHONE_AGENT_SOUNDS: '1' });
  });
  afterAll(async () => {
    await phone?.end();
    await media?.disconnect();
    ana?.close();
    await world?.end();
  });

  test('goes on where nothing was sent for a caller', async () => {
    await phone.dial(world.sipAddress);
    first = await holding();
    await hangUp();
    await sleep(ENOUGH_MS);
    await phone.dial(world.sipAddress);
    expect(await holding()).toBe(first);
  });

  test('goes on as long as there is a call', async () => {
    await phone.press(`1${pin}#`);
    const sit = async () => {
      if (ana.room().seats.length < 2) await phone.press('#');
      return ana.room().seats.length;
    };
    await expect.poll(sit, { interval: 1000, timeout: PATIENCE_MS }).toBe(2);
    const heard = ear.hears(TONE, PATIENCE_MS);
    await phone.press('*6');
    await heard;
    await sleep(ENOUGH_MS);
    expect(await holder()).toBe(first);
    expect(phone.isInCall()).toBe(true);
  });

  test('ends then, and another one takes the next call, and gives the seat back', async () => {
    await hangUp();
    await sleep(ENOUGH_MS);
    const dialled = performance.now();
    await phone.dial(world.sipAddress);
    expect(await holding()).not.toBe(first);
    await expect.poll(() => phone.heardSince(dialled), { timeout: PATIENCE_MS }).not.toEqual([]);
    const { id } = ana.room().seats.find((seat) => seat.id !== ana.me)!;
    await phone.press(`1${pin}#`);
    const sit = async () => {
      if (seatOf(ana.room(), id)?.presence.kind !== 'connected') await phone.press('1');
      return seatOf(ana.room(), id)?.presence.kind;
    };
    await expect.poll(sit, { interval: 1000, timeout: PATIENCE_MS }).toBe('connected');
    expect(world.agentLog()).toBe('');
  });
});
