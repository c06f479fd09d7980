import { Disclosure } from '../page/Disclosure.tsx';
import { useWords } from '../text/words.ts';
import type { CalendarWaysProps } from './CalendarWays.tsx';
import { CalendarWays, loadCalendarWays } from './load.ts';
import './schedule.css';

/** S5: the ways from here into one's own calendar. */
export function InCalendar(props: CalendarWaysProps) {
  const { t } = useWords();
  return (
    <Disclosure title={t('schedule.calendar.title')} load={loadCalendarWays}>
      <CalendarWays {...props} />
    </Disclosure>
  );
}
