import { Button } from '../look/Button.tsx';
import { useWords } from '../text/words.ts';
import type { Here } from './here.ts';

interface LeaveGroupProps {
  readonly here: Here;
  /** The group knows nothing of this person any more: what this browser still knows is to go, too. */
  readonly onGone: (what: 'group' | 'me') => void;
}

/** At once, and nobody is needed for it. */
export function LeaveGroup({ here, onGone }: LeaveGroupProps) {
  const { t } = useWords();
  const leave = async (what: 'group' | 'me') => {
    if (await here.ask({ type: 'leaveGroup' }, false)) onGone(what);
  };
  return (
    <details className="between-more">
      <summary>{t('between.leave.title')}</summary>
      <div className="page-part">
        <p>{t('between.leave.what')}</p>
        <div className="page-part">
          <p>{t('between.leave.forgetWhat')}</p>
          <div className="page-actions">
            <Button onPress={() => void leave('me')}>{t('between.leave.forget')}</Button>
          </div>
          <p>{t('between.leave.groupWhat')}</p>
          <div className="page-actions">
            <Button kind="leave" onPress={() => void leave('group')}>
              {t('between.leave.group')}
            </Button>
          </div>
        </div>
      </div>
    </details>
  );
}
