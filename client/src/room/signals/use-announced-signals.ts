import type { Signalled } from '@ronda/shared/wire/protocol';
import { useEffect, useRef } from 'react';
import { announce } from '../../look/announcer.ts';
import { useHere } from '../here.tsx';
import { usePreferences } from '../settings/kept.ts';
import { sumOf } from './sum.ts';
import { useSumInWords } from './use-sum-in-words.ts';

/** Those that come together are said together. */
const TOGETHER_MS = 1500;

/** Says what the others signal, once each; not at all to whoever has turned that off. */
export function useAnnouncedSignals(): void {
  const { meeting, me } = useHere();
  const { announceSignals } = usePreferences();
  const inWords = useSumInWords();
  const said = useRef<readonly Signalled[]>([]);
  useEffect(() => {
    const { signals } = meeting;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = () => {
      timer = undefined;
      const others = signals.state().filter(({ seat }) => seat !== me);
      const fresh = others.filter((one) => !said.current.includes(one));
      said.current = others;
      if (!announceSignals) return;
      for (const summed of sumOf(fresh)) announce(inWords(summed));
    };
    const soon = () => {
      if (timer === undefined) timer = setTimeout(say, TOGETHER_MS);
    };
    soon();
    const stop = signals.subscribe(soon);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [meeting, me, announceSignals, inWords]);
}
