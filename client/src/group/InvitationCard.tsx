import { lazy, Suspense, useId, useRef, useState } from 'react';
import { announce } from '../look/announcer.ts';
import { Button } from '../look/Button.tsx';
import { useWords } from '../text/words.ts';
import './group.css';

const Qr = lazy(async () => {
  try {
    return { default: (await import('./Qr.tsx')).Qr };
  } catch {
    // The link itself is there; the meeting does not end for want of a picture.
    return { default: () => null };
  }
});

/** The link to the group, to be copied, or taken from the screen by a phone. */
export function InvitationCard({ link }: { readonly link: string }) {
  const { t } = useWords();
  const linkId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'not' | 'copied' | 'failed'>('not');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied('copied');
      announce(t('group.copied'));
    } catch {
      field.current?.select();
      setCopied('failed');
      announce(t('group.copyFailed'));
    }
  };

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
        <Button kind="main" onPress={() => void copy()}>
          {copied === 'copied' ? t('group.copied') : t('group.copy')}
        </Button>
        {copied === 'failed' && <p className="invitation-failed">{t('group.copyFailed')}</p>}
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
    </>
  );
}
