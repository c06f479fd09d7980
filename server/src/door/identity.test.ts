import { generateKeyPairSync, sign } from 'node:crypto';
import { SeatId } from '@ronda/shared/ids';
import { alsoMeStatement, helloStatement } from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { seatOfHello, seatOfKey } from './identity.ts';

const GROUP = 'group-aaaaaaaaaaaa';
const AT = { host: 'ronda.example', line: 'line-1' };

function makePair() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  const halves = [x!, y!].map((half) => Buffer.from(half, 'base64url'));
  const key = Buffer.concat([Buffer.of(4), ...halves]).toString('base64url');
  return { key, privateKey };
}
const ana = makePair();
const ben = makePair();

type Pair = ReturnType<typeof makePair>;

function signed({ privateKey }: Pair, statement: string): string {
  const how = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  return sign('sha256', Buffer.from(statement), how).toString('base64url');
}

const say = (pair: Pair) => ({
  group: GROUP,
  key: pair.key,
  signature: signed(pair, helloStatement(AT, GROUP)),
});
const hello = say(ana);

test('a hello is believed from who has the key, on the line for which it was said', () => {
  expect(seatOfHello(hello, AT)).toBe(seatOfKey(GROUP, ana.key));
});

test('a hello that was overheard opens no other line, at no other place and to no other group', () => {
  expect(seatOfHello(hello, { ...AT, line: 'line-2' })).toBeNull();
  expect(seatOfHello(hello, { ...AT, host: 'evil.example' })).toBeNull();
  expect(seatOfHello({ ...hello, group: 'group-bbbbbbbbbbbb' }, AT)).toBeNull();
});

test('nobody signs with the key of somebody else', () => {
  expect(seatOfHello(say(ben), AT)).toBe(seatOfKey(GROUP, ben.key));
  expect(seatOfHello({ ...say(ben), key: ana.key }, AT)).toBeNull();
});

test('what is no point of the curve, or no signature, is nobody', () => {
  for (const key of ['A'.repeat(87), `B${'x'.repeat(86)}`])
    expect(seatOfHello({ ...hello, key }, AT)).toBeNull();
  for (const signature of ['A'.repeat(86), ''])
    expect(seatOfHello({ ...hello, signature }, AT)).toBeNull();
});

test('a person has one seat in a group, and another in another', () => {
  const seat = seatOfKey(GROUP, ana.key);
  expect(seatOfKey(GROUP, ana.key)).toBe(seat);
  expect(seatOfKey(GROUP, ben.key)).not.toBe(seat);
  expect(seatOfKey('group-bbbbbbbbbbbb', ana.key)).not.toBe(seat);
  expect(v.is(SeatId, seat)).toBe(true);
});

test('a device that the first one vouches for has its seat, and no other device has', () => {
  const as = { key: ana.key, signature: signed(ana, alsoMeStatement(GROUP, ben.key)) };
  expect(seatOfHello({ ...say(ben), as }, AT)).toBe(seatOfKey(GROUP, ana.key));
  expect(seatOfHello({ ...say(makePair()), as }, AT)).toBeNull();
  const elsewhere = signed(ana, alsoMeStatement('group-bbbbbbbbbbbb', ben.key));
  expect(seatOfHello({ ...say(ben), as: { ...as, signature: elsewhere } }, AT)).toBeNull();
  const bens = signed(ben, alsoMeStatement(GROUP, ben.key));
  expect(seatOfHello({ ...say(ben), as: { ...as, signature: bens } }, AT)).toBeNull();
  // Its word is none for the line itself.
  expect(seatOfHello({ ...hello, key: ben.key, as }, AT)).toBeNull();
});
