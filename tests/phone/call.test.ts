import { BOOTH, openBooths } from '@ronda/phone/booth/rule';
import { RoomEvent } from '@livekit/rtc-node';
import { AccessToken, RoomServiceClient, SipClient } from 'livekit-server-sdk';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startExchange, type Exchange } from '../../infra/telephone/exchange.js';
import { startSipPhone, type SipPhone, type SipPhoneOptions } from '../harness/sip-phone.ts';
import { findTelephone } from '../harness/telephone.ts';
import { enter, type Person } from '../sound/person.ts';

const telephone = await findTelephone();

const CALLER = 500;
const OTHER_CALLER = 700;
const BOOTHS = 1200;
const OTHER_BOOTHS = 1900;
/** What LiveKit calls a caller's kind; its package does not give the name away. */
const SIP_PARTICIPANT = 3;
/** As an allowed call takes to have a booth. */
const TEN_TIMES_AS_LONG_MS = 3000;
const ALL = [CALLER, OTHER_CALLER, BOOTHS, OTHER_BOOTHS];

describe.skipIf(!telephone.there)(`a call from a telephone${telephone.skipped}`, () => {
  let exchange: Exchange;
  let rooms: RoomServiceClient;
  let sip: SipClient;
  let written = '';
  const ends: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    exchange = await startExchange({
      program: telephone.program,
      onOutput: (text) => (written += text),
    });
    const { url, apiKey, apiSecret } = exchange.livekit;
    const access = [url.replace(/^ws/, 'http'), apiKey, apiSecret] as const;
    rooms = new RoomServiceClient(...access);
    sip = new SipClient(...access);
    await openBooths(sip, ['127.0.0.1']);
  });
  afterAll(() => exchange?.stop());
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
    await expect.poll(booths).toEqual([]);
  });

  async function phone(options: SipPhoneOptions): Promise<SipPhone> {
    const started = await startSipPhone({ listensFor: ALL, ...options });
    ends.push(() => started.end());
    return started;
  }

  /** Those with a caller in them. */
  async function booths(): Promise<string[]> {
    const open = await rooms.listRooms();
    const people = open.map(async ({ name }) => ({
      name,
      callers: (await rooms.listParticipants(name)).filter(({ kind }) => kind === SIP_PARTICIPANT),
    }));
    return (await Promise.all(people)).flatMap(({ name, callers }) => callers.map(() => name));
  }

  async function visit(booth: string): Promise<Person> {
    const { url, apiKey, apiSecret } = exchange.livekit;
    const pass = new AccessToken(apiKey, apiSecret, { identity: 'agent' });
    pass.addGrant({ roomJoin: true, room: booth });
    const person = await enter({ url, token: await pass.toJwt() }, ALL);
    ends.push(() => person.leave());
    return person;
  }

  /** Dials, and is answered by somebody's voice: livekit-sip picks up when there is something to hear. */
  async function call(from: SipPhone, voice = BOOTHS): Promise<Person> {
    const before = new Set(await booths());
    const answered = from.dial(exchange.address);
    const fresh = async () => (await booths()).find((booth) => !before.has(booth));
    await expect.poll(fresh).toBeDefined();
    const person = await visit((await fresh()) ?? '');
    await person.say(voice);
    await answered;
    return person;
  }

  test('is answered in a booth, where both hear each other', async () => {
    const caller = await phone({ hertz: CALLER });
    const person = await call(caller);
    expect(person.room.name).toMatch(new RegExp(`^${BOOTH}[-_]`));
    await person.ear.hears(CALLER, 5000);
    const begun = performance.now();
    await expect.poll(() => caller.heardSince(begun)).toEqual([BOOTHS]);
  });

  test('brings its keys in their order', async () => {
    const caller = await phone({ hertz: CALLER });
    const { room } = await call(caller);
    const keys: string[] = [];
    room.on(RoomEvent.DtmfReceived, (_, digit) => keys.push(digit));
    await caller.press('1290#*33');
    await expect.poll(() => keys.join('')).toBe('1290#*33');
  });

  test('leaves its booth empty when it hangs up', async () => {
    const caller = await phone({ hertz: CALLER });
    const { room } = await call(caller);
    expect(room.remoteParticipants.size).toBe(1);
    await caller.hangUp();
    await expect.poll(() => room.remoteParticipants.size).toBe(0);
    await expect.poll(booths).toEqual([]);
    expect(caller.isInCall()).toBe(false);
  });

  test('ends when its booth is closed', async () => {
    const caller = await phone({ hertz: CALLER });
    const { room } = await call(caller);
    await rooms.deleteRoom(room.name ?? '');
    await expect.poll(() => caller.isInCall()).toBe(false);
  });

  test('shares its booth with no other call, and shows no number', async () => {
    const one = await phone({ hertz: CALLER, number: '34600111222' });
    const other = await phone({ hertz: OTHER_CALLER, number: '34600333444' });
    written = '';
    const person = await call(one);
    const beside = await call(other, OTHER_BOOTHS);
    expect(beside.room.name).not.toBe(person.room.name);
    await person.ear.hears(CALLER, 5000);
    await beside.ear.hears(OTHER_CALLER, 5000);
    const begun = performance.now();
    await expect.poll(() => one.heardSince(begun)).toEqual([BOOTHS]);
    await expect.poll(() => other.heardSince(begun)).toEqual([OTHER_BOOTHS]);
    expect(person.ear.heardSince(-Infinity)).toEqual([CALLER]);
    expect(beside.ear.heardSince(-Infinity)).toEqual([OTHER_CALLER]);
    const [told] = [...person.room.remoteParticipants.values()];
    expect(JSON.stringify([told?.identity, told?.name, told?.attributes])).not.toContain('600111');
    expect(written).not.toMatch(/600111|600333/);
  });

  test('gets no booth, and no answer at all, from an address that is not allowed', async () => {
    await openBooths(sip, ['192.0.2.1']);
    ends.push(() => openBooths(sip, ['127.0.0.1']));
    const caller = await phone({ hertz: CALLER });
    caller.dial(exchange.address).catch(() => {});
    const anyBooth = async () => (await booths()).length > 0;
    await expect(vi.waitUntil(anyBooth, TEN_TIMES_AS_LONG_MS)).rejects.toThrow();
  });

  test('finds one trunk and one rule, however often and by however many they are made', async () => {
    await Promise.all([1, 2, 3].map(() => openBooths(sip, ['127.0.0.1'])));
    await openBooths(sip, ['127.0.0.0/8']);
    await openBooths(sip, ['127.0.0.1']);
    const trunks = await sip.listSipInboundTrunk();
    expect(trunks.map(({ allowedAddresses }) => allowedAddresses)).toEqual([['127.0.0.1']]);
    const rules = await sip.listSipDispatchRule();
    expect(rules.map(({ hidePhoneNumber }) => hidePhoneNumber)).toEqual([true]);
    expect(rules.map(({ trunkIds }) => trunkIds)).toEqual([[trunks[0]?.sipTrunkId]]);
  });
});
