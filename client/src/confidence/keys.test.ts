import { expect, test } from 'vitest';
import { fromBase64url } from './base64url.ts';
import { deriveKeys, doorHash } from './keys.ts';
import { open, sealComparable } from './sealing.ts';
import { makeSecret } from './secret.ts';

// Worked out with another implementation (Node's hkdfSync, createHmac and createCipheriv).
const VECTORS = [
  {
    secret: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8',
    proof: 'r8dbkWUowDSqUI0s2xdWdihUxq6RrFc6xuFpJoeSDl8',
    hash: '_zo5Vv__79jNZjHprVkZdAYuVYL8MiV6CTpu4yDV64s',
    sealed: 'AAECAwQFBgcICQoLqTq_gpqXdjLg8Nk4Rni1wCa0wOYoyHYIpQePBoI',
    comparable: 'GVvNd064_JzZ2ElFtVxDCar8ZRRyUTET83LfSS3vCgLGqFIYILqrV1E',
  },
  {
    secret: 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc',
    proof: 'GB5uiNqlgST5uwdfMjd7UJ-HiArkZr4VPKs9CiSUyhQ',
    hash: 'jZPMVWpf7XWmp9TMDw4YT-Ts56r5AFwaINpcrwk4vpY',
    comparable: 'Csv8TGz4KbGNR7Nwk8Ck4gPvCIWp8cI6Kvcb8176uPpmAA7C2kcfhk8',
  },
] as const;
const TEXT = '¿Qué ayuda?';

test.each(VECTORS)('a secret always gives the same proof and keys: $proof', async (vector) => {
  const keys = await deriveKeys(vector.secret);
  expect(keys?.proof).toBe(vector.proof);
  expect(await doorHash(vector.proof)).toBe(vector.hash);
  expect(keys && (await sealComparable(keys, TEXT))).toBe(vector.comparable);
});

test('a text sealed by another implementation opens', async () => {
  const keys = await deriveKeys(VECTORS[0].secret);
  expect(keys && (await open(keys, VECTORS[0].sealed))).toBe(TEXT);
});

test('the keys cannot be taken out of the browser', async () => {
  const keys = await deriveKeys(makeSecret());
  expect(keys?.text.extractable).toBe(false);
  expect(keys?.comparing.extractable).toBe(false);
});

test.each([
  '',
  'AAEC',
  `${VECTORS[0].secret}A`,
  `${VECTORS[0].secret.slice(1)}!`,
  'x'.repeat(100_000),
])('what is no secret gives no keys (%#)', async (secret) => {
  expect(await deriveKeys(secret)).toBeNull();
});

test('a new secret has 256 bits and is never the same', () => {
  const secrets = Array.from({ length: 50 }, makeSecret);
  expect(new Set(secrets).size).toBe(50);
  for (const secret of secrets) expect(fromBase64url(secret)).toHaveLength(32);
});
