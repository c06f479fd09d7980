import { expect, test } from 'vitest';
import { placesToRead, WORDS } from './compared.ts';
import { deriveKeys } from './keys.ts';
import { makeSecret } from './secret.ts';

const [keys, others] = (
  await Promise.all([deriveKeys(makeSecret()), deriveKeys(makeSecret())])
).map((derived) => derived!);
const present = new Map([
  ['ana', 'A'.repeat(87)],
  ['ben', 'B'.repeat(87)],
]);
const read = (who: ReadonlyMap<string, string | undefined>, meeting = 'meeting') =>
  placesToRead(keys!, meeting, who);

test('K5: everybody who sees the same people with the same keys reads the same words', async () => {
  const places = await read(present);
  expect(places).toHaveLength(6);
  for (const place of places) expect(place).toBeLessThan(WORDS);
  expect(await read(new Map([...present].reverse()))).toEqual(places);
});

test('K5: another key for somebody, somebody more or less, another meeting or group give other words', async () => {
  const places = await read(present);
  const changed = [
    await read(new Map([...present, ['ben', 'C'.repeat(87)]])),
    await read(new Map([...present, ['ben', undefined]])),
    await read(new Map([['ana', 'A'.repeat(87)]])),
    await read(new Map([...present, ['cleo', 'C'.repeat(87)]])),
    // The same keys at each other's seats.
    await read(
      new Map([
        ['ana', 'B'.repeat(87)],
        ['ben', 'A'.repeat(87)],
      ]),
    ),
    await read(present, 'another'),
    await placesToRead(others!, 'meeting', present),
  ];
  for (const other of changed) expect(other).not.toEqual(places);
});
