import { nextMeetings } from '@ronda/shared/schedule/meetings';
import type { Schedule } from '@ronda/shared/schedule/schedule';
import { zoneOf } from '@ronda/shared/schedule/zones';
import { nextSentence, scheduleSentence } from '../telling/schedule.ts';
import { inWords } from '../telling/sentence.ts';
import { momentIn, placeIn, timeIn, zoneHere } from '../text/dates.ts';
import { useWords } from '../text/words.ts';
import { useNow } from './use-now.ts';

interface NextMeetingProps {
  readonly schedule: Schedule;
}

/** When the group meets next, by the clock of whoever reads it, and when it usually does, by its own. */
export function NextMeeting({ schedule }: NextMeetingProps) {
  const { t, language } = useWords();
  const now = useNow();
  const voice = { t, language, names: new Map(), opened: () => null };
  const zone = zoneOf(schedule.zone);
  // A place that this browser knows nothing of has its usual times all the same.
  const [next] = zone === null ? [] : nextMeetings(schedule, { from: now, count: 1, zone });
  const here = zoneHere();
  const isElsewhere = next !== undefined && zone?.(next.starts) !== zoneOf(here)?.(next.starts);
  return (
    <div className="page-part">
      {next !== undefined && (
        <>
          <p className="page-stressed">{inWords(voice, nextSentence(next, here))}</p>
          {isElsewhere && (
            <p>
              {t('schedule.elsewhere', {
                place: placeIn(schedule.zone),
                moment: momentIn(language, next.starts, schedule.zone),
              })}
            </p>
          )}
          <p>
            {next.opens <= now
              ? t('schedule.open', { clock: timeIn(language, next.starts, here) })
              : t('schedule.opens', { clock: timeIn(language, next.opens, here) })}
          </p>
        </>
      )}
      <p className="page-soft">{inWords(voice, scheduleSentence(schedule))}</p>
    </div>
  );
}
