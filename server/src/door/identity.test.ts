import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { SeatId } from '@ronda/shared/ids';
import { helloStatement } from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { isTheirs, seatOfKey } from './identity.ts';

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

function say({ key, privateKey }: { key: string; privateKey: KeyObject }) {
  const statement = Buffer.from(helloStatement(AT, GROUP));
  const how = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  return { group: GROUP, key, signature: sign('sha256', statement, how).toString('base64url') };
}
const hello = say(ana);

test('a hello is believed from who has the key, on the line for which it was said', () => {
  expect(isTheirs(hello, AT)).toBe(true);
});

test('a hello that was overheard opens no other line, at no other place and to no other group', () => {
  expect(isTheirs(hello, { ...AT, line: 'line-2' })).toBe(false);
  expect(isTheirs(hello, { ...AT, host: 'evil.example' })).toBe(false);
  expect(isTheirs({ ...hello, group: 'group-bbbbbbbbbbbb' }, AT)).toBe(false);
});

test('nobody signs with the key of somebody else', () => {
  expect(isTheirs(say(ben), AT)).toBe(true);
  expect(isTheirs({ ...say(ben), key: ana.key }, AT)).toBe(false);
});

test('what is no point of the curve, or no signature, is nobody', () => {
  for (const key of ['A'.repeat(87), `B${'x'.repeat(86)}`])
    expect(isTheirs({ ...hello, key }, AT)).toBe(false);
  for (const signature of ['A'.repeat(86), ''])
    expect(isTheirs({ ...hello, signature }, AT)).toBe(false);
});

test('a person has one seat in a group, and another in another', () => {
  const seat = seatOfKey(GROUP, ana.key);
  expect(seatOfKey(GROUP, ana.key)).toBe(seat);
  expect(seatOfKey(GROUP, ben.key)).not.toBe(seat);
  expect(seatOfKey('group-bbbbbbbbbbbb', ana.key)).not.toBe(seat);
  expect(v.is(SeatId, seat)).toBe(true);
});
