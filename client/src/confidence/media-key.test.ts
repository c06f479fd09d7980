import { Sealed } from '@ronda/shared/confidence/sealed';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { makeDeviceKey, openFromOne, sealForOne } from './device-key.ts';
import { makeMediaKey, openMediaKey, sealMediaKey } from './media-key.ts';

const [ana, ben, cleo] = await Promise.all([makeDeviceKey(), makeDeviceKey(), makeDeviceKey()]);
const way = { meeting: 'meetingmeetingme', from: 'ana', to: 'ben' };
const key = makeMediaKey(3);

test('K2: a media key opens for the one it is given to, and fits on the wire', async () => {
  const sealed = await sealMediaKey(ana, ben.publicKey, way, key);
  expect(v.is(Sealed, sealed)).toBe(true);
  expect(await openMediaKey(ben, ana.publicKey, way, sealed!)).toEqual(key);
  expect(await openMediaKey(cleo, ana.publicKey, way, sealed!)).toBeNull();
  expect(await openMediaKey(ben, ana.publicKey, { ...way, to: 'cleo' }, sealed!)).toBeNull();
});

test('K2: it opens as nothing else, and nothing else as one', async () => {
  const sealed = await sealMediaKey(ana, ben.publicKey, way, key);
  expect(await openFromOne(ben, ana.publicKey, way, sealed!)).toBeNull();
  const words = await sealForOne(ana, ben.publicKey, way, JSON.stringify(key));
  expect(await openMediaKey(ben, ana.publicKey, way, words!)).toBeNull();
  for (const text of ['', '{}', '{"number":-1,"secret":"short"}', 'no key']) {
    const wrong = await sealForOne(ana, ben.publicKey, way, text, 'media-key');
    expect(await openMediaKey(ben, ana.publicKey, way, wrong!)).toBeNull();
  }
});

test('K1: no two keys are the same', () => {
  const secrets = Array.from({ length: 20 }, () => makeMediaKey(0).secret);
  expect(new Set(secrets).size).toBe(20);
});
