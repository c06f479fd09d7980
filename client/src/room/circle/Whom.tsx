import type { SeatId } from '@ronda/shared/ids';
import { useHere } from '../here.tsx';
import { Face } from './Face.tsx';

/** Somebody to choose, by face too: a name alone may be another's. */
export function Whom({ seat }: { readonly seat: SeatId }) {
  const { nameOf } = useHere();
  return (
    <span className="whom">
      <Face seat={seat} />
      <bdi>{nameOf(seat)}</bdi>
    </span>
  );
}
