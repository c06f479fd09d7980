import type { Say } from './say.ts';

/** A length of time as people say it: “3 minutes”, “1 minute and 30 seconds”. Whole seconds. */
export function lengthIn(t: Say, seconds: number): string {
  const minutes = t('time.minutes', { count: Math.floor(seconds / 60) });
  const rest = t('time.seconds', { count: seconds % 60 });
  if (seconds < 60) return rest;
  return seconds % 60 === 0 ? minutes : t('time.both', { minutes, seconds: rest });
}
