import { useWords } from '../text/words.ts';
import { Button } from '../look/Button.tsx';
import { Heading } from '../page/Heading.tsx';
import type { Door } from './door.ts';

interface DoorTroubleProps {
  readonly door: Exclude<Door, { kind: 'seen' }>;
  readonly onAgain: () => void;
}

/** What is shown in place of the form when the invitation is not open yet, or does not open. */
export function DoorTrouble({ door, onAgain }: DoorTroubleProps) {
  const { t } = useWords();
  switch (door.kind) {
    case 'opening':
      return <output className="page-soft">{t('arrive.opening')}</output>;
    case 'refused':
      return (
        <div className="notice">
          <Heading>{t('arrive.wrong')}</Heading>
          <p role="alert">{t(`refusal.${door.refusal.code}`)}</p>
          <div className="page-actions">
            {door.refusal.code === 'wrongVersion' ? (
              <Button kind="main" onPress={() => globalThis.location.reload()}>
                {t('arrive.reload')}
              </Button>
            ) : (
              <Button kind="main" onPress={onAgain}>
                {t('arrive.again')}
              </Button>
            )}
          </div>
        </div>
      );
    case 'unreachable':
      return (
        <div className="notice">
          <Heading>{t('arrive.unreachable')}</Heading>
          <p role="alert">{t('arrive.unreachableBody')}</p>
          <div className="page-actions">
            <Button kind="main" onPress={onAgain}>
              {t('arrive.again')}
            </Button>
          </div>
        </div>
      );
  }
}
