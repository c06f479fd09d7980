import type { ComponentType } from 'react';
import { lazy, useState } from 'react';

/**
 * A part of the page that is loaded apart from it, and can be loaded ahead. Once it is there it is
 * drawn at once: React's own `lazy` shows a fallback even then, and keeps that up for 300 ms.
 */
export function loadedApart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): { Part: ComponentType<Props>; loadAhead: () => Promise<unknown> } {
  let loaded: ComponentType<Props> | null = null;
  const loadOnce = async () => (loaded ??= await load());
  const Later = lazy<ComponentType<Props>>(async () => ({ default: await loadOnce() }));

  function Part(props: Props) {
    // Chosen once: another one in its place would begin anew all that is in it.
    const [Chosen] = useState<ComponentType<Props>>(() => loaded ?? Later);
    return <Chosen {...props} />;
  }
  return { Part, loadAhead: loadOnce };
}
