import { useWords } from '../text/words.ts';
import { Button } from '../look/Button.tsx';
import { Heading } from '../page/Heading.tsx';
import { Page } from '../page/Page.tsx';

interface AtTheDoorProps {
  /** Theirs is the next free seat: nobody need be asked. */
  readonly full: boolean;
  readonly onLeave: () => void;
}

/** D9: the door is closed to new seats, and the circle is asked; or there is no room just now. */
export function AtTheDoor({ full, onLeave }: AtTheDoorProps) {
  const { t } = useWords();
  return (
    <Page>
      <div className="notice">
        <Heading>{t(full ? 'arrive.full' : 'arrive.knocking')}</Heading>
        <p>{t(full ? 'arrive.fullBody' : 'arrive.knockingBody')}</p>
        <output className="page-soft">{t('arrive.knockingNow')}</output>
        <div className="page-actions">
          <Button kind="leave" onPress={onLeave}>
            {t('arrive.leave')}
          </Button>
        </div>
      </div>
    </Page>
  );
}
