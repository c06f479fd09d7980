import type { Ear } from '../booth/ear.ts';
import type { Language } from '../words/language.ts';

/** Something to say, once its words are known. */
export type ToSay = () => Promise<{ readonly language: Language; readonly text: string }>;

/** What is said to one caller: one thing after the other. */
export interface Speaking {
  /** `now` takes the place of all that was to be said; `soon` waits for its end. */
  say(sentences: readonly ToSay[], urgency: 'now' | 'soon'): void;
  /** A key stops what is being said, and what was to follow. */
  hush(): void;
  /** Whether nothing is being said, nor about to be. */
  isSilent(): boolean;
  /** Resolves once all has been said. */
  whenSilent(): Promise<void>;
}

export function createSpeaking(
  ear: Pick<Ear, 'say' | 'hush'>,
  speak: (language: Language, text: string) => Promise<Int16Array>,
): Speaking {
  let waiting: ToSay[] = [];
  let going: Promise<void> | null = null;
  /** What was begun before the last hush is not said any more. */
  let era = 0;

  async function make(sentence: ToSay): Promise<Int16Array> {
    const { language, text } = await sentence();
    return speak(language, text);
  }

  /** The next one, which is made from now on. One that cannot be is left out: the next may matter more. */
  function take(): { era: number; sound: Promise<Int16Array | null> } | null {
    const next = waiting.shift();
    return next === undefined ? null : { era, sound: make(next).catch(() => null) };
  }

  async function go(): Promise<void> {
    let current = take();
    while (current !== null) {
      const { era: begun, sound } = current;
      const samples = begun === era ? await sound : null;
      // The following one is made while this one is said.
      current = take();
      if (samples !== null && begun === era) await ear.say(samples);
      current ??= take();
    }
    going = null;
  }

  return {
    say(sentences, urgency) {
      if (urgency === 'now') this.hush();
      waiting.push(...sentences);
      going ??= go();
    },
    hush() {
      era += 1;
      waiting = [];
      ear.hush();
    },
    isSilent: () => going === null,
    async whenSilent() {
      while (going !== null) await going;
    },
  };
}
