import type { SeatId } from '@ronda/shared/ids';
import type { MediaKey } from '../../confidence/media-key.ts';

/** What the page tells its worker. A way is one microphone or camera, one's own or somebody's, by a number of its own. */
export type ToWorker =
  | ({ readonly kind: 'way' } & WayOptions & {
        readonly readable: ReadableStream;
        readonly writable: WritableStream;
      })
  /** From now on it brings this seat's frames; null: nobody's, and nothing gets through. */
  | { readonly kind: 'from'; readonly way: number; readonly seat: SeatId | null }
  /** All keys of a seat that open, in place of those before. */
  | { readonly kind: 'opens'; readonly seat: SeatId; readonly keys: readonly MediaKey[] }
  | { readonly kind: 'seals'; readonly key: MediaKey };

export interface WayOptions {
  readonly way: number;
  readonly does: 'seal' | 'open';
}

/** What it tells the page: there is something from this seat, and no key for it. */
export interface FromWorker {
  readonly misses: SeatId;
}
