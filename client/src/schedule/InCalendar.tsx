import { useState } from 'react';
import { useWords } from '../text/words.ts';
import type { CalendarWaysProps } from './CalendarWays.tsx';
import { CalendarWays, loadCalendarWays } from './load.ts';
import './schedule.css';

/** S5: the ways from here into one's own calendar. */
export function InCalendar(props: CalendarWaysProps) {
  const { t } = useWords();
  const [part, setPart] = useState<'not' | 'there' | 'failed'>('not');
  const load = () => {
    loadCalendarWays().then(
      () => setPart('there'),
      () => setPart('failed'),
    );
  };
  return (
    <details className="in-calendar" onToggle={(event) => event.currentTarget.open && load()}>
      <summary>{t('schedule.calendar.title')}</summary>
      {part === 'there' && <CalendarWays {...props} />}
      {part === 'failed' && <p role="alert">{t('arrive.unreachable')}</p>}
    </details>
  );
}
