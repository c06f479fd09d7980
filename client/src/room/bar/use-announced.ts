import { useEffect } from 'react';
import { announce } from '../../look/announcer.ts';

/**
 * Announces words when they appear. A live region of their own would not do: one that comes
 * together with its words is not announced.
 */
export function useAnnounced(words: string | null): void {
  useEffect(() => {
    if (words !== null) announce(words);
  }, [words]);
}
