import { LONGEST, Sealed } from '@ronda/shared/confidence/sealed';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { makeDeviceKey } from './device-key.ts';
import { deriveKeys } from './keys.ts';
import { openName, sealName } from './name-card.ts';
import { seal } from './sealing.ts';
import { makeSecret } from './secret.ts';

const found = await deriveKeys(makeSecret());
if (found === null) throw new Error('no keys');
const keys = found;
const { publicKey: key } = await makeDeviceKey();

test('a name and its key come out as they went in, the name tidied', async () => {
  expect(await openName(keys, await sealName(keys, { name: ' Ana ', key }))).toEqual({
    name: 'Ana',
    key,
  });
  expect(await openName(keys, await sealName(keys, { name: 'Kai' }))).toEqual({ name: 'Kai' });
});

test('the longest name fits on the wire with its key', async () => {
  const heaviest = '\ud83e\udea9'.repeat(LONGEST.name);
  const quotes = '"'.repeat(LONGEST.name);
  for (const name of [heaviest, quotes]) {
    const sealed = await sealName(keys, { name, key });
    expect(v.is(Sealed, sealed)).toBe(true);
    expect(await openName(keys, sealed)).toEqual({ name, key });
  }
});

test('what is no card, or no honest one, is no name', async () => {
  const texts = [
    'Ana',
    '{}',
    '{"name":7}',
    '{"name":"  "}',
    `{"name":"${'a'.repeat(LONGEST.name + 1)}"}`,
    '{"name":"Ana","key":"short"}',
    '{"name":"Ana","more":1}',
    '[',
  ];
  for (const text of texts) expect(await openName(keys, await seal(keys, text))).toBeNull();
});

test('D10: a server without the secret can put no key of its own beside a name', async () => {
  const other = await deriveKeys(makeSecret());
  if (other === null) throw new Error('no keys');
  expect(await openName(keys, await sealName(other, { name: 'Ana', key }))).toBeNull();
});

test('no server can tell from a card whether somebody is new', async () => {
  const cards = await Promise.all(
    ([0, 1] as const).map((isNew) => sealName(keys, { name: 'Ana', isNew })),
  );
  expect(cards[0]?.length).toBe(cards[1]?.length);
  expect(await openName(keys, cards[1] ?? '')).toEqual({ name: 'Ana', isNew: 1 });
});
