import type { Say } from '../text/say.ts';
import type { Prompt, Reason } from '@ronda/shared/decisions/action';
import type { SeatId } from '@ronda/shared/ids';
import type { LocalDate, LocalTime } from '@ronda/shared/schedule/days';
import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { Key } from '../text/keys.ts';
import { lengthIn } from '../text/length.ts';
import { clockIn, dayIn, momentIn, weekdayIn } from '../text/dates.ts';

/**
 * Something to be said, before anybody's name or language is in it. Names come late and can be
 * forgotten, and sealed words must be opened first: so what happened is kept like this, and put into
 * words where it is shown or announced.
 */
export interface Sentence {
  readonly key: Key;
  readonly count?: number;
  readonly parts?: Readonly<Record<string, Part>>;
}

export type Part =
  | string
  | number
  | Sentence
  | { readonly seats: readonly SeatId[] }
  /** A length of time. */
  | { readonly ms: number }
  /** 0 is Monday. */
  | { readonly weekday: number }
  /** A day of the calendar. */
  | { readonly date: LocalDate }
  /** What a clock on the wall shows. */
  | { readonly clock: LocalTime }
  /** A moment, as it is where `zone` is. */
  | { readonly moment: number; readonly zone: string }
  /** The group's own words; `unreadable` stands for them where they cannot be opened. */
  | { readonly sealed: Sealed; readonly unreadable: Key };

export const sentence = (key: Key, parts?: Readonly<Record<string, Part>>): Sentence =>
  parts === undefined ? { key } : { key, parts };

export const person = (seat: SeatId): Part => ({ seats: [seat] });

export function promptPart(prompt: Prompt): Part {
  return prompt.kind === 'ready'
    ? { key: `decision.prompt.${prompt.choice}` }
    : { sealed: prompt.text, unreadable: 'decision.prompt.unreadable' };
}

export function reasonPart(reason: Reason): Part {
  return reason.kind === 'ready'
    ? { key: `decision.reason.${reason.choice}` }
    : { sealed: reason.text, unreadable: 'decision.reason.unreadable' };
}

/** What is needed to put a sentence into words. */
export interface Voice {
  readonly t: Say;
  readonly language: string;
  readonly names: ReadonlyMap<SeatId, string>;
  /** Words opened so far; null when they cannot be read, undefined while they are being opened. */
  readonly opened: (sealed: Sealed) => string | null | undefined;
}

export function inWords(voice: Voice, said: Sentence): string {
  const values: Record<string, string | number> = {};
  for (const [name, part] of Object.entries(said.parts ?? {}))
    values[name] = partInWords(voice, part);
  if (said.count !== undefined) values['count'] = said.count;
  // The catalogue's own types cannot follow a key that is only known when it is said.
  return (voice.t as (key: string, values: object) => string)(said.key, values);
}

export function partInWords(voice: Voice, part: Part): string | number {
  if (typeof part === 'string' || typeof part === 'number') return part;
  if ('key' in part) return inWords(voice, part);
  if ('ms' in part) return lengthInWords(voice, part.ms);
  if ('weekday' in part) return weekdayIn(voice.language, part.weekday);
  if ('date' in part) return dayIn(voice.language, part.date);
  if ('clock' in part) return clockIn(voice.language, part.clock);
  if ('moment' in part) return momentIn(voice.language, part.moment, part.zone);
  if ('seats' in part) {
    const names = part.seats.map((seat) => nameIn(voice, seat));
    return new Intl.ListFormat(voice.language, { type: 'conjunction' }).format(names);
  }
  const words = voice.opened(part.sealed);
  if (words === undefined) return '…';
  return words === null ? inWords(voice, { key: part.unreadable }) : isolated(words);
}

export function nameIn(voice: Voice, seat: SeatId): string {
  const name = voice.names.get(seat);
  return name === undefined ? inWords(voice, { key: 'room.someone' }) : isolated(name);
}

/** A length of time as people say it; nothing below zero. */
export function lengthInWords(voice: Voice, ms: number): string {
  return lengthIn(voice.t, Math.max(0, Math.round(ms / 1000)));
}

const SHORT_NAME = 20;

/** For where there is room for one line: the whole name stands in the list of people. */
export function withShortNames(voice: Voice): Voice {
  const shortened = [...voice.names].map(([seat, name]) => [seat, shortName(name)] as const);
  return { ...voice, names: new Map(shortened) };
}

function shortName(name: string): string {
  const characters = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
  if (characters.length <= SHORT_NAME) return name;
  return `${characters
    .slice(0, SHORT_NAME - 1)
    .join('')
    .trimEnd()}…`;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** A right-to-left name must not turn round the sentence it stands in. */
function isolated(words: string): string {
  return RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words;
}
