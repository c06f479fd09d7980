import { nextAfter } from '@ronda/shared/schedule/meetings';
import type { Schedule } from '@ronda/shared/schedule/schedule';
import { zoneOf } from '@ronda/shared/schedule/zones';
import { nextSentence } from '../telling/schedule.ts';
import { inWords } from '../telling/sentence.ts';
import { zoneHere } from '../text/dates.ts';
import { useWords } from '../text/words.ts';
import { useNow } from './use-now.ts';

/** What people say when they part: when they meet again. */
export function NextDate({ schedule }: { readonly schedule: Schedule }) {
  const { t, language } = useWords();
  const now = useNow();
  const zone = zoneOf(schedule.zone);
  const next = zone && nextAfter(schedule, now, zone);
  if (next === null) return null;
  const voice = { t, language, names: new Map(), opened: () => null };
  return <p className="page-stressed">{inWords(voice, nextSentence(next, zoneHere()))}</p>;
}
