import { Button } from '../look/Button.tsx';
import { Heading } from '../page/Heading.tsx';
import { Page } from '../page/Page.tsx';
import { useWords } from '../text/words.ts';
import { InvitationCard } from './InvitationCard.tsx';
import { useWayToCall } from './use-way-to-call.ts';

interface InvitationProps {
  /** The group's name, when it is known here. */
  readonly name: string | null;
  readonly link: string;
  readonly onGo: () => void;
}

/** The invitation: the one thing that leads to the group, so it can be taken along in every way. */
export function Invitation({ name, link, onGo }: InvitationProps) {
  const { t } = useWords();
  const way = useWayToCall(link);
  return (
    <Page>
      <div className="page-part">
        <Heading>{t('group.title')}</Heading>
        {name !== null && <p className="page-soft">{t('group.ready', { name })}</p>}
      </div>
      <div className="page-card">
        <InvitationCard link={link} way={way} />
      </div>
      <section className="page-part">
        <h2>{t('group.sayTitle')}</h2>
        <blockquote className="invitation-say">
          <p>{t('group.say')}</p>
        </blockquote>
      </section>
      <div className="page-actions">
        <Button kind="main" large onPress={onGo}>
          {t('group.go')}
        </Button>
      </div>
    </Page>
  );
}
