import { RULES } from '@ronda/shared/policy';
import { useEffect } from 'react';
import { useWords } from '../text/words.ts';
import { announce } from '../look/announcer.ts';
import { useHere } from './here.tsx';
import { sound } from './sounds/sounds.ts';
import type { Stage } from './model.ts';

/** F5: tells whoever holds the turn when 30 s and 10 s are left, and when the time is over. */
export function useWarnings(stage: Stage | null): void {
  const { meeting } = useHere();
  const { t } = useWords();
  const runs =
    stage !== null && stage.kind === 'turn' && stage.isMe && stage.clock.kind === 'running';
  const endsAt = runs && stage.clock.kind === 'running' ? stage.clock.endsAt : null;
  useEffect(() => {
    if (endsAt === null) return;
    const [first, second] = RULES.warningsMs;
    const left = endsAt - meeting.now();
    const warnings = [
      { ms: first, words: t('announce.thirtySeconds'), melody: 'thirty' },
      { ms: second, words: t('announce.tenSeconds'), melody: 'ten' },
      { ms: 0, words: t('announce.timeOver'), melody: 'over' },
    ] as const;
    const timers = warnings
      .filter(({ ms }) => ms < left)
      .map(({ ms, words, melody }) =>
        setTimeout(() => {
          announce(words);
          sound(melody);
        }, left - ms),
      );
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, [endsAt, meeting, t]);
}
