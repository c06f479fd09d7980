import { lazy, Suspense } from 'react';
import { TakeAlong } from '../carry/TakeAlong.tsx';
import { useWords } from '../text/words.ts';
import { ByPhone } from './ByPhone.tsx';
import './group.css';
import { LinkToCopy } from './LinkToCopy.tsx';
import type { WayToCall } from './way-to-call.ts';

const Qr = lazy(async () => {
  try {
    return { default: (await import('./Qr.tsx')).Qr };
  } catch {
    // The link itself is there; the meeting does not end for want of a picture.
    return { default: () => null };
  }
});

interface InvitationCardProps {
  readonly link: string;
  /** Null when the group admits no telephones (D8). */
  readonly way: WayToCall | null;
}

/** The link to the group, to be copied, or taken from the screen by a phone; and how to call. */
export function InvitationCard({ link, way }: InvitationCardProps) {
  const { t } = useWords();

  return (
    <>
      <LinkToCopy
        main
        link={link}
        words={{
          label: t('group.link'),
          copy: t('group.copy'),
          copied: t('group.copied'),
          failed: t('group.copyFailed'),
        }}
      />
      <div className="invitation-who">
        <figure className="invitation-picture">
          <Suspense fallback={<div className="invitation-qr" />}>
            <Qr link={link} />
          </Suspense>
          <figcaption className="field-hint">{t('group.qr')}</figcaption>
        </figure>
        <div className="page-part">
          <p className="invitation-warning">{t('group.who')}</p>
          <p>{t('group.keep')}</p>
        </div>
      </div>
      {way !== null && <ByPhone way={way} />}
      <TakeAlong link={link} withPhones={way !== null} />
    </>
  );
}
