import type { Circle } from '@ronda/demo/circle/circle';
import type { RoomEvent } from '@ronda/shared/room/event';

/** When an event of each type last came to each member of a circle. */
export interface Arrivals {
  /** Resolves once all have had an event of this type since `sent`, with when the last of them had it. */
  allHave(type: RoomEvent['type'], sent: number): Promise<number>;
  /** The same, for what may not have happened: null then. Call it once all know of the step. */
  lastOf(type: RoomEvent['type'], sent: number): number | null;
}

const LOOK_MS = 2;
const PATIENCE_MS = 10_000;

interface Published {
  readonly events: readonly { readonly event: RoomEvent }[];
}

/** Times each message as it comes, before its member looks into it. All times are of `performance`. */
export function timeArrivals({ members }: Circle): Arrivals {
  const all = members.map(({ line }) => {
    const last = new Map<RoomEvent['type'], number>();
    line.socket.prependAny((what: string, body: Published) => {
      if (what !== 'events') return;
      for (const { event } of body.events) last.set(event.type, performance.now());
    });
    return last;
  });

  function lastOf(type: RoomEvent['type'], sent: number): number | null {
    const times = all.map((last) => last.get(type) ?? Number.NEGATIVE_INFINITY);
    return Math.min(...times) > sent ? Math.max(...times) : null;
  }

  return {
    lastOf,
    async allHave(type, sent) {
      const giveUp = performance.now() + PATIENCE_MS;
      for (;;) {
        const at = lastOf(type, sent);
        if (at !== null) return at;
        if (performance.now() > giveUp) throw new Error(`Not all were told: ${type}`);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    },
  };
}
