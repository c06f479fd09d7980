import { foundGroup, type Invitation } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { preparePhones } from '@ronda/member/phones';
import { seatOf } from '@ronda/shared/room/seats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { open } from '../../client/src/confidence/sealing.ts';
import { type PhoneWorld, startPhoneWorld } from '../harness/phone-world.ts';
import { type SipPhone, startSipPhone } from '../harness/sip-phone.ts';
import { findTelephone } from '../harness/telephone.ts';

const telephone = await findTelephone();

/** Wherever a voice is, some of these are in it. */
const VOICE = Array.from({ length: 27 }, (_, place) => 100 + place * 50);
const PATIENCE_MS = 30_000;

// D8: three decide whether one can call them, and by which PIN. The tests follow each other.
describe.skipIf(!telephone.there)(`telephones by decision${telephone.skipped}`, () => {
  let world: PhoneWorld;
  let group: Invitation;
  let members: readonly [Member, Member, Member];
  /** The PINs that there have been, the newest last. */
  const pins: string[] = [];
  const phones: SipPhone[] = [];

  beforeAll(async () => {
    world = await startPhoneWorld({ program: telephone.program, agent: true });
    group = await foundGroup(world, 60);
    const sit = (name: string) => takeSeat(world, group, { name });
    members = [await sit('Ana'), await sit('Bea'), await sit('Cleo')];
    for (const member of members) await member.until(({ seats }) => seats.length === 3);
  });
  afterAll(async () => {
    for (const phone of phones) await phone.end();
    for (const member of members ?? []) member.close();
    await world?.end();
  });

  const room = () => members[0].room();
  const presence = (seat: string) => seatOf(room(), seat)?.presence.kind;

  async function dial(number: string): Promise<SipPhone> {
    const phone = await startSipPhone({ number, listensFor: VOICE });
    phones.push(phone);
    await phone.dial(world.sipAddress);
    await phone.press('1');
    return phone;
  }
  async function isSpokenTo(phone: SipPhone, since: number): Promise<void> {
    await expect.poll(() => phone.heardSince(since), { timeout: 10_000 }).not.toEqual([]);
  }
  /** Were the PIN one, the last key would lead to the table: that of a name. */
  async function opensNothing(phone: SipPhone, pin: string): Promise<void> {
    const before = room().seats.length;
    for (const keys of [`${pin}#`, '#']) {
      const since = performance.now();
      await phone.press(keys);
      await isSpokenTo(phone, since);
    }
    expect(phone.isInCall()).toBe(true);
    expect(room().seats).toHaveLength(before);
  }
  /** Answers the seat. */
  async function opens(phone: SipPhone, pin: string): Promise<string> {
    const before = room().seats.length;
    await phone.press(`${pin}#`);
    await phone.press('#');
    const { seats } = await members[0].until((now) => now.seats.length > before);
    const seat = seats.at(-1)!;
    expect(seat.by).toBe('phone');
    return seat.id;
  }
  /** A key may come before the question that it answers: then it is pressed again. */
  async function pressUntil(phone: SipPhone, keys: string, isDone: () => boolean): Promise<void> {
    const press = async () => {
      if (!isDone()) await phone.press(keys);
      return isDone();
    };
    await expect.poll(press, { interval: 1500, timeout: PATIENCE_MS }).toBe(true);
  }
  const isOpen = (kind: string) => room().proposals.some(({ action }) => action.kind === kind);

  /** How many have, of what is open; all of them, once it has closed. */
  const answered = () => room().proposals[0]?.answers ?? Infinity;

  let caller: SipPhone;
  let callers: string;
  let second: SipPhone;
  let seconds: string;

  test('D6, D8: a PIN that is only proposed opens nothing; with the decision it opens', async () => {
    const [ana, bea, cleo] = members;
    const { pin, phones: prepared } = await preparePhones(world, group);
    pins.push(pin);
    await ana.propose({ kind: 'admitPhones', phones: prepared });
    caller = await dial('34600111222');
    await opensNothing(caller, pin);
    await bea.agree('admitPhones');
    await cleo.agree('admitPhones');
    await ana.until(({ lasting }) => lasting.phones !== null);
    callers = await opens(caller, pin);
  });

  test('D8, H6: a caller proposes another PIN: the old one opens nothing, the new one does, and 5 reads it', async () => {
    const [ana] = members;
    await pressUntil(caller, '*2441', () => isOpen('admitPhones'));
    for (const member of members) await member.agree('admitPhones');
    const [old] = pins;
    const sealed = () => room().lasting.phones?.pin;
    const renewed = async () => open(group.keys, sealed() ?? '');
    await expect.poll(renewed, { timeout: PATIENCE_MS }).not.toBe(old);
    const pin = await renewed();
    expect(pin).toMatch(/^\d{12}$/);
    pins.push(pin!);
    const since = performance.now();
    await caller.press('5');
    await isSpokenTo(caller, since);
    second = await dial('34600333444');
    await opensNothing(second, old!);
    seconds = await opens(second, pin!);
    expect(ana.room().decided.at(-1)).toMatchObject({ by: callers, outcome: 'passed' });
  });

  test('D8: refused, no PIN opens anything, and who is at the table stays', async () => {
    const [ana, bea, cleo] = members;
    await ana.propose({ kind: 'refusePhones' });
    for (const member of [bea, cleo]) await member.agree('refusePhones');
    await ana.until(({ proposals }) => proposals[0]?.answers === 3);
    for (const phone of [caller, second]) {
      const before = answered();
      await pressUntil(phone, '*31', () => answered() > before);
    }
    await ana.until(({ lasting }) => lasting.phones === null);
    const third = await dial('34600555666');
    for (const pin of pins) await opensNothing(third, pin);
    for (const [phone, seat] of [
      [caller, callers],
      [second, seconds],
    ] as const) {
      expect(phone.isInCall()).toBe(true);
      expect(presence(seat)).toBe('connected');
    }
    await pressUntil(caller, '*7', () => seatOf(room(), callers)?.resting === true);
  });

  test('D8: refused, a call that is lost cannot come back', async () => {
    await second.hangUp();
    await members[0].until(() => presence(seconds) === 'away');
    await second.dial(world.sipAddress);
    await second.press('1');
    await opensNothing(second, pins.at(-1)!);
    expect(presence(seconds)).toBe('away');
    expect(presence(callers)).toBe('connected');
  });
});
