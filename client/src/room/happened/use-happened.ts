import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { SeatId } from '@ronda/shared/ids';
import type { Room } from '@ronda/shared/room/state';
import { roomSeenFrom } from '@ronda/shared/tables/seen';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../../look/announcer.ts';
import type { Told } from '../../telling/events/told.ts';
import { tell, tellStage } from '../../telling/announcements.ts';
import type { Here } from '../here.tsx';
import type { Part, Sentence } from '../../telling/sentence.ts';
import { tellDecided } from '../../telling/events/decisions.ts';
import { remember, rememberGap } from '../../telling/remember.ts';
import { seenFrom } from '../../telling/seen.ts';
import { createSeldom } from './seldom.ts';

/** A name travels beside the log and may come a little after what happened to its seat. */
const NAME_WAIT_MS = 400;

/** Keeps what happened since one came, and announces it to screen readers. */
export function useHappened(here: Here): readonly Told[] {
  const { meeting, me, room } = here;
  const [happened, setHappened] = useState<readonly Told[]>([]);
  const latest = useRef(here);
  const before = useRef(room);
  useEffect(() => {
    latest.current = here;
  });
  useEffect(() => {
    const isSeldomEnough = createSeldom();
    // One after another: what waits for a name or for sealed words is not overtaken by what came later.
    let announced = Promise.resolve();
    const announceNext = (told: Announceable) => {
      announced = announced.then(() => announceSoon(told, latest));
    };
    const begin = (now: Room) => {
      const last = before.current;
      const seen = roomSeenFrom(now, me);
      before.current = now;
      setHappened((so) =>
        rememberGap(so, {
          before: roomSeenFrom(last, me),
          after: seen,
          decided: tellDecided(seen, me),
        }),
      );
      const mine = tellStage(seen, me, meeting.now());
      if (mine !== null) announceNext({ said: mine, urgency: 'now' });
    };
    // After a reload there may be an offer already.
    const state = meeting.state();
    if (state.kind === 'seated') begin(state.room);
    const stopEvents = meeting.onEvents((events, after) => {
      const told = tell(before.current, events, me);
      const seen = seenFrom(before.current, events, me);
      before.current = after;
      setHappened((so) => remember(so, seen, told));
      for (const one of told.filter(isSeldomEnough)) announceNext(one);
    });
    const stopSnapshots = meeting.onSnapshot(begin);
    return () => {
      stopEvents();
      stopSnapshots();
    };
  }, [meeting, me]);
  return happened;
}

type Announceable = Pick<Told, 'said' | 'urgency'>;

async function announceSoon(told: Announceable, latest: { readonly current: Here }): Promise<void> {
  const { seats, sealed } = mentioned(told.said);
  const nameless = seats.some((seat) => !latest.current.names.has(seat));
  if (nameless) await new Promise((resolve) => setTimeout(resolve, NAME_WAIT_MS));
  await Promise.all(sealed.map((text) => latest.current.texts.whenOpened(text)));
  announce(latest.current.say(told.said), told.urgency);
}

/** Whom a sentence names, and which sealed words it quotes. */
function mentioned(said: Sentence): { seats: readonly SeatId[]; sealed: readonly Sealed[] } {
  const parts: readonly Part[] = Object.values(said.parts ?? {});
  const inner = parts.flatMap((part) =>
    typeof part === 'object' && 'key' in part ? [mentioned(part)] : [],
  );
  return {
    seats: [
      ...parts.flatMap((part) => (typeof part === 'object' && 'seats' in part ? part.seats : [])),
      ...inner.flatMap(({ seats }) => seats),
    ],
    sealed: [
      ...parts.flatMap((part) =>
        typeof part === 'object' && 'sealed' in part ? [part.sealed] : [],
      ),
      ...inner.flatMap(({ sealed }) => sealed),
    ],
  };
}
