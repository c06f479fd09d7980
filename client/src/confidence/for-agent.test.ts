import { Sealed } from '@ronda/shared/confidence/sealed';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { random256 } from './base64url.ts';
import { makeDeviceKey } from './device-key.ts';
import { openAsAgent, sealForAgent } from './for-agent.ts';

const [agent, another] = await Promise.all([makeDeviceKey(), makeDeviceKey()]);
const mark = 'm'.repeat(43);
const secret = random256();

async function sealed(): Promise<string> {
  const made = await sealForAgent(agent.publicKey, mark, secret);
  if (made === null) throw new Error('it was not sealed');
  return made;
}

test('D8: the agent opens the secret that was sealed to it, and it fits on the wire', async () => {
  const text = await sealed();
  expect(v.is(Sealed, text)).toBe(true);
  expect(text).not.toContain(secret);
  expect(await openAsAgent(agent.privateKey, mark, text)).toBe(secret);
});

test('D8: no other agent does, nor this one for another PIN, nor altered', async () => {
  const text = await sealed();
  expect(await openAsAgent(another.privateKey, mark, text)).toBeNull();
  expect(await openAsAgent(agent.privateKey, 'n'.repeat(43), text)).toBeNull();
  for (const place of [3, 100, text.length - 3]) {
    const other = text[place] === 'A' ? 'B' : 'A';
    const altered = text.slice(0, place) + other + text.slice(place + 1);
    expect(await openAsAgent(agent.privateKey, mark, altered)).toBeNull();
  }
  expect(await openAsAgent(agent.privateKey, mark, 'x'.repeat(40))).toBeNull();
});

test('D8: the same secret looks different each time', async () => {
  expect(await sealed()).not.toBe(await sealed());
});

test('D8: to what is no key, nothing is sealed', async () => {
  expect(await sealForAgent('A'.repeat(87), mark, secret)).toBeNull();
});
