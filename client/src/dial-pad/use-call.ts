import * as v from 'valibot';
import { MediaPass } from '@ronda/shared/wire/protocol';
import { useEffect, useRef, useState } from 'react';
import { type Call, dial } from '../media/call.ts';

export type CallState = 'idle' | 'dialling' | 'talking' | 'over' | 'failed';

/** One call at a time, and its end when the page goes. */
export function useCall() {
  const [state, setState] = useState<CallState>('idle');
  const [pressed, setPressed] = useState('');
  const call = useRef<Call | null>(null);

  useEffect(() => {
    const end = () => void call.current?.hangUp();
    addEventListener('pagehide', end);
    return () => removeEventListener('pagehide', end);
  }, []);

  async function begin(number: string): Promise<void> {
    setState('dialling');
    setPressed('');
    try {
      call.current = await dial(await askBooth(number));
      setState('talking');
      await call.current.over;
      setState('over');
    } catch {
      setState('failed');
    }
    call.current = null;
  }

  return {
    state,
    /** Its keys, in order. */
    pressed,
    dial: (number: string) => void begin(number),
    press(key: string) {
      setPressed((before) => before + key);
      void call.current?.press(key);
    },
    hangUp: () => void call.current?.hangUp(),
  };
}

/** Of the development server, which stands in for the exchange. */
async function askBooth(number: string): Promise<MediaPass> {
  const answer = await fetch(`/phone/booth?from=${encodeURIComponent(number)}`, { method: 'POST' });
  return v.parse(MediaPass, await answer.json());
}
