import { foundGroupWithPhones } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { seatOf } from '@ronda/shared/room/seats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealComparable } from '../../client/src/confidence/sealing.ts';
import { type PhoneWorld, startPhoneWorld } from '../harness/phone-world.ts';
import { type SipPhone, startSipPhone } from '../harness/sip-phone.ts';
import { findTelephone } from '../harness/telephone.ts';

const telephone = await findTelephone();

const WRONG_PIN = '100000000001';
/** Wherever a voice is, some of these are in it. */
const VOICE = Array.from({ length: 27 }, (_, place) => 100 + place * 50);
const PATIENCE_MS = 60_000;
const NUMBER = '34600111222';

// What goes wrong on a telephone. The tests follow each other, as one evening would.
describe.skipIf(!telephone.there)(`calls that go wrong${telephone.skipped}`, () => {
  let world: PhoneWorld;
  let pin: string;
  let ana: Member;
  let bea: Member;
  let phone: SipPhone;
  let seat: string;
  const phones: SipPhone[] = [];

  async function startPhone(number: string): Promise<SipPhone> {
    const started = await startSipPhone({ number, listensFor: VOICE });
    phones.push(started);
    return started;
  }
  const presence = (whose = seat) => seatOf(ana.room(), whose)?.presence.kind;
  const seats = () => ana.room().seats.map(({ id }) => id);
  async function isOver(one: SipPhone): Promise<void> {
    await expect.poll(() => one.isInCall(), { timeout: PATIENCE_MS }).toBe(false);
  }
  async function isSpokenTo(one: SipPhone, since: number): Promise<void> {
    await expect.poll(() => one.heardSince(since)).not.toEqual([]);
  }

  /** A key may come before the question that it answers: then it is pressed again. */
  async function pressUntil(one: SipPhone, keys: string, isDone: () => boolean): Promise<void> {
    const press = async () => {
      if (!isDone()) await one.press(keys);
      return isDone();
    };
    await expect.poll(press, { interval: 1000, timeout: PATIENCE_MS }).toBe(true);
  }

  /** Answers who came. */
  async function sitDown(from: SipPhone, before: string): Promise<string> {
    const known = new Set(seats());
    await from.press(`${before}${pin}#`);
    await from.press('#');
    const room = await ana.until((now) => now.seats.some(({ id }) => !known.has(id)));
    return room.seats.find(({ id }) => !known.has(id))!.id;
  }

  beforeAll(async () => {
    world = await startPhoneWorld({ program: telephone.program, agent: true });
    const group = await foundGroupWithPhones(world, 60);
    ({ pin } = group);
    ana = await takeSeat(world, group, { name: 'Ana' });
    bea = await takeSeat(world, group, { name: 'Bea' });
    phone = await startPhone(NUMBER);
  });
  afterAll(async () => {
    for (const one of phones) await one.end();
    for (const member of [ana, bea]) member?.close();
    await world?.end();
  });

  test('three wrong PINs end in a goodbye, and take no seat', async () => {
    const guesser = await startPhone('34600333444');
    await guesser.dial(world.sipAddress);
    await guesser.press('1');
    for (let tried = 0; tried < 3; tried += 1) {
      expect(guesser.isInCall()).toBe(true);
      const since = performance.now();
      await guesser.press(`${WRONG_PIN}#`);
      await isSpokenTo(guesser, since);
    }
    await isOver(guesser);
    expect(ana.happened().filter(({ type }) => type === 'seatTaken')).toHaveLength(1);
    expect(seats()).toEqual([ana.me, bea.me]);
  });

  test('thirty digits at once harm nothing, and the PIN opens afterwards', async () => {
    await phone.dial(world.sipAddress);
    await phone.press(`1${'1234567890'.repeat(3)}#`);
    seat = await sitDown(phone, '');
    expect(seatOf(ana.room(), seat)?.by).toBe('phone');
  });

  test('the same number, while connected, is a second person, who can leave', async () => {
    const second = await startPhone(NUMBER);
    await second.dial(world.sipAddress);
    const other = await sitDown(second, '1');
    expect(other).not.toBe(seat);
    expect(presence()).toBe('connected');

    await pressUntil(second, '*#1', () => presence(other) === 'left');
    await isOver(second);
    expect(phone.isInCall()).toBe(true);
    expect(presence()).toBe('connected');
  });

  test('whoever withholds the number is nobody’s second call, and is asked nothing', async () => {
    const one = await startPhone('anonymous');
    await one.dial(world.sipAddress);
    const first = await sitDown(one, '1');
    await one.hangUp();
    await ana.until(() => presence(first) === 'lost');
    const another = await startPhone('anonymous');
    await another.dial(world.sipAddress);
    // Were they asked whether they return, hash would lead to no seat.
    const second = await sitDown(another, '1');
    expect(second).not.toBe(first);
    await ana.until(() => presence(first) === 'away');
    await pressUntil(another, '*#1', () => presence(second) === 'left');
    await isOver(another);
  });

  test('F7 D4: who hangs up in mid-vote is lost, then away; who redials has the seat and the vote', async () => {
    const text = await sealComparable(ana.invitation.keys, 'We meet at seven.');
    await ana.propose({ kind: 'freeText', text });
    await phone.press('*3');
    await phone.hangUp();
    await ana.until(() => presence() === 'lost');
    await ana.until(() => presence() === 'away');

    const before = seats();
    await phone.dial(world.sipAddress);
    await phone.press(`1${pin}#`);
    await pressUntil(phone, '1', () => presence() === 'connected');
    expect(seats()).toEqual(before);
    await bea.agree('freeText');
    await pressUntil(phone, '*31', () => ana.room().decided.length > 0);
    expect(ana.room().decided[0]?.tally).toEqual({ agree: 3, standAside: 0, object: 0 });
  });

  test('a caller is back in the same seat after Ronda has started anew', async () => {
    const before = seats();
    await world.stopRonda();
    await world.startRonda();
    await Promise.all([ana.comeBack(), bea.comeBack()]);
    // Their keys go by a new line, and are the same person's.
    await pressUntil(phone, '*7', () => seatOf(ana.room(), seat)?.resting === true);
    expect(presence()).toBe('connected');
    expect(seats()).toEqual(before);
    expect(phone.isInCall()).toBe(true);
  });

  test('D9: who waits at the door while Ronda starts anew waits there again, and is let in', async () => {
    await ana.propose({ kind: 'lock' });
    await bea.agree('lock');
    await pressUntil(phone, '*31', () => ana.room().door.closed === 'lock');
    const knocker = await startPhone('34600555666');
    await knocker.dial(world.sipAddress);
    await knocker.press(`1${pin}#`);
    await pressUntil(knocker, '#', () => ana.room().door.knocks.length === 1);
    const waiting = ana.room().door.knocks[0]!.seat;

    const since = performance.now();
    await world.stopRonda();
    await isSpokenTo(knocker, since);
    await world.startRonda();
    await Promise.all([ana.comeBack(), bea.comeBack()]);
    await ana.propose({ kind: 'letIn' });
    await bea.agree('letIn');
    await pressUntil(phone, '*31', () => presence(waiting) === 'connected');
    await pressUntil(knocker, '*7', () => seatOf(ana.room(), waiting)?.resting === true);
    await pressUntil(knocker, '*#1', () => presence(waiting) === 'left');
    await isOver(knocker);
  });

  test('F12: a meeting that ends says goodbye and hangs up', async () => {
    await ana.propose({ kind: 'endMeeting' });
    await bea.agree('endMeeting');
    await pressUntil(phone, '*31', () => ana.dismissed() === 'ended');
    const since = performance.now();
    await isOver(phone);
    expect(phone.heardSince(since)).not.toEqual([]);
  });
});
