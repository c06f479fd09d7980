import type { Sealed } from '@ronda/shared/confidence/sealed';

/** The group's own words that this screen has opened: prompts and reasons. */
export interface Texts {
  subscribe(listener: () => void): () => void;
  /** The same reference until something was opened. */
  state(): ReadonlyMap<Sealed, string | null>;
  /** What it says; null when it cannot be read; undefined while it is being opened. */
  opened(sealed: Sealed): string | null | undefined;
  /** The same, waited for. */
  whenOpened(sealed: Sealed): Promise<string | null>;
}

export function createTexts(open: (sealed: Sealed) => Promise<string | null>): Texts {
  let texts: ReadonlyMap<Sealed, string | null> = new Map();
  const asked = new Map<Sealed, Promise<string | null>>();
  const listeners = new Set<() => void>();

  function whenOpened(sealed: Sealed): Promise<string | null> {
    const before = asked.get(sealed);
    if (before !== undefined) return before;
    const opening = open(sealed).then((text) => {
      texts = new Map(texts).set(sealed, text);
      for (const listener of listeners) listener();
      return text;
    });
    asked.set(sealed, opening);
    return opening;
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => texts,
    opened(sealed) {
      if (!texts.has(sealed)) void whenOpened(sealed);
      return texts.get(sealed);
    },
    whenOpened,
  };
}
