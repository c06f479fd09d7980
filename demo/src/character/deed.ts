import type { SeatCommand } from '@ronda/shared/room/command';
import type { Signal } from '@ronda/shared/wire/protocol';

/** What somebody at the table can do: what anybody can. */
export type Deed =
  | { readonly kind: 'command'; readonly command: SeatCommand }
  | { readonly kind: 'signal'; readonly signal: Signal }
  /** The text of the turn in writing so far, in characters of the note. */
  | { readonly kind: 'type'; readonly characters: number }
  | { readonly kind: 'drop' }
  | { readonly kind: 'comeBack' };

/** What they mean to do, and when, if nothing happens before. */
export interface Intention {
  readonly at: number;
  readonly deed: Deed;
}
