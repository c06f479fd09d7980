import type { Part, Sentence } from '../../../client/src/telling/sentence.ts';
import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { Language } from '@ronda/shared/language';
import type { OwnKey } from '../words/words.ts';

export type OwnPart = Part | Own | Digits | Spelled;

/** A number to be typed, which nobody says as one: read digit by digit, in fours. */
export interface Digits {
  readonly digits: Sealed;
}

/** The group's own words, with the numbers in them said digit by digit, to be written down. */
export interface Spelled {
  readonly spelled: Sealed;
}

/** A sentence that only a caller hears, before anybody's name or language is in it. */
export interface Own {
  readonly own: OwnKey;
  readonly count?: number;
  readonly parts?: Readonly<Record<string, OwnPart>>;
  /** In this language, whatever the caller's: before they have chosen one. */
  readonly in?: Language;
}

/** One of the phone's own sentences, or one that the room tells on the screen too. */
export type Said = Own | Sentence;

export const own = (key: OwnKey, parts?: Readonly<Record<string, OwnPart>>): Own =>
  parts === undefined ? { own: key } : { own: key, parts };

/** Of so many: the catalogue has a word for one and for several. */
export const counted = (
  key: OwnKey,
  count: number,
  parts?: Readonly<Record<string, OwnPart>>,
): Own => ({ ...own(key, parts), count });

export const length = (ms: number): Part => ({ ms });
