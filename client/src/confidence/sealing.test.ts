import { LONGEST, Sealed } from '@ronda/shared/confidence/sealed';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { GroupKeys } from './keys.ts';
import { deriveKeys } from './keys.ts';
import { open, seal, sealComparable } from './sealing.ts';
import { makeSecret } from './secret.ts';
import { tidyWords } from './words.ts';

async function newKeys(): Promise<GroupKeys> {
  const keys = await deriveKeys(makeSecret());
  if (keys === null) throw new Error('no keys');
  return keys;
}

test('what is sealed opens with the same secret and with no other', async () => {
  const keys = await newKeys();
  for (const text of ['Ana', 'عائشة', '👩‍👩‍👧 and me', '', 'a'.repeat(280)]) {
    const sealed = await seal(keys, text);
    expect(await open(keys, sealed)).toBe(text);
    expect(await open(await newKeys(), sealed)).toBeNull();
  }
});

test('the same name looks different each time', async () => {
  const keys = await newKeys();
  expect(await seal(keys, 'Ana')).not.toBe(await seal(keys, 'Ana'));
});

test('D7: the same words of a proposal look the same, other words and other groups do not', async () => {
  const keys = await newKeys();
  const sealed = await sealComparable(keys, 'How was the week?');
  expect(await sealComparable(keys, 'How was the week?')).toBe(sealed);
  expect(await open(keys, sealed)).toBe('How was the week?');
  const other = await sealComparable(keys, 'How was the week!');
  // Not even the vector: a vector that came back with another text would give the key away.
  expect(other.slice(0, 16)).not.toBe(sealed.slice(0, 16));
  expect(await sealComparable(await newKeys(), 'How was the week?')).not.toBe(sealed);
});

test('a text in which any byte was altered does not open', async () => {
  const keys = await newKeys();
  const bytes = fromBase64url(await seal(keys, 'Ana'));
  if (bytes === null) throw new Error('not sealed');
  for (let at = 0; at < bytes.length; at += 1) {
    const altered = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 1 : byte));
    expect(await open(keys, toBase64url(altered))).toBeNull();
    expect(await open(keys, toBase64url(bytes.subarray(0, at)))).toBeNull();
  }
});

test('what is no sealed text does not open', async () => {
  const keys = await newKeys();
  for (const text of ['', '!', 'Ana', 'A'.repeat(2400)]) expect(await open(keys, text)).toBeNull();
});

test('whatever may be typed can be sent: the longest admitted words of any script fit, sealed', async () => {
  const keys = await newKeys();
  for (const character of ['a', '"', 'ß', '語', '🌻', '🇪🇸', '👋🏽']) {
    const words = tidyWords(character.repeat(LONGEST.text), LONGEST.text);
    if (words.ok) expect(v.is(Sealed, await seal(keys, words.text))).toBe(true);
    else expect(character.length).toBeGreaterThan(2);
  }
  const card = JSON.stringify({
    name: '"'.repeat(LONGEST.groupName),
    experience: '語'.repeat(LONGEST.experience),
  });
  expect(v.is(Sealed, await seal(keys, card))).toBe(true);
});
