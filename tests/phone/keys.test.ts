import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { webcrypto } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { phoneKeys } from '../../infra/telephone/keys.js';

let data: string;
beforeEach(async () => {
  data = join(await mkdtemp(join(tmpdir(), 'ronda-keys-')), 'data');
});
afterEach(() => rm(join(data, '..'), { recursive: true, force: true }));

const { subtle } = webcrypto;
const curve = { name: 'ECDH', namedCurve: 'P-256' };

test('the phone agent and Ronda have the same keys after every restart, and nobody else can read them', async () => {
  const made = await Promise.all([1, 2, 3].map(() => phoneKeys(data)));
  expect(new Set(made.map((keys) => JSON.stringify(keys))).size).toBe(1);
  expect(await phoneKeys(data)).toEqual(made[0]);
  expect(await readdir(data)).toEqual(['phone.json']);
  expect((await stat(join(data, 'phone.json'))).mode & 0o777).toBe(0o600);
});

test('what is sealed to the public key the private one opens', async () => {
  const { secret, publicKey, privateKey } = await phoneKeys(data);
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  const point = Buffer.from(publicKey, 'base64url');
  expect(point).toHaveLength(65);
  const shown = await subtle.importKey('raw', point, curve, false, []);
  const jwk = JSON.parse(privateKey) as webcrypto.JsonWebKey;
  const own = await subtle.importKey('jwk', jwk, curve, false, ['deriveBits']);
  const other = await subtle.generateKey(curve, false, ['deriveBits']);
  const [here, there] = await Promise.all([
    subtle.deriveBits({ name: 'ECDH', public: other.publicKey }, own, 256),
    subtle.deriveBits({ name: 'ECDH', public: shown }, other.privateKey, 256),
  ]);
  expect(Buffer.from(here)).toEqual(Buffer.from(there));
});

test('keys that cannot be read are not replaced, but refused in words', async () => {
  await phoneKeys(data);
  const file = join(data, 'phone.json');
  await writeFile(file, '{"secret":"');
  await expect(phoneKeys(data)).rejects.toThrow(`${file} does not hold the phone agent's keys`);
  expect(await readFile(file, 'utf8')).toBe('{"secret":"');
});
