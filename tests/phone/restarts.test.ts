import { foundGroupWithPhones } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { createTone } from '@ronda/member/sound/tone';
import { giveVoice, type Voice } from '@ronda/member/voice';
import { seatOf } from '@ronda/shared/room/seats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PhoneWorld, type RunningAgent, startPhoneWorld } from '../harness/phone-world.ts';
import { type SipPhone, startSipPhone } from '../harness/sip-phone.ts';
import { findTelephone } from '../harness/telephone.ts';
import { createEar, type Ear } from '../sound/ear.ts';

const telephone = await findTelephone();

const NUMBER = '34600111222';
const CALLER = 500;
const ANA = 1200;
/** LiveKit gives whoever is gone without a word some time to come back, and F7 fifteen seconds. */
const AWAY_MS = 60_000;
const PATIENCE_MS = 60_000;

// Each part dies in mid-call, and is started again where it was. The tests follow each other.
describe.skipIf(!telephone.there)(`parts that start anew${telephone.skipped}`, () => {
  let world: PhoneWorld;
  let agent: RunningAgent;
  let pin: string;
  let ana: Member;
  let bea: Member;
  let voices: Voice[];
  /** Bea's, in whichever media room she is. */
  let ear: Ear;
  let phone: SipPhone;
  let seat: string;

  const presence = () => seatOf(ana.room(), seat)?.presence.kind;
  /** A key may come before the question that it answers: then it is pressed again. */
  async function pressUntil(keys: string, isDone: () => boolean): Promise<void> {
    const press = async () => {
      if (!isDone()) await phone.press(keys);
      return isDone();
    };
    await expect.poll(press, { interval: 1000, timeout: PATIENCE_MS }).toBe(true);
  }
  /** A part that has just started may not take calls yet. */
  async function dial(): Promise<void> {
    const answered = () =>
      phone.dial(world.sipAddress).then(
        () => true,
        () => phone.isInCall(),
      );
    await expect.poll(answered, { interval: 1000, timeout: PATIENCE_MS }).toBe(true);
  }
  /** Whatever became of the call: it ends, the seat waits, and whoever redials is asked, and has it back. */
  async function callsAgain(): Promise<void> {
    await phone.hangUp().catch(() => {});
    await expect.poll(() => phone.isInCall()).toBe(false);
    await ana.until(() => presence() === 'away', AWAY_MS);
    const before = ana.room().seats.length;
    await dial();
    await phone.press(`1${pin}#`);
    await pressUntil('1', () => presence() === 'connected');
    expect(ana.room().seats).toHaveLength(before);
    await pressUntil('*7', () => seatOf(ana.room(), seat)?.resting === true);
    await pressUntil('*7', () => seatOf(ana.room(), seat)?.resting === false);
    expect(agent.isRunning()).toBe(true);
  }

  beforeAll(async () => {
    world = await startPhoneWorld({ program: telephone.program });
    agent = await world.startAgent();
    const group = await foundGroupWithPhones(world, 60);
    ({ pin } = group);
    ana = await takeSeat(world, group, { name: 'Ana' });
    bea = await takeSeat(world, group, { name: 'Bea' });
    voices = [
      await giveVoice(ana),
      await giveVoice(bea, (media) => {
        ear = createEar(media, [CALLER]);
      }),
    ];
    voices[0]!.pickUp(createTone(ANA));
    phone = await startSipPhone({ number: NUMBER, hertz: CALLER, listensFor: [ANA] });
    await phone.dial(world.sipAddress);
    await phone.press(`1${pin}#`);
    await phone.press('#');
    const room = await ana.until(({ seats }) => seats.length === 3);
    seat = room.seats.find(({ id }) => id !== ana.me && id !== bea.me)!.id;
  });
  afterAll(async () => {
    await phone?.end();
    for (const voice of voices ?? []) await voice.leave();
    for (const member of [ana, bea]) member?.close();
    await world?.end();
  });

  const hearEachOther = () => {
    const since = performance.now();
    const both = () => [...ear.heardSince(since), ...phone.heardSince(since)];
    return expect.poll(both, { timeout: PATIENCE_MS, interval: 250 }).toEqual([CALLER, ANA]);
  };

  test('the meetings’ LiveKit: all hear each other again, and the caller’s seat was never lost', async () => {
    await pressUntil('*6', () => ear.heardSince(-Infinity).length > 0);
    await hearEachOther();
    await world.restartMedia();
    await hearEachOther();
    expect(phone.isInCall()).toBe(true);
    expect(ana.happened().map(({ type }) => type)).not.toContain('seatLost');
  });

  test('put out of the media room by the server, the caller comes back to it and is heard', async () => {
    await world.putOut(ana.room().meeting, seat);
    await hearEachOther();
    expect(ana.happened().map(({ type }) => type)).not.toContain('seatLost');
  });

  test('F7: livekit-sip: the seat is lost, then away, and has its caller back', async () => {
    await world.restart('livekit-sip');
    await callsAgain();
  });

  test('F7: the booths’ LiveKit: the call stays up, and its caller is in the seat again', async () => {
    await world.restart('LiveKit');
    await ana.until(() => presence() === 'lost');
    await ana.until(() => presence() === 'connected');
    expect(phone.isInCall()).toBe(true);
    await pressUntil('*6', () => ear.heardSince(performance.now() - 1000).length > 0);
    await hearEachOther();
    await callsAgain();
  });

  test('F7: Redis, which knows neither trunk nor rule afterwards: the same', async () => {
    await world.restart('Redis');
    await callsAgain();
  });
});
