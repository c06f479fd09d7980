import type { SeatId } from '@ronda/shared/ids';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import { useWatched } from '../use-watched.ts';

/** What this seat has just signalled, for the seconds it lasts. */
export function SignalAtSeat({ seat }: { readonly seat: SeatId }) {
  const { meeting } = useHere();
  const { t } = useWords();
  const given = useWatched(meeting.signals).find((one) => one.seat === seat);
  if (given === undefined) return null;
  return (
    <span className="signal-at-seat" data-signal={given.signal}>
      {t(`signals.signal.${given.signal}`)}
    </span>
  );
}
