import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sealName } from '../../../client/src/confidence/name-card.ts';
import { makeSecret } from '../../../client/src/confidence/secret.ts';
import { publicKeyOf } from '@ronda/member/identity';
import type { Invitation } from '@ronda/member/invitation';
import { keysOf } from '@ronda/member/invitation';
import type { SeatsAnswer } from '@ronda/shared/wire/protocol';
import { createSeats, type Seats } from './seats.ts';

type Presence = NonNullable<SeatsAnswer['seats'][number]>['presence'];

let http: Server;
let invitation: Invitation;
/** Who sits in the meeting, by person. */
let room: Map<string, Presence>;
let name: string;
let start: () => Seats;

beforeEach(async () => {
  const keys = await keysOf(makeSecret());
  invitation = { group: 'group-aaaaaaaaaaaa', secret: '', keys };
  name = await sealName(keys, { name: 'River' });
  room = new Map();
  http = createServer((request, reply) => {
    void json(request).then((body) => {
      const asked = (body as { keys: string[] }).keys;
      const seats = asked.map((key) => {
        const [, presence] = [...room].find(([person]) => publicKeyOf(person) === key) ?? [];
        return presence === undefined ? null : { presence, name };
      });
      reply.end(JSON.stringify({ seats }));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const markOf = (group: string, caller: string) => `${group} ${caller}`;
  start = () => createSeats({ url }, { credential: 'c', markOf });
});
afterEach(() => new Promise<unknown>((resolve) => http.close(resolve)));

const ANA = 'sip_ana';
/** Sits down, and is told so by the room. */
async function sits(seats: Seats, caller: string | null, returning = false): Promise<string> {
  const { secret } = await seats.take(invitation, caller, returning);
  room.set(secret, 'connected');
  return secret;
}

test('the same number, while connected, is a second person, whichever agent has the first', async () => {
  const first = await sits(start(), ANA);
  const second = await sits(start(), ANA);
  expect(second).not.toBe(first);
  room.set(second, 'left');
  expect(await sits(start(), ANA)).toBe(second);
});

test('two calls of one number at the same moment are two people', async () => {
  const seats = start();
  const both = await Promise.all([1, 2].map(() => seats.take(invitation, ANA, false)));
  expect(both[0]?.secret).not.toBe(both[1]?.secret);
});

test('F7: whose call was lost is asked by any agent, and is the same person, of the same name', async () => {
  const one = start();
  const person = await sits(one, ANA);
  expect(await start().isAwaited(invitation, ANA)).toBe(false);
  for (const presence of ['lost', 'away'] as const) {
    room.set(person, presence);
    expect(await start().isAwaited(invitation, ANA)).toBe(true);
    expect(await start().isAwaited(invitation, 'sip_ben')).toBe(false);
    expect(await start().take(invitation, ANA, true)).toEqual({ secret: person, name: 'River' });
  }
});

test('a call that is held here is no lost one, whatever the room says of its line', async () => {
  const seats = start();
  const person = await sits(seats, ANA);
  room.set(person, 'lost');
  expect(await seats.isAwaited(invitation, ANA)).toBe(false);
  seats.giveBack(person);
  expect(await seats.isAwaited(invitation, ANA)).toBe(true);
});

test('whoever is not returning takes nobody’s place', async () => {
  const lost = await sits(start(), ANA);
  room.set(lost, 'away');
  expect(await sits(start(), ANA)).not.toBe(lost);
});

test('D9: whoever was asked to leave is the same person when they call again', async () => {
  const person = await sits(start(), ANA);
  room.set(person, 'removed');
  expect(await sits(start(), ANA)).toBe(person);
});

test('whoever withholds their number is a new person each time, and is never asked', async () => {
  const person = await sits(start(), null);
  room.set(person, 'lost');
  expect(await start().isAwaited(invitation, null)).toBe(false);
  expect(await sits(start(), null, true)).not.toBe(person);
});

test('whoever was lost twelve times is still nobody who is at the table', async () => {
  for (let place = 0; place < 12; place += 1)
    room.set(await sits(start(), ANA), place % 2 ? 'away' : 'connected');
  for (const person of room.keys()) room.set(person, 'lost');
  const more = await sits(start(), ANA);
  expect([...room.keys()].filter((person) => person === more)).toHaveLength(1);
  expect(more).toMatch(/^[\w-]{43}$/);
});

test('another agent’s person keeps the name that their seat has by now', async () => {
  room.set('somebody', 'connected');
  expect(await start().takeUp(invitation, 'somebody')).toEqual({
    secret: 'somebody',
    name: 'River',
  });
});
