import { expect, test } from 'vitest';
import { deriveKeys } from './keys.ts';
import { open, seal } from './sealing.ts';
import { makeSecret } from './secret.ts';
import { openTurnWords, sealTurnWords } from './turn-words.ts';

const found = await deriveKeys(makeSecret());
if (found === null) throw new Error('no keys');
const keys = found;
const ana = { meeting: 'meetingmeetingme', seat: 'ana' };

test('F10: the words of a turn open as those of their writer, and as nobody else’s', async () => {
  const sealed = await sealTurnWords(keys, ana, 'I am Ana.');
  expect(await openTurnWords(keys, ana, sealed)).toBe('I am Ana.');
  expect(await openTurnWords(keys, { ...ana, seat: 'bea' }, sealed)).toBeNull();
  expect(await openTurnWords(keys, { ...ana, meeting: 'meetingmeetingnext' }, sealed)).toBeNull();
});

test('F10: no other text of the group opens as the words of a turn, nor they as another text', async () => {
  expect(await openTurnWords(keys, ana, await seal(keys, 'Tuesday circle'))).toBeNull();
  expect(await open(keys, await sealTurnWords(keys, ana, 'I am Ana.'))).toBeNull();
});
