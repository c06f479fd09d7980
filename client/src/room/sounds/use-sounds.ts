import type { Room } from '@ronda/shared/room/state';
import { roomSeenFrom } from '@ronda/shared/tables/seen';
import { useEffect } from 'react';
import type { Here } from '../here.tsx';
import { createOccasions } from './occasions.ts';
import { playOn } from './loudspeaker.ts';
import { sound, unlockOnFirstPress } from './sounds.ts';

/** Lets be heard what the room calls for. (The time of one's own turn is told with its warnings.) */
export function useSounds({ meeting, me, mediaState }: Here): void {
  const { speaker } = mediaState.chosen;
  useEffect(() => playOn(speaker), [speaker]);
  useEffect(() => unlockOnFirstPress(), []);
  useEffect(() => {
    const own = () => {
      const state = meeting.state();
      return state.kind === 'seated' ? state : null;
    };
    const occasions = createOccasions(me, (proposal) => own()?.mine.has(proposal) ?? false);
    const hear = (room: Room) => {
      for (const name of occasions(roomSeenFrom(room, me))) sound(name);
    };
    const room = own()?.room;
    if (room !== undefined) hear(room);
    const stopEvents = meeting.onEvents((_events, after) => hear(after));
    const stopSnapshots = meeting.onSnapshot(hear);
    return () => {
      stopEvents();
      stopSnapshots();
    };
  }, [meeting, me]);
}
