import { turnOf } from '@ronda/shared/floor/moving';
import { type Voice, voiceOf } from '@ronda/shared/floor/speech';
import { evolve } from '@ronda/shared/room/evolve';
import { emptyRoom, type Room } from '@ronda/shared/room/state';
import type { Log } from './kept.ts';
import type { Span } from './spans.ts';

/** What the log allowed, and when. */
export interface Rights {
  /** When this seat's voice was one of these. */
  voice(seat: string, kinds: readonly Voice[]): readonly Span[];
  /** When at most one seat may have been heard: in a round, a sharing, a quiet (H3). */
  readonly oneVoice: readonly Span[];
  /** When this seat had a turn aloud. */
  turns(seat: string): readonly Span[];
}

export function rightsIn({ opening, events }: Log): Rights {
  const steps: { readonly from: number; readonly room: Room }[] = [];
  let room = emptyRoom(opening.meeting, opening);
  for (const [index, { at, event }] of events.entries()) {
    room = evolve(room, event, at);
    // What happens in one step has one time.
    if (events[index + 1]?.at !== at) steps.push({ from: at, room });
  }
  const when = (so: (room: Room) => boolean): readonly Span[] => {
    const spans: { from: number; to: number }[] = [];
    for (const [index, step] of steps.entries()) {
      if (!so(step.room)) continue;
      const to = steps[index + 1]?.from ?? Infinity;
      const last = spans.at(-1);
      if (last?.to === step.from) last.to = to;
      else spans.push({ from: step.from, to });
    }
    return spans;
  };
  const talkAll = new Set(['gathering', 'open']);
  return {
    voice: (seat, kinds) => when((now) => kinds.includes(voiceOf(now, seat))),
    oneVoice: when(({ floor }) => !talkAll.has(floor.kind)),
    turns: (seat) => when((now) => turnOf(now)?.seat === seat && voiceOf(now, seat) === 'open'),
  };
}
