import { useEffect, useRef } from 'react';
import { announce } from '../../look/announcer.ts';
import { inWords, nameIn, person, sentence } from '../../telling/sentence.ts';
import { useHere } from '../here.tsx';

/** Says who is called otherwise now. A name stands beside the log, so that no event tells of it. */
export function useRenamed(): void {
  const { room, names, voice } = useHere();
  const before = useRef(names);
  useEffect(() => {
    const old = before.current;
    before.current = names;
    for (const { id } of room.seats) {
      if (!old.has(id) || !names.has(id) || old.get(id) === names.get(id)) continue;
      const parts = { before: nameIn({ ...voice, names: old }, id), name: person(id) };
      announce(inWords(voice, sentence('announce.renamed', parts)));
    }
  }, [names, room, voice]);
}
