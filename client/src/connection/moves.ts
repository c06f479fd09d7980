import type { SeatId } from '@ronda/shared/ids';
import type { Invitation } from '../confidence/invitation.ts';
import type { Watched } from './watched.ts';
import { hold } from './watched.ts';

/** D10: a fresh room, offered to this seat, or by it. */
export interface MoveOffer {
  readonly kind: 'offered';
  readonly by: SeatId;
  /** As far as this seat may know: whoever is offered one is not told who else is. */
  readonly to: readonly SeatId[];
  /** Of one's own: whether it came to all of them. The server does not say to whom it did not. */
  readonly reached: 'all' | 'some';
  readonly invitation: Invitation;
}

/** What waits for an answer. `unopened` came, and cannot be read, as after a reload on either side. */
export type Move = MoveOffer | { readonly kind: 'unopened'; readonly by: SeatId };

export interface Moves extends Watched<readonly Move[]> {
  readonly came: (offer: MoveOffer) => void;
  readonly couldNotOpen: (by: SeatId) => void;
  /** Not now. Nobody is told. */
  readonly putAside: (move: Move) => void;
}

/** Oldest first: one offer of each seat, its newest; and one that could not be opened, whoever made it. */
export function createMoves(): Moves {
  const held = hold<readonly Move[]>([]);
  return {
    subscribe: held.subscribe,
    state: held.state,
    came: (offer) => held.set([...held.state().filter(({ by }) => by !== offer.by), offer]),
    couldNotOpen(by) {
      const opened = held.state().filter(({ kind }) => kind === 'offered');
      held.set([...opened, { kind: 'unopened', by }]);
    },
    putAside: (move) => held.set(held.state().filter((one) => one !== move)),
  };
}
