import { createVoice } from '@ronda/phone/voice/voice';
import type { Language } from '@ronda/shared/language';
import { createWords, type OwnKey } from '@ronda/phone/words/words';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SipPhone } from './sip-phone.ts';

/** The same sound is above it, also through a telephone's line and under a tone. */
const SAME = 0.72;
const PATIENCE_MS = 20_000;
/** Each look compares with all that was heard. */
const LOOK_MS = 400;

/** Knows what the voice says to callers, word for word, in what a phone has played. */
export interface Prompts {
  /** Waits until it has been said whole, from `since` on, in the time of `performance.now()`. */
  isSaid(phone: SipPhone, since: number, key: OwnKey, said?: Said): Promise<void>;
  /** How much of it is in what was played: the same is near 1. */
  likeness(phone: SipPhone, since: number, key: OwnKey, said?: Said): Promise<number>;
  end(): Promise<void>;
}

/** How a sentence is said: in English, unless told. */
export interface Said {
  readonly language?: Language;
  readonly values?: Readonly<Record<string, string | number>>;
}

export function createPrompts(): Prompts {
  const voice = createVoice();
  const words = createWords();

  async function likeness(phone: SipPhone, since: number, key: OwnKey, said: Said = {}) {
    const { language = 'en', values = {} } = said;
    return phone.likeness(await voice.speak(language, words.own(language, key, values)), since);
  }
  return {
    likeness,
    async isSaid(phone, since, key, said) {
      const giveUp = performance.now() + PATIENCE_MS;
      for (;;) {
        const like = await likeness(phone, since, key, said);
        if (like > SAME) return;
        if (performance.now() > giveUp)
          throw new Error(`“${key}” was not said: what was heard is like it by ${like.toFixed(2)}`);
        await sleep(LOOK_MS);
      }
    },
    end: voice.end,
  };
}
