import { createHash, hkdfSync } from 'node:crypto';
import { PinAnswer, PinMade, PhoneKnown, SeatsAnswer } from '@ronda/shared/wire/protocol';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { carriedByNew } from '@ronda/shared/room/state';
import { Meeting } from '@ronda/shared/testing/meeting';
import { fastify, type FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Configuration } from '../configuration.ts';
import { createPace } from '../door/pace.ts';
import { createPhoneDoor } from '../door/phone.ts';
import { seatOfKey } from '../door/identity.ts';
import { ALL_SERVED, type Group } from '../log/log.ts';
import type { Known } from '../room/known.ts';
import { answerErrors } from './errors.ts';
import { phoneRoutes } from './phone.ts';

const phone = { secret: 's'.repeat(43), number: '+34 900 000 000', publicKey: 'k'.repeat(87) };
const credential = Buffer.from(
  hkdfSync('sha256', phone.secret, '', 'ronda/1/agent-credential', 32),
).toString('base64url');
const configuration: Configuration = {
  host: '127.0.0.1',
  port: 0,
  data: '/nowhere',
  redis: null,
  publicUrl: null,
  livekit: { url: new URL('ws://127.0.0.1:7880'), apiKey: 'k', apiSecret: 's' },
  client: '/nowhere',
  log: 'warn',
  metrics: null,
  drainMs: 0,
  phone,
  local: true,
};
const door = createPhoneDoor(phone.secret);
const version = PROTOCOL_VERSION;
const caller = 'c'.repeat(43);
const proof = createHash('sha256').update('proof').digest('base64url');
const made = door.newPin();
const group: Group = {
  id: 'group-aaaaaaaaaaaa',
  doorHash: createHash('sha256').update(proof, 'base64url').digest('base64url'),
  card: 'c'.repeat(60),
  carried: carriedByNew(USUAL_POLICY, {
    mark: made.mark,
    pin: 'p'.repeat(40),
    secret: 'z'.repeat(90),
  }),
};

const MEETING = 'meetingmeetingmeet';
/** The meeting that goes on. */
let going: Known | null;

let http: FastifyInstance;
let now = 1_700_000_000_000;

function start(takesCalls: boolean): void {
  http = fastify();
  answerErrors(http);
  const pace = (perMinute: number) => createPace({ clock: { now: () => now }, perMinute });
  phoneRoutes(http, {
    configuration: takesCalls ? configuration : { ...configuration, phone: null },
    groups: {
      createGroup: () => Promise.reject(new Error('not here')),
      group: async (id) => (id === group.id ? group : null),
      groupByPin: async (mark) => (mark === made.mark ? group : null),
      meetingOf: async () => (going === null ? null : MEETING),
    },
    rooms: { fresh: async () => going },
    door: takesCalls ? door : null,
    pace: { start: pace(3), caller: pace(6), callers: pace(9) },
  });
}
beforeEach(() => {
  going = null;
  start(true);
});
afterEach(async () => {
  now += 60_000;
  await http.close();
});

const host = 'localhost:3000';
const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  http.inject({ method: 'POST', url, payload, headers: { host, ...headers } });
const asAgent = { authorization: `Bearer ${credential}` };
const type = (pin: string, who = caller) =>
  post('/phone/door', { version, pin, caller: who }, asAgent);

test('anyone may know what to dial, and for whom the secret must be sealed', async () => {
  const known = v.parse(PhoneKnown, (await http.inject('/phone/known')).json());
  expect(known).toEqual({ phone: { number: phone.number, publicKey: phone.publicKey } });
});

test('where no calls are taken, there is nothing to dial and no door', async () => {
  await http.close();
  start(false);
  expect((await http.inject('/phone/known')).json()).toEqual({ phone: null });
  expect((await type(made.pin)).statusCode).toBe(404);
});

test('a PIN is made for whoever starts a group, and not too often', async () => {
  const pins = [];
  for (let times = 0; times < 3; times += 1)
    pins.push(v.parse(PinMade, (await post('/phone/pin', { version })).json()).pin);
  expect(new Set(pins).size).toBe(3);
  expect((await post('/phone/pin', { version })).statusCode).toBe(429);
});

test('the PIN leads the agent to the group and to the sealed secret', async () => {
  const answer = await type(made.pin);
  expect(v.parse(PinAnswer, answer.json())).toEqual({
    group: group.id,
    mark: made.mark,
    secret: 'z'.repeat(90),
  });
});

test('nobody but the agent is answered, with the right PIN neither', async () => {
  const body = { version, pin: made.pin, caller };
  for (const headers of [{}, { authorization: `Bearer ${'a'.repeat(43)}` }]) {
    const answer = await post('/phone/door', body, headers);
    expect(answer.statusCode).toBe(403);
    expect(answer.body).not.toContain(group.id);
  }
});

test('a wrong PIN, one cut short and thirty digits lead nowhere', async () => {
  for (const pin of ['000000000000', made.pin.slice(1), '1'.repeat(30)]) {
    const answer = await type(pin);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toEqual({ refusal: { code: 'wrongInvitation' } });
  }
});

test('one caller may try six times a minute, and all together no more than their bound', async () => {
  for (let times = 0; times < 6; times += 1) await type('000000000000');
  expect((await type(made.pin)).statusCode).toBe(429);
  expect((await type(made.pin, 'd'.repeat(43))).statusCode).toBe(200);
  await type('000000000000', 'd'.repeat(43));
  expect((await type(made.pin, 'e'.repeat(43))).statusCode).toBe(429);
  now += 60_000;
  expect((await type(made.pin)).statusCode).toBe(200);
});

const keys = ['a', 'b', 'c'].map((letter) => letter.repeat(87));
const askSeats = (given: object = {}, headers = asAgent) =>
  post('/phone/seats', { version, group: group.id, proof, keys, ...given }, headers);

test('the agent is told who sits in the meeting that goes on, and who was lost there', async () => {
  const [ana, ben] = keys.map((key) => seatOfKey(group.id, key));
  const meeting = new Meeting([ana!, ben!, 'cleo']);
  meeting.loses(ben!);
  going = {
    seq: 1,
    at: meeting.now,
    unserved: ALL_SERVED,
    revision: 0,
    version: 2,
    room: meeting.room,
    box: meeting.box,
    names: { [ana!]: 'n'.repeat(40) },
  };
  const { seats } = v.parse(SeatsAnswer, (await askSeats()).json());
  expect(seats).toEqual([
    { presence: 'connected', name: 'n'.repeat(40) },
    { presence: 'lost', name: null },
    null,
  ]);
});

test('where no meeting goes on nobody sits', async () => {
  const { seats } = v.parse(SeatsAnswer, (await askSeats()).json());
  expect(seats).toEqual([null, null, null]);
});

test('who sits where is told to nobody but the agent, and not without the invitation', async () => {
  const other = { authorization: `Bearer ${'a'.repeat(43)}` };
  expect((await askSeats({}, other)).statusCode).toBe(403);
  expect((await askSeats({ proof: 'x'.repeat(43) })).json()).toEqual({
    refusal: { code: 'wrongInvitation' },
  });
  expect((await askSeats({ keys: [] })).statusCode).toBe(400);
  expect((await askSeats({ keys: Array(13).fill(keys[0]) })).statusCode).toBe(400);
});
