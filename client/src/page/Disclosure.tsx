import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../text/words.ts';

interface DisclosureProps {
  readonly title: ReactNode;
  /** Loads what is in it, for whoever opens it. */
  readonly load: () => Promise<unknown>;
  readonly children: ReactNode;
}

/**
 * Something that few want and everybody finds. Closed, it is not there, and opened again it is looked at anew. What
 * cannot be loaded must not take the page, or the room, with it.
 */
export function Disclosure({ title, load, children }: DisclosureProps) {
  const { t } = useWords();
  const [part, setPart] = useState<'not' | 'there' | 'failed'>('not');
  const turn = (open: boolean) => {
    if (!open) return setPart('not');
    return void load().then(
      () => setPart('there'),
      () => setPart('failed'),
    );
  };
  return (
    <details className="disclosure" onToggle={(event) => turn(event.currentTarget.open)}>
      <summary>{title}</summary>
      {part === 'there' && <Suspense fallback={null}>{children}</Suspense>}
      {part === 'failed' && <p role="alert">{t('arrive.unreachable')}</p>}
    </details>
  );
}
