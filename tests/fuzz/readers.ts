import fc from 'fast-check';
import { readGroupFile } from '@ronda/shared/wire/group-file';
import { DoorAnswer } from '@ronda/shared/wire/protocol';
import { readInvitation } from '../../client/src/confidence/invitation.ts';
import { deriveKeys, type GroupKeys } from '../../client/src/confidence/keys.ts';
import { openName, sealName } from '../../client/src/confidence/name-card.ts';
import { openOfferedName } from '../../client/src/confidence/offered-name.ts';
import { open } from '../../client/src/confidence/sealing.ts';
import { openTurnWords } from '../../client/src/confidence/turn-words.ts';
import { tidyLines, tidyWords } from '../../client/src/confidence/words.ts';
import { invitationIn } from '../../client/src/carry/link.ts';
import { whereIs } from '../../client/src/where.ts';
import * as v from 'valibot';
import { bent } from './bent.ts';
import { fitting } from './from-schema.ts';
import { garbled } from './garbled.ts';
import { anything } from './hostile.ts';
import { ROUTES } from './routes.ts';

/** What reads something that comes from outside: how it is tried, and what may never come of it. */
export interface Reader {
  readonly name: string;
  readonly inputs: fc.Arbitrary<unknown>;
  /** What is wrong with what came of it, or null. Throwing is always wrong. */
  read(input: never): Promise<string | null> | string | null;
}

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  anything.map((value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))),
);
const secret = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);
const group = fc.stringMatching(/^[A-Za-z0-9_-]{16,64}$/);

/** Of links: whole, cut, doubled, in a sentence, with something else in every place. */
const links = fc.oneof(
  words,
  fc
    .tuple(fc.oneof(group, words), fc.oneof(secret, words), words, fc.nat(160))
    .map(([to, of, around, cut]) => `${around}https://ronda.example/g/${to}#${of}`.slice(0, cut)),
  fc
    .tuple(group, secret, words)
    .map(([to, of, around]) => `${around}/g/${to}/#${of}${around}/g/${to}#${of}`),
);

function texts(fits: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const text = (value: unknown) => JSON.stringify(value) ?? 'null';
  return fc.oneof(
    fits.map(text),
    bent(fits).map(text),
    garbled(fits.map(text)).map((bytes) => bytes.toString()),
  );
}

const WRITER = { meeting: 'm'.repeat(22), seat: 's'.repeat(43) };
const UNSEEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** @param keys those of a group to which nothing that is tried belongs */
export async function readersFor(keys: GroupKeys): Promise<readonly Reader[]> {
  const sealed = await sealName(keys, { name: 'Ana' });
  const file = ROUTES.find(({ path }) => path === '/groups/:group/file')!.answer!;
  const nearlySealed = fc.oneof(
    words,
    fc.stringMatching(/^[A-Za-z0-9_-]{38,90}$/),
    fc
      .tuple(fc.nat(sealed.length - 1), fc.constantFrom('A', 'Q', 'g', 'w', '_', '-', '9'))
      .map(([at, put]) => sealed.slice(0, at) + put + sealed.slice(at + 1)),
  );
  const opens = (name: string, read: (text: string) => Promise<unknown>): Reader => ({
    name,
    inputs: nearlySealed,
    async read(text: string) {
      // The last character of base64url has bits that say nothing, so it may differ and be the same.
      if (text.slice(0, -1) === sealed.slice(0, -1)) return null;
      return (await read(text)) === null ? null : 'What was altered is opened.';
    },
  });
  return [
    {
      name: 'an address',
      inputs: fc.tuple(fc.oneof(links, words), anything, fc.double()),
      read: ([path, state, now]: [string, unknown, number]) =>
        /^(start|nowhere|arrive|inside|invitation)$/.test(whereIs(path, state, now).kind)
          ? null
          : 'It leads to no place.',
    },
    {
      name: 'a link that is pasted',
      inputs: links,
      read(text: string) {
        const found = invitationIn(text);
        if (found === null) return null;
        return text.includes(`/g/${found.group}`) && text.includes(`#${found.secret}`)
          ? null
          : 'It reads what is not there.';
      },
    },
    {
      name: 'a secret in a fragment',
      inputs: fc.oneof(secret, words),
      async read(text: string) {
        const keysOf = await deriveKeys(text);
        return keysOf === null || /^[\w-]{43}$/.test(text) ? null : 'What is no secret makes keys.';
      },
    },
    {
      name: 'an invitation from somebody in the room',
      inputs: texts(fc.record({ group, secret })),
      read: (text: string) => {
        const read = readInvitation(text);
        return read === null || Object.keys(read).join() === 'group,secret'
          ? null
          : 'More is read.';
      },
    },
    {
      name: 'a group file',
      inputs: fc.oneof(fitting(file, {}), bent(fitting(file, {})), anything),
      read(content: unknown) {
        const read = readGroupFile(content);
        if (!read.ok) return null;
        return Object.hasOwn(read.file.group.carried, 'phones') ? 'It brings telephones.' : null;
      },
    },
    {
      name: "a door's answer",
      inputs: fc.oneof(fitting(DoorAnswer, {}), bent(fitting(DoorAnswer, {})), anything),
      read: (answer: unknown) => {
        v.safeParse(DoorAnswer, answer);
        return null;
      },
    },
    {
      name: 'words that are typed',
      inputs: fc.oneof(
        words,
        words.map((text) => text.repeat(50)),
      ),
      read(text: string) {
        const tidy = tidyWords(text, 40);
        if (tidy.ok && UNSEEN.test(tidy.text)) return 'What cannot be seen stays.';
        return UNSEEN.test(tidyLines(text).replaceAll('\n', '')) ? 'It stays in lines.' : null;
      },
    },
    opens('a sealed text', (text) => open(keys, text)),
    opens('a sealed name', (text) => openName(keys, text)),
    opens('a turn in writing', (text) => openTurnWords(keys, WRITER, text)),
    opens('an offered name', (text) =>
      openOfferedName(keys, { ...WRITER, from: 'a', to: 'b' }, text),
    ),
  ];
}
