import type { Language } from '@ronda/shared/language';
import { FIRST_WANTED, FIXED } from './fixed.ts';
import { createThread } from './thread.ts';

/** Speaks to callers, without any service of others. */
export interface Voice {
  /**
   * 16 bit, mono, 48 kHz; to be read, not written to, since whoever asks for the same sentence is given
   * the same. Rejects when it cannot be made.
   */
  speak(language: Language, text: string): Promise<Int16Array>;
  /** Makes beforehand what every caller hears first. */
  prepare(): Promise<void>;
  end(): Promise<void>;
}

/** Sentences of the catalogue are made once and kept, in memory only; whatever holds a name is not kept at all. */
export function createVoice(): Voice {
  const thread = createThread();
  const kept: Readonly<Record<Language, Map<string, Promise<Int16Array>>>> = {
    en: new Map(),
    es: new Map(),
    ca: new Map(),
  };

  function speak(language: Language, text: string): Promise<Int16Array> {
    if (!FIXED[language].has(text)) return thread.make(language, text);
    const before = kept[language].get(text);
    if (before !== undefined) return before;
    const making = thread.make(language, text);
    kept[language].set(text, making);
    // What could not be made is tried again the next time.
    making.catch(() => kept[language].delete(text));
    return making;
  }

  return {
    speak,
    async prepare() {
      // One after the other, so that a caller waits for one of them at most.
      for (const { language, text } of FIRST_WANTED) await speak(language, text);
    },
    end: thread.end,
  };
}
