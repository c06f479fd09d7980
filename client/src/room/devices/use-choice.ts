import { useState } from 'react';
import type { Choosable } from '../../media/media-state.ts';
import { useHere } from '../here.tsx';

/** Takes another device, and says whether the last one could not be had. */
export function useChoice(what: Choosable): {
  readonly refused: boolean;
  readonly choose: (id: string) => void;
} {
  const { media } = useHere();
  const [refused, setRefused] = useState(false);
  const choose = (id: string) => {
    setRefused(false);
    void media.choose(what, id).then((taken) => setRefused(!taken));
  };
  return { refused, choose };
}
