import type { GroupId } from '@ronda/shared/ids';
import { useState } from 'react';
import { Button } from '../look/Button.tsx';
import { useWords } from '../text/words.ts';
import './carry.css';
import { BringGroup, loadBringGroup } from './load.ts';

interface BringProps {
  readonly onBrought: (group: GroupId, name: string | null) => void;
}

/** For who comes with a group's file. Everybody else passes it by. */
export function Bring({ onBrought }: BringProps) {
  const { t } = useWords();
  const [part, setPart] = useState<'not' | 'open' | 'failed'>('not');
  const show = () => {
    loadBringGroup().then(
      () => setPart('open'),
      () => setPart('failed'),
    );
  };
  return (
    <div className="bring">
      <Button kind="quiet" aria-haspopup="dialog" onPress={show}>
        {t('start.bring')}
      </Button>
      {part === 'failed' && <p role="alert">{t('arrive.unreachable')}</p>}
      {part === 'open' && <BringGroup onBrought={onBrought} onClose={() => setPart('not')} />}
    </div>
  );
}
