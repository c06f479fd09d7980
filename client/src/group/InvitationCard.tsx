import { lazy, Suspense, useId, useRef } from 'react';
import { TakeAlong } from '../carry/TakeAlong.tsx';
import { Button } from '../look/Button.tsx';
import { useWords } from '../text/words.ts';
import { ByPhone } from './ByPhone.tsx';
import './group.css';
import { useCopy } from './use-copy.ts';
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
  const linkId = useId();
  const field = useRef<HTMLInputElement>(null);
  const failed = t('group.copyFailed');
  const [copied, copy] = useCopy({ text: link, failed, select: () => field.current?.select() });

  return (
    <>
      <div className="invitation-link">
        <div className="field">
          <label className="field-label" htmlFor={linkId}>
            {t('group.link')}
          </label>
          <input
            ref={field}
            id={linkId}
            className="field-input"
            readOnly
            dir="ltr"
            value={link}
            onFocus={(event) => event.target.select()}
          />
        </div>
        <Button kind="main" onPress={copy}>
          {copied === 'copied' ? t('group.copied') : t('group.copy')}
        </Button>
        {copied === 'failed' && <p className="invitation-failed">{failed}</p>}
      </div>
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
