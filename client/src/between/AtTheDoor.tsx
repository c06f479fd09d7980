import { Suspense, useState } from 'react';
import { useWords } from '../text/words.ts';
import '../schedule/schedule.css';
import type { BetweenMeetingsProps } from './BetweenMeetings.tsx';
import { BetweenMeetings, loadBetween } from './load.ts';

/** At the door, for who asks for it: what the group decides between its meetings comes with words of its own. */
export function BetweenAtTheDoor(props: BetweenMeetingsProps) {
  const { t } = useWords();
  const [part, setPart] = useState<'not' | 'there' | 'failed'>('not');
  const load = () => {
    loadBetween().then(
      () => setPart('there'),
      () => setPart('failed'),
    );
  };
  return (
    <details className="in-calendar" onToggle={(event) => event.currentTarget.open && load()}>
      <summary>{t('arrive.between')}</summary>
      {part === 'there' && (
        <Suspense fallback={null}>
          <BetweenMeetings {...props} />
        </Suspense>
      )}
      {part === 'failed' && <p role="alert">{t('arrive.unreachable')}</p>}
    </details>
  );
}
