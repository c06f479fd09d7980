import type { SeatId } from '@ronda/shared/ids';
import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { Part, Sentence, Voice } from '../../../client/src/telling/sentence.ts';
import { inWords, partInWords } from '../../../client/src/telling/sentence.ts';
import type { Own, OwnPart, Said } from '../talk/said.ts';
import type { Language } from '@ronda/shared/language';
import { createWords } from '../words/words.ts';

const words = createWords();

/** Who can open what is sealed for a group: names and words. Before the PIN nobody can. */
export interface Reader {
  names(): ReadonlyMap<SeatId, string>;
  open(sealed: Sealed): Promise<string | null>;
}

export const NO_READER: Reader = { names: () => new Map(), open: async () => null };

/** A sentence as it is to be spoken, in which language. */
export async function wordsOf(
  said: Said,
  language: Language,
  reader: Reader,
): Promise<{ language: Language; text: string }> {
  const spoken = 'own' in said ? (said.in ?? language) : language;
  const opened = new Map<Sealed, string | null>();
  for (const sealed of sealedIn(said)) opened.set(sealed, await reader.open(sealed));
  const voice: Voice = {
    t: words.room(spoken),
    language: spoken,
    names: reader.names(),
    opened: (sealed) => opened.get(sealed) ?? null,
  };
  return { language: spoken, text: inWordsOf(voice, said, spoken) };
}

function inWordsOf(voice: Voice, said: Said, language: Language): string {
  return 'own' in said ? ownInWords(voice, said, language) : inWords(voice, said);
}

function ownInWords(voice: Voice, { own, count, parts = {} }: Own, language: Language): string {
  const values: Record<string, string | number> = {};
  for (const [name, part] of Object.entries(parts)) values[name] = partOfOwn(voice, part, language);
  if (count !== undefined) values['count'] = count;
  return words.own(language, own, values);
}

function partOfOwn(voice: Voice, part: OwnPart, language: Language): string | number {
  if (typeof part !== 'object') return partInWords(voice, part);
  if ('own' in part) return ownInWords(voice, part, language);
  if ('digits' in part) return inFours(voice.opened(part.digits) ?? '');
  if ('spelled' in part) return spelled(partInWords(voice, wordsIn(part.spelled)));
  return partInWords(voice, part);
}

/** A comma is a short rest, a full stop a longer one. */
const inFours = (digits: string) =>
  (digits.match(/\d{1,4}/g) ?? []).map((four) => four.split('').join(', ')).join('. ');

const wordsIn = (sealed: Sealed): Part => ({ sealed, unreadable: 'decision.unreadable' });

/** What is no longer than a year or an hour is said as the number it is. */
const spelled = (text: string | number) =>
  String(text).replaceAll(/\d{3,}/g, (digits) => digits.split('').join(', '));

/** A sentence of the caller's own catalogue without names in it, at once. */
export const plainWords = (key: Own['own'], language: Language, values = {}): string =>
  words.own(language, key, values);

function sealedIn(said: Said | Sentence | OwnPart | Part): readonly Sealed[] {
  if (typeof said !== 'object') return [];
  if ('sealed' in said) return [said.sealed];
  if ('digits' in said) return [said.digits];
  if ('spelled' in said) return [said.spelled];
  if ('parts' in said) return Object.values(said.parts ?? {}).flatMap(sealedIn);
  return [];
}
