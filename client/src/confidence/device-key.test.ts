import { Sealed } from '@ronda/shared/confidence/sealed';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './base64url.ts';
import { makeDeviceKey, openFromOne, PublicKey, sealForOne } from './device-key.ts';

const [ana, ben, cleo] = await Promise.all([makeDeviceKey(), makeDeviceKey(), makeDeviceKey()]);
const way = { meeting: 'meetingmeetingme', from: 'ana', to: 'ben' };
const TEXT = 'a room of our own';

async function sealedForBen(): Promise<string> {
  const sealed = await sealForOne(ana, ben.publicKey, way, TEXT);
  if (sealed === null) throw new Error('it was not sealed');
  return sealed;
}

test('D10: what is sealed for one seat opens there, and fits on the wire', async () => {
  const sealed = await sealedForBen();
  expect(v.is(Sealed, sealed)).toBe(true);
  expect(await openFromOne(ben, ana.publicKey, way, sealed)).toBe(TEXT);
});

test('D10: nobody else opens it, though they know both public keys', async () => {
  const sealed = await sealedForBen();
  for (const other of [ana.publicKey, ben.publicKey, cleo.publicKey]) {
    expect(await openFromOne(cleo, other, way, sealed)).toBeNull();
  }
});

test('D10: it opens as nobody else’s words', async () => {
  const sealed = await sealedForBen();
  expect(await openFromOne(ben, cleo.publicKey, way, sealed)).toBeNull();
  expect(await openFromOne(ben, cleo.publicKey, { ...way, from: 'cleo' }, sealed)).toBeNull();
  expect(await openFromOne(ben, ana.publicKey, { ...way, from: 'cleo' }, sealed)).toBeNull();
});

test('D10: it opens neither in another meeting, nor on another seat, nor on the way back', async () => {
  const sealed = await sealedForBen();
  const others = [
    { ...way, meeting: 'meetingmeetingnext' },
    { ...way, to: 'dora' },
    { ...way, from: 'ben', to: 'ana' },
  ];
  for (const other of others)
    expect(await openFromOne(ben, ana.publicKey, other, sealed)).toBeNull();
  expect(
    await openFromOne(ana, ben.publicKey, { ...way, from: 'ben', to: 'ana' }, sealed),
  ).toBeNull();
});

test('D10: a changed byte is noticed, whichever it is', async () => {
  const sealed = fromBase64url(await sealedForBen()) ?? new Uint8Array();
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte));
    expect(await openFromOne(ben, ana.publicKey, way, toBase64url(changed))).toBeNull();
  }
});

test('D10: the private half cannot be taken out, and the public one is as the schema says', async () => {
  expect(ana.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', ana.privateKey)).rejects.toThrow();
  expect(v.is(PublicKey, ana.publicKey)).toBe(true);
});

test('D10: to what is no point of the curve nothing is sealed', async () => {
  const point = fromBase64url(ben.publicKey) ?? new Uint8Array();
  const beside = toBase64url(point.map((byte, at) => (at === 64 ? byte ^ 1 : byte)));
  for (const key of [beside, 'A'.repeat(87), toBase64url(new Uint8Array(65)), 'no key', '!']) {
    expect(await sealForOne(ana, key, way, TEXT)).toBeNull();
  }
});
