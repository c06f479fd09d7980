import { useState } from 'react';
import { useWords } from '../text/words.ts';
import './carry.css';
import { loadSaveGroup, SaveGroup } from './load.ts';

interface TakeAlongProps {
  readonly link: string;
  /** Whether the group admits telephones here (D8). */
  readonly withPhones: boolean;
}

/** Going to another Ronda is every member's right, as the invitation is everybody's to pass on. */
export function TakeAlong({ link, withPhones }: TakeAlongProps) {
  const { t } = useWords();
  const [part, setPart] = useState<'not' | 'there' | 'failed'>('not');
  const load = () => {
    // What cannot be loaded must not take the page, or the room, with it.
    loadSaveGroup().then(
      () => setPart('there'),
      () => setPart('failed'),
    );
  };
  return (
    <details className="take-along" onToggle={(event) => event.currentTarget.open && load()}>
      <summary>{t('group.takeAlong')}</summary>
      {part === 'there' && <SaveGroup link={link} withPhones={withPhones} />}
      {part === 'failed' && <p role="alert">{t('arrive.unreachable')}</p>}
    </details>
  );
}
