import type { Letters } from '@ronda/shared/wire/protocol';
import { Renewal } from '@ronda/shared/lasting/invitation';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { makeIdentity } from './identity.ts';
import { keyRingOf } from './key-ring.ts';
import { makeLetterbox, openLetterbox, sealLetterbox, seatOfIdentity } from './letterbox.ts';
import { vouchFor } from './pairing.ts';
import { findSecrets, makeRenewal } from './renewal.ts';
import { open, seal } from './sealing.ts';
import { makeSecret } from './secret.ts';

const group = 'group-aaaaaaaaaaaaaaaa';

async function ring(...secrets: string[]) {
  const made = await keyRingOf(secrets);
  if (made === null) throw new Error('These are secrets.');
  return made;
}

async function somebody(secret: string) {
  const identity = await makeIdentity();
  const letterbox = await makeLetterbox(group, identity);
  const seat = await seatOfIdentity(group, identity);
  const { sealed } = await sealLetterbox(await ring(secret), identity, letterbox);
  return { identity, letterbox, seat, sealed, secrets: [secret], group };
}

/** As a server hands it out. */
function lettersFor(seat: string, { doorHash, before, from, letters }: Renewal): Letters {
  return {
    doorHash,
    from,
    letters: letters.flatMap(({ to, sealed }) => (to === seat ? [sealed] : [])),
    links: [{ doorHash, before }],
  };
}

test('a letter is found by whoever left the letterbox, with all secrets of before, and by nobody else', async () => {
  const first = makeSecret();
  const [ana, ben] = [await somebody(first), await somebody(first)];
  const { secret, renewal } = await makeRenewal(await ring(first), {
    group,
    instead: null,
    letterboxes: [ana],
  });
  expect(v.is(Renewal, renewal)).toBe(true);
  expect(await findSecrets(ana, lettersFor(ana.seat, renewal))).toEqual([secret, first]);
  // Ben has the first secret and Ana's letter.
  const stolen = lettersFor(ana.seat, renewal);
  expect(await findSecrets({ ...ben, seat: ana.seat }, stolen)).toBeNull();
  expect(JSON.stringify(renewal)).not.toContain(secret);
  expect(JSON.stringify(renewal)).not.toContain(first);
});

test('a secret that is not the one agreed on is none, and a letter for another seat does not open', async () => {
  const first = makeSecret();
  const ana = await somebody(first);
  const { renewal } = await makeRenewal(await ring(first), {
    group,
    instead: null,
    letterboxes: [ana],
  });
  const letters = lettersFor(ana.seat, renewal);
  expect(await findSecrets(ana, { ...letters, doorHash: 'x'.repeat(43) })).toBeNull();
  expect(await findSecrets({ ...ana, seat: 'somebody-else' }, letters)).toBeNull();
});

test('what was sealed before opens for whoever has the newest alone, over two renewals', async () => {
  const first = makeSecret();
  const ana = await somebody(first);
  const keys = await ring(first);
  const words = await seal(keys, 'We listen.');
  const once = await makeRenewal(keys, { group, instead: null, letterboxes: [ana] });
  await keys.adopt([once.secret, first]);
  const twice = await makeRenewal(keys, {
    group,
    instead: once.renewal.doorHash,
    letterboxes: [ana],
  });
  // Whoever was away for both has the first, and one letter.
  const found = await findSecrets(ana, lettersFor(ana.seat, twice.renewal));
  expect(found).toEqual([twice.secret, once.secret, first]);
  // A newcomer has a link with the newest alone.
  const newcomer = { group, seat: 'n', letterbox: null, secrets: [twice.secret] };
  const theirs = await findSecrets(newcomer, lettersFor('n', twice.renewal));
  expect(await open(await ring(...theirs!), words)).toBe('We listen.');
  expect(await open(await ring(twice.secret), words)).toBeNull();
});

test('whoever has a secret that was undone finds the way back', async () => {
  const first = makeSecret();
  const keys = await ring(first);
  const { secret, renewal } = await makeRenewal(keys, { group, instead: null, letterboxes: [] });
  const { doorHash } = await import('./keys.ts');
  const back = { ...lettersFor('a', renewal), from: null, doorHash: await doorHash(keys.proof) };
  const found = await findSecrets({ group, seat: 'a', letterbox: null, secrets: [secret] }, back);
  expect(found?.[0]).toBe(first);
});

test('the seat of a letterbox is that of who signs it: nobody puts one up in another name', async () => {
  const first = makeSecret();
  const keys = await ring(first);
  const [ana, ben] = [await somebody(first), await somebody(first)];
  expect(await openLetterbox(keys, ana)).toBe(ana.letterbox.publicKey);
  expect(await openLetterbox(keys, { ...ben, seat: ana.seat })).toBeNull();
  const forged = { ...ana.identity, privateKey: ben.identity.privateKey };
  const box = await makeLetterbox(group, forged);
  const { sealed } = await sealLetterbox(keys, ana.identity, box);
  expect(await openLetterbox(keys, { group, seat: ana.seat, sealed })).toBeNull();
  expect(await openLetterbox(keys, { ...ana, group: 'group-bbbbbbbbbbbbbbbb' })).toBeNull();
});

test('a further device of the same person has a letterbox of its own, by the word of the first', async () => {
  const first = makeSecret();
  const keys = await ring(first);
  const ana = await somebody(first);
  const second = await makeIdentity();
  const vouched = { ...second, as: await vouchFor(ana.identity, group, second.publicKey) };
  const box = await makeLetterbox(group, vouched);
  const { sealed } = await sealLetterbox(keys, vouched, box);
  expect(await openLetterbox(keys, { group, seat: ana.seat, sealed })).toBe(box.publicKey);
  const alone = await sealLetterbox(keys, second, box);
  expect(await openLetterbox(keys, { group, seat: ana.seat, ...alone })).toBeNull();
});

test('a letterbox that is left again is the same, and what is none gets a letter that nobody opens', async () => {
  const first = makeSecret();
  const keys = await ring(first);
  const ana = await somebody(first);
  expect((await sealLetterbox(keys, ana.identity, ana.letterbox)).sealed).toBe(ana.sealed);
  const none = await seal(keys, 'no letterbox');
  const { renewal } = await makeRenewal(keys, {
    group,
    instead: null,
    letterboxes: [ana, { seat: 'b', sealed: none }],
  });
  const [real, other] = renewal.letters;
  expect(other?.to).toBe('b');
  expect(other?.sealed.length).toBe(real?.sealed.length);
});
