import { createHash, randomBytes } from 'node:crypto';
import { fastify, type FastifyInstance } from 'fastify';
import { convertIcsCalendar } from 'ts-ics';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Schedule } from '@ronda/shared/schedule/schedule';
import { carriedByNew } from '@ronda/shared/room/state';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { scheduleOf } from '@ronda/shared/testing/schedules';
import { calendarToken } from '../door/calendar.ts';
import { createPace } from '../door/pace.ts';
import type { Group } from '../log/log.ts';
import { calendarRoutes } from './calendar.ts';

const id = 'group-aaaaaaaaaaaa';
const hashOf = (proof: string) =>
  createHash('sha256').update(proof, 'base64url').digest('base64url');
const newProof = () => randomBytes(32).toString('base64url');

let app: FastifyInstance;
let group: Group;
let now: number;

beforeEach(() => {
  now = Date.parse('2026-12-01T12:00Z');
  keep(scheduleOf());
  app = fastify();
  app.decorateRequest('refusal', null);
  const clock = { now: () => now };
  calendarRoutes(app, {
    configuration: { local: true, publicUrl: null } as never,
    groups: { group: async (asked: string) => (asked === id ? group : null) } as never,
    clock,
    pace: createPace({ clock, perMinute: 30 }),
  });
});
afterEach(() => app.close());

function keep(schedule: Schedule | undefined, doorHash = hashOf(newProof())) {
  const carried = carriedByNew(USUAL_POLICY, null, schedule);
  group = { id, doorHash, card: 'c'.repeat(60), carried };
}
const address = (token = calendarToken(group.doorHash), of = id) =>
  `/groups/${of}/calendar/${token}.ics`;
const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers: { host: 'localhost:3000', ...headers } });

test('S5: the feed tells a calendar program when to meet, and of the group nothing else', async () => {
  const fed = await get(address());
  expect(fed.statusCode).toBe(200);
  expect(fed.headers['content-type']).toBe('text/calendar; charset=utf-8');
  const { events = [] } = convertIcsCalendar(undefined, fed.body);
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    summary: 'Ronda',
    start: { date: new Date('2026-12-01T18:00Z') },
    recurrenceRule: { frequency: 'WEEKLY' },
  });
  for (const secret of [id, group.doorHash, group.card, calendarToken(group.doorHash)])
    expect(fed.body).not.toContain(secret);
  const said = fed.body
    .split('\r\n')
    .filter((line) => /^(SUMMARY|DESCRIPTION|URL|LOCATION)/.test(line));
  expect(said).toEqual(['SUMMARY:Ronda']);
});

test('S5: a group without a schedule has a calendar without meetings', async () => {
  keep(undefined);
  const { events = [] } = convertIcsCalendar(undefined, (await get(address())).body);
  expect(events).toEqual([]);
  keep(scheduleOf({ zone: 'Mars/Olympus' }));
  expect((await get(address())).statusCode).toBe(200);
});

test('S5: what has not changed is not sent again, and what has is', async () => {
  const first = await get(address());
  const tag = String(first.headers['etag']);
  now += 5 * 86_400_000;
  const again = await get(address(), { 'if-none-match': `W/"x", ${tag}` });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  keep(scheduleOf({ time: '20:00' }), group.doorHash);
  const changed = await get(address(), { 'if-none-match': tag });
  expect(changed.statusCode).toBe(200);
  expect(changed.body).toContain('T200000');
});

test('S5: a wrong token, an unknown group and what is no address get the same answer', async () => {
  const other = calendarToken(hashOf(newProof()));
  const addresses = [
    address(other),
    address(calendarToken(''), 'group-bbbbbbbbbbbb'),
    address(other, 'group-bbbbbbbbbbbb'),
    address(group.doorHash),
    address('short'),
    address(other, 'x'),
    `/groups/${id}/calendar/${calendarToken(group.doorHash)}`,
    `/groups/${id}/calendar/${encodeURIComponent('../../x')}.ics`,
  ];
  for (const url of addresses) {
    const refused = await get(url);
    expect([refused.statusCode, refused.json()]).toEqual([
      404,
      { refusal: { code: 'wrongInvitation' } },
    ]);
  }
});

test('S5: once the invitation is renewed, the address of before leads nowhere', async () => {
  const before = address();
  keep(scheduleOf());
  expect((await get(before)).statusCode).toBe(404);
  expect((await get(address())).statusCode).toBe(200);
});

test('S5: nobody asks without end, and no other page asks for its visitors', async () => {
  expect((await get(address(), { origin: 'https://elsewhere.example' })).statusCode).toBe(403);
  expect((await get(address(), { host: 'elsewhere.example' })).statusCode).toBe(403);
  const answers = [];
  for (let asked = 0; asked < 31; asked += 1) answers.push((await get(address())).statusCode);
  expect(answers.slice(-1)).toEqual([429]);
  now += 60_000;
  expect((await get(address())).statusCode).toBe(200);
});

test('S5: the token is the one that browsers make', () => {
  // The same stands in the client's test of it.
  const doorHash = '_zo5Vv__79jNZjHprVkZdAYuVYL8MiV6CTpu4yDV64s';
  expect(calendarToken(doorHash)).toBe('0VsCd6_PX2eqe9pHL1UKo66MYrzkrjkJQ_pwi8OZbvU');
});
