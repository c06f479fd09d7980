import type { Ear } from '../booth/ear.ts';
import type { Say } from '../talk/effect.ts';
import type { Language } from '@ronda/shared/language';

/** Something to say, once its words are known. */
export type ToSay = () => Promise<{ readonly language: Language; readonly text: string }>;

/** How something is said, as the conversation asks for it. */
export type Manner = Pick<Say, 'urgency' | 'over'>;

/** What is said to one caller: one thing after the other. */
export interface Speaking {
  say(sentences: readonly ToSay[], manner: Manner): void;
  /** A key stops what is being said, and what was to follow. */
  hush(): void;
  /** Stops what may not sound over others; all else goes on. */
  hushNews(): void;
  /** Whether nothing is being said, nor about to be. */
  isSilent(): boolean;
  /** Resolves once all has been said. */
  whenSilent(): Promise<void>;
}

interface Waiting {
  readonly sentence: ToSay;
  readonly over: boolean;
}
/** One that is being made, or said. */
interface Taken extends Waiting {
  readonly sound: Promise<Int16Array | null>;
  /** Whether it still is to be said. */
  wanted: boolean;
}

export function createSpeaking(
  ear: Pick<Ear, 'say' | 'hush'>,
  speak: (language: Language, text: string) => Promise<Int16Array>,
): Speaking {
  let waiting: Waiting[] = [];
  let going: Promise<void> | null = null;
  /** The one that is said, and the next, which is made meanwhile. */
  let current: Taken | null = null;
  let next: Taken | null = null;

  async function make(sentence: ToSay): Promise<Int16Array> {
    const { language, text } = await sentence();
    return speak(language, text);
  }

  /** One that cannot be made is left out: the next may matter more. */
  function take(): Taken | null {
    const one = waiting.shift();
    if (one === undefined) return null;
    return { ...one, sound: make(one.sentence).catch(() => null), wanted: true };
  }

  async function go(): Promise<void> {
    for (current = take(); current !== null; current = next ?? take()) {
      next = null;
      const samples = await current.sound;
      if (samples === null || !current.wanted) continue;
      next = take();
      await ear.say(samples);
    }
    going = null;
  }

  /** Takes back what has not been said to its end, in its order. */
  function stop(): readonly Waiting[] {
    const taken = [current, next].filter((one) => one?.wanted === true);
    for (const one of taken) if (one !== null) one.wanted = false;
    next = null;
    ear.hush();
    const unsaid = [...taken.flatMap((one) => one ?? []), ...waiting];
    waiting = [];
    return unsaid;
  }

  return {
    say(sentences, { urgency, over }) {
      const unsaid = urgency === 'soon' ? [] : stop();
      waiting.push(...sentences.map((sentence) => ({ sentence, over })));
      if (urgency === 'first') waiting.push(...unsaid);
      going ??= go();
    },
    hush: () => void stop(),
    hushNews() {
      waiting = waiting.filter(({ over }) => over);
      if (next?.over === false) next.wanted = false;
      if (current?.over !== false) return;
      current.wanted = false;
      ear.hush();
    },
    isSilent: () => going === null,
    async whenSilent() {
      while (going !== null) await going;
    },
  };
}
