import { useEffect, useState } from 'react';
import { useWords } from '../text/words.ts';
import { Page } from './Page.tsx';

/** Sooner, and words would only flicker. */
const LONG_MS = 6000;

/** On the way into the room. */
export function Coming() {
  const { t } = useWords();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Page>
      <output className="notice">
        <span>{t('arrive.connecting')}</span>
        {long && <span>{t('arrive.connectingLong')}</span>}
      </output>
    </Page>
  );
}
