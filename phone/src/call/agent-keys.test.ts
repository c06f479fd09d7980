import { createHash, webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import { sealForAgent } from '../../../client/src/confidence/for-agent.ts';
import { openAsAgent } from '../../../client/src/confidence/for-agent.ts';
import { openFromOne, sealForOne } from '../../../client/src/confidence/device-key.ts';
import { toBase64url } from '../../../client/src/confidence/base64url.ts';
import { createPhoneDoor } from '../../../server/src/door/phone.ts';
import { readAgentKeys } from './agent-keys.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const SECRET = 's'.repeat(43);
const NUMBER = '34600111222';

async function make() {
  const pair = await webcrypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const key = await webcrypto.subtle.exportKey('jwk', pair.privateKey);
  const point = new Uint8Array(await webcrypto.subtle.exportKey('raw', pair.publicKey));
  return { key, publicKey: toBase64url(point), keys: await readAgentKeys(SECRET, key) };
}

test('Ronda knows the agent by what it shows, and by nothing else', async () => {
  const { keys, key } = await make();
  expect(createPhoneDoor(SECRET).isAgent(keys.credential)).toBe(true);
  const other = await readAgentKeys('t'.repeat(43), key);
  expect(createPhoneDoor(SECRET).isAgent(other.credential)).toBe(false);
});

test('D10: a caller’s key is the same for every agent of this Ronda, and for nobody else', async () => {
  const { keys, key } = await make();
  const again = await readAgentKeys(SECRET, key);
  const [one, same, other] = await Promise.all([
    keys.deviceKeyOf('ana'),
    again.deviceKeyOf('ana'),
    keys.deviceKeyOf('ben'),
  ]);
  expect(same.publicKey).toBe(one.publicKey);
  expect(other.publicKey).not.toBe(one.publicKey);
  expect((await (await make()).keys.deviceKeyOf('ana')).publicKey).not.toBe(one.publicKey);
  const way = { meeting: 'meeting', from: 'ben', to: 'ana' };
  const sealed = await sealForOne(other, one.publicKey, way, 'there');
  expect(await openFromOne(same, other.publicKey, way, sealed!)).toBe('there');
});

test('what is sealed for the agent it opens, and another one does not', async () => {
  const { keys, publicKey } = await make();
  const sealed = await sealForAgent(publicKey, 'mark', 'the secret');
  expect(await openAsAgent(keys.own, 'mark', sealed!)).toBe('the secret');
  const other = await make();
  expect(await openAsAgent(other.keys.own, 'mark', sealed!)).toBeNull();
});

test('a caller’s mark is the same each time, of this group and this agent alone, and cannot be guessed back', async () => {
  const { keys, key } = await make();
  const mark = keys.markOf('group', NUMBER);
  expect((await readAgentKeys(SECRET, key)).markOf('group', NUMBER)).toBe(mark);
  const others = [
    keys.markOf('other', NUMBER),
    keys.markOf('group', '34600111223'),
    (await make()).keys.markOf('group', NUMBER),
    createHash('sha256').update(`group\n${NUMBER}`).digest('base64url'),
  ];
  expect(others).not.toContain(mark);
  expect(mark).not.toContain('1222');
});
