import type { SeatId } from '@ronda/shared/ids';
import type { SeatCommand } from '@ronda/shared/room/command';
import type { Signal } from '@ronda/shared/wire/protocol';
import type { Said } from './said.ts';
import type { Language } from '@ronda/shared/language';
import type { OwnKey } from '../words/words.ts';

/** What is made on the way, so that a caller chooses nothing. */
export type Made = 'admitPhones' | 'renewInvitation';

/** What is to be done for the caller. The machine does nothing itself. */
export type Effect =
  | Say
  /** Stops what is being said: a key interrupts it. */
  | { readonly kind: 'hush' }
  /** Stops it if it is news: somebody begins to speak. */
  | { readonly kind: 'hushNews' }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'tryPin'; readonly pin: string }
  /** `name` is the sentence that says the chosen name; null for "Phone n". */
  | { readonly kind: 'enter'; readonly name: OwnKey | null; readonly returning: boolean }
  | { readonly kind: 'readAgreements' }
  | { readonly kind: 'send'; readonly command: SeatCommand }
  /** Proposes with ready-made words, which must be sealed first; `done` and `refused` answer it alike. */
  | { readonly kind: 'proposeWords'; readonly worded: Worded }
  /** Proposes what must be made first, a PIN or a secret (D8); answered like the others. */
  | { readonly kind: 'proposeMade'; readonly what: Made }
  | { readonly kind: 'signal'; readonly signal: Signal }
  /** This caller is called so from now on; `done` and `refused` answer it alike. */
  | { readonly kind: 'rename'; readonly name: string }
  /** D10: founds a fresh room and offers it to these; `moveMade` answers it. */
  | { readonly kind: 'offerMove'; readonly to: readonly SeatId[] }
  /** Goes to the fresh room that this seat has offered; `entered` or `stayed` answers it. */
  | { readonly kind: 'move'; readonly by: SeatId }
  | { readonly kind: 'microphone'; readonly on: boolean }
  | { readonly kind: 'hangUp' };

/** A proposal in words of the catalogue, in the caller's language. */
export interface Worded {
  readonly kind: 'adoptAgreement' | 'changeHelpLine' | 'freeText' | 'temperatureCheck';
  readonly words: OwnKey;
}

export interface Say {
  readonly kind: 'say';
  readonly said: readonly Said[];
  /**
   * `now` takes the place of what is being said and was to be said; `first` comes before it, and then
   * that begins anew; `soon` waits for its end.
   */
  readonly urgency: 'now' | 'first' | 'soon';
  /** Whether it may sound while another member holds a turn. */
  readonly over: boolean;
}

/** The answer to a key, or what only this caller can answer: at once, whoever speaks. */
export const now = (...said: readonly Said[]): Say => ({
  kind: 'say',
  said,
  urgency: 'now',
  over: true,
});

/** At once, and what was being said afterwards. */
export const first = (...said: readonly Said[]): Say => ({ ...now(...said), urgency: 'first' });

/** After what is being said now, and still over whoever speaks. */
export const afterwards = (...said: readonly Said[]): Say => ({
  kind: 'say',
  said,
  urgency: 'soon',
  over: true,
});

/** News, for when nobody is spoken over. */
export const news = (...said: readonly Said[]): Say => ({
  kind: 'say',
  said,
  urgency: 'soon',
  over: false,
});
