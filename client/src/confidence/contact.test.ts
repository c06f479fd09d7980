import { expect, test } from 'vitest';
import type { ContactWords } from './contact.ts';
import { openContact, sealContact } from './contact.ts';
import { makeDeviceKey, sealForOne } from './device-key.ts';

const ana = await makeDeviceKey();
const ben = await makeDeviceKey();
const eve = await makeDeviceKey();
const way = { meeting: 'meetingmeetingmeet', from: 'ana', to: 'ben' };
const longest = { kind: 'contact', text: '👩🏽\u200d🦱'.repeat(40) } as const;
const WORDS: readonly ContactWords[] = [
  { kind: 'offer' },
  { kind: 'withdrawn' },
  { kind: 'contact', text: 'ana@example.org' },
  { kind: 'contact', text: '"'.repeat(120) },
];

async function sealed(words: ContactWords): Promise<string> {
  return (await sealContact(ana, ben.publicKey, way, words)) ?? '';
}

test.each(WORDS)('D11: $kind opens for the one it is for, and for nobody else', async (words) => {
  expect(await openContact(ben, ana.publicKey, way, await sealed(words))).toEqual(words);
  expect(await openContact(eve, ana.publicKey, way, await sealed(words))).toBeNull();
  const other = { ...way, from: 'eve' };
  expect(await openContact(ben, ana.publicKey, other, await sealed(words))).toBeNull();
});

test('D11: whoever passes it on cannot tell an offer from a contact, however long', async () => {
  const lengths = await Promise.all(
    [...WORDS, longest].map(async (words) => (await sealed(words)).length),
  );
  expect(new Set(lengths).size).toBe(1);
});

test('what no honest browser would have sent is nothing', async () => {
  const wrong = ['', '{"kind":"contact"}', '{"kind":"contact","text":"   "}', '{"kind":"other"}'];
  wrong.push(JSON.stringify({ kind: 'contact', text: 'x'.repeat(121) }));
  for (const said of wrong) {
    const sent = (await sealForOne(ana, ben.publicKey, way, said, 'contact')) ?? '';
    expect([said, await openContact(ben, ana.publicKey, way, sent)]).toEqual([said, null]);
  }
});
