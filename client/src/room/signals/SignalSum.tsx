import { useWatched } from '../use-watched.ts';
import { useHere } from '../here.tsx';
import { sumOf } from './sum.ts';
import { useAnnouncedSignals } from './use-announced-signals.ts';
import { useSumInWords } from './use-sum-in-words.ts';

/** What was signalled in the last seconds, in one place: whoever speaks need not look round the circle. */
export function SignalSum() {
  const { meeting } = useHere();
  const sum = sumOf(useWatched(meeting.signals));
  const inWords = useSumInWords();
  useAnnouncedSignals();
  return (
    <p className="signal-sum">
      {sum.map((summed) => (
        <span className="signal-summed" key={summed.signal}>
          {inWords(summed)}
        </span>
      ))}
    </p>
  );
}
