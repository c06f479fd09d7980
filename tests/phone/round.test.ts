import { foundGroupWithPhones } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { giveVoice, type Voice } from '@ronda/member/voice';
import { joinMedia, type MediaRoom } from '@ronda/member/sound/media';
import { createTone } from '@ronda/member/sound/tone';
import { stageOf } from '@ronda/shared/floor/moving';
import { seatOf } from '@ronda/shared/room/seats';
import type { Room } from '@ronda/shared/room/state';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PhoneWorld, startPhoneWorld } from '../harness/phone-world.ts';
import { type SipPhone, startSipPhone } from '../harness/sip-phone.ts';
import { findTelephone } from '../harness/telephone.ts';
import { createEar, type Ear } from '../sound/ear.ts';

const telephone = await findTelephone();

const CALLER = 500;
const ANA = 1200;

// A whole round of three, of whom one has nothing but a telephone.
describe.skipIf(!telephone.there)(`a caller at the table${telephone.skipped}`, () => {
  let world: PhoneWorld;
  let pin: string;
  let ana: Member;
  let voice: Voice;
  let bea: Member;
  let phone: SipPhone;
  let seat: string;
  /** At the table, for the caller's tone. */
  let ear: Ear;
  let media: MediaRoom;

  beforeAll(async () => {
    world = await startPhoneWorld({ program: telephone.program, agent: true });
    const group = await foundGroupWithPhones(world, 60);
    ({ pin } = group);
    ana = await takeSeat(world, group, { name: 'Ana' });
    bea = await takeSeat(world, group, { name: 'Bea' });
    voice = await giveVoice(ana);
    voice.pickUp(createTone(ANA));
    media = await joinMedia(await bea.media(), { hears: true }, (room) => {
      ear = createEar(room, [CALLER]);
    });
    phone = await startSipPhone({ hertz: CALLER, listensFor: [CALLER, ANA] });
  });
  afterAll(async () => {
    await phone?.end();
    await media?.disconnect();
    await voice?.leave();
    await Promise.all([ana, bea].map((member) => member?.leave()));
    await world?.end();
  });

  /** Whoever of the others is offered the turn passes. */
  async function othersPassUntil(wished: (room: Room) => boolean): Promise<void> {
    for (let room = ana.room(); !wished(room);) {
      const holder = [ana, bea].find(({ me }) => stageOf(room)?.seat === me);
      await holder?.send({ type: 'pass' });
      room = await ana.until((now) => wished(now) || now !== room);
    }
  }

  test('types the PIN, and is seated as somebody with a phone', async () => {
    await phone.dial(world.sipAddress);
    await phone.press('1');
    await phone.press(`${pin}#`);
    await phone.press('#');
    const room = await ana.until(({ seats }) => seats.length === 3);
    const third = room.seats.find(({ id }) => id !== ana.me && id !== bea.me)!;
    expect(third.by).toBe('phone');
    seat = third.id;
    const since = performance.now();
    await expect.poll(() => phone.heardSince(since)).toContain(ANA);
  });

  test('D2: votes on what somebody else has proposed, and the vote counts', async () => {
    await ana.propose({ kind: 'beginRound', prompt: null });
    await bea.agree('beginRound');
    await phone.press('*31');
    await ana.until((room) => stageOf(room) !== null);
    const [decided] = ana.room().decided;
    expect(decided?.tally).toEqual({ agree: 3, standAside: 0, object: 0 });
  });

  test('F2 F4: is heard in the turn that 1 begins, and at no other time', async () => {
    await othersPassUntil((room) => stageOf(room)?.seat === seat);
    const before = performance.now();
    await phone.press('1');
    await ana.until((room) => stageOf(room)?.kind === 'turn');
    await ear.hears(CALLER, 5000);
    await phone.press('#');
    await ana.until((room) => stageOf(room)?.seat !== seat);
    await ear.silent(CALLER, 500, 5000);
    expect(ear.heardSince(before)).toEqual([CALLER]);
    expect(ear.heardFor(CALLER, 0) - ear.heardFor(CALLER, before)).toBe(0);
  });

  test('F4: passes with 2', async () => {
    await bea.propose({ kind: 'beginRound', prompt: null });
    await ana.agree('beginRound');
    await phone.press('*31');
    await othersPassUntil((room) => stageOf(room)?.seat === seat);
    await phone.press('2');
    await ana.until((room) => stageOf(room)?.seat !== seat);
    await othersPassUntil((room) => stageOf(room) === null);
  });

  test('F7: a hung-up call is a lost connection', async () => {
    await phone.hangUp();
    await ana.until((room) => seatOf(room, seat)?.presence.kind === 'lost');
  });
});
