import { LONGEST } from '@ronda/shared/confidence/sealed';
import { expect, test } from 'vitest';
import { deriveKeys } from './keys.ts';
import { openName, sealName } from './name-card.ts';
import { openOfferedName, sealOfferedName } from './offered-name.ts';
import { seal } from './sealing.ts';
import { makeSecret } from './secret.ts';

const found = await deriveKeys(makeSecret());
if (found === null) throw new Error('no keys');
const keys = found;
const way = { meeting: 'meeting-aaaaaaaaaa', from: 'ana', to: 'phone' };
const offered = (name: string) => sealOfferedName(keys, way, name);

test('H6: a name offered to a caller opens on its way, and on no other', async () => {
  const sealed = await offered('Rosa');
  expect(await openOfferedName(keys, way, sealed)).toBe('Rosa');
  for (const other of [{ meeting: 'meeting-bbbbbbbbbb' }, { from: 'ben' }, { to: 'ana' }])
    expect(await openOfferedName(keys, { ...way, ...other }, sealed)).toBeNull();
});

test('H6: no other text of the group is taken for an offered name, nor it for a name', async () => {
  const texts = [await seal(keys, 'Rosa'), await sealName(keys, { name: 'Rosa' })];
  for (const sealed of texts) expect(await openOfferedName(keys, way, sealed)).toBeNull();
  expect(await openName(keys, await offered('Rosa'))).toBeNull();
});

test('H6: what nobody could be called is not opened: nothing to be seen, or too long', async () => {
  for (const name of ['', ' \u200b ', 'x'.repeat(LONGEST.name + 1), 'x'.repeat(1500)])
    expect(await openOfferedName(keys, way, await offered(name))).toBeNull();
});

test('H6: any script and any emoji is opened, tidied', async () => {
  const names = ['مريم', '李小龍', '🌻', '👨‍👩‍👧‍👦', 'Rosa Maria'];
  for (const name of names)
    expect(await openOfferedName(keys, way, await offered(name))).toBe(name);
  expect(await openOfferedName(keys, way, await offered(' \u202eRosa  M.\n'))).toBe('Rosa M.');
});
