import { RULES } from '@ronda/shared/policy';
import { useWords } from '../text/words.ts';
import type { Clock } from '../telling/clock.ts';
import { shortTime } from '../telling/clock.ts';
import { useHere } from './here.tsx';
import { lengthInWords } from '../telling/sentence.ts';
import { useSeconds } from './use-seconds.ts';

/** The time left: minutes and seconds to the eye, words to the ear. Not announced by itself. */
export function TimeLeft({ clock }: { readonly clock: Clock }) {
  const { voice } = useHere();
  const { t } = useWords();
  const seconds = useSeconds(clock);
  if (seconds <= 0) return <GraceLeft seconds={seconds} />;
  const words = lengthInWords(voice, seconds * 1000);
  return (
    <span className="time" role="timer">
      <span aria-hidden="true">{shortTime(seconds * 1000)}</span>
      <span className="only-heard">{t('time.left', { time: words })}</span>
    </span>
  );
}

/** F5: what a turn may run over, after its time. */
function GraceLeft({ seconds }: { readonly seconds: number }) {
  const { t } = useWords();
  const left = Math.max(0, seconds + RULES.graceMs / 1000);
  return (
    <span className="time" role="timer" data-nearness="grace">
      {t('time.overFor', { time: t('time.short', { count: left }) })}
    </span>
  );
}

/** A short wait in whole seconds, as in “24 s”. */
export function SecondsLeft({ until }: { readonly until: number }) {
  const { t } = useWords();
  const seconds = useSeconds({ kind: 'running', endsAt: until, wholeMs: 0 });
  return (
    <span className="time" role="timer">
      {t('time.short', { count: Math.max(0, seconds) })}
    </span>
  );
}
