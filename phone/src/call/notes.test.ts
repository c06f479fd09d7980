import { webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeSecret } from '../../../client/src/confidence/secret.ts';
import { type AgentKeys, readAgentKeys } from './agent-keys.ts';
import { NO_NOTES, type Notes, openNotes, sealNotes } from './notes.ts';

async function newKeys(): Promise<[AgentKeys, AgentKeys]> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const pair = await webcrypto.subtle.generateKey(curve, true, ['deriveBits']);
  const key = await webcrypto.subtle.exportKey('jwk', pair.privateKey);
  const secret = 's'.repeat(43);
  return [await readAgentKeys(secret, key), await readAgentKeys(secret, key)];
}

const BOOTH = 'booth_0101_x';
const notes: Notes = {
  language: 'ca',
  invitation: { group: 'group-aaaaaaaaaaaa', secret: makeSecret() },
  seat: { person: 'p'.repeat(43), name: 'River', meeting: 'meetingmeetingmeet' },
};

test('what one agent notes the next one reads, and nobody else', async () => {
  const [one, next] = await newKeys();
  const sealed = await sealNotes(one, BOOTH, notes);
  expect(await openNotes(next, BOOTH, sealed)).toEqual(notes);
  for (const word of ['ca"', notes.invitation!.secret, 'River', 'group'])
    expect(sealed).not.toContain(word);
  const [another] = await newKeys();
  expect(await openNotes(another, BOOTH, sealed)).toEqual(NO_NOTES);
});

test('notes of one call are none of another, and what cannot be read is none', async () => {
  const [one] = await newKeys();
  expect(await openNotes(one, 'booth_0101_y', await sealNotes(one, BOOTH, notes))).toEqual(
    NO_NOTES,
  );
  for (const sealed of ['', 'x'.repeat(60), '{}'])
    expect(await openNotes(one, BOOTH, sealed)).toEqual(NO_NOTES);
});
