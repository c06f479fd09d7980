import type { Member } from '../harness/member.ts';
import type { Six } from './six.ts';

/** A moment of a meeting that lasts until somebody does something: one may look around, and listen. */
export interface Moment {
  /** As a picture of it is called. */
  readonly name: string;
  /** Who may be heard, by everybody else. Nobody else may. */
  readonly heard: readonly Member[];
  /** Whose screens are worth a look. */
  readonly on: readonly Member[];
}

/** A part of a meeting, held by six people with nothing but what their screens give them. */
export type Chapter = (six: Six) => AsyncGenerator<Moment, void>;
