import { setTimeout as sleep } from 'node:timers/promises';
import { publicRoom } from '@ronda/shared/wire/public';
import { enter } from '@ronda/member/member';
import type { Place } from '@ronda/member/place';
import type { Circle } from './circle.ts';

/** A circle that meets beside a storm, and should notice nothing of it. */
export interface Calm {
  /** Ends the watch. What was noticed, and how long what they did took at most, in ms. */
  stop(): Promise<{ readonly noticed: readonly string[]; readonly slowest: number }>;
}

const BREATH_MS = 500;

/** One rests and returns, and another sees it, as long as it lasts. */
export function watchCalm({ members }: Circle): Calm {
  const [ana, bea] = members as [Circle['members'][0], Circle['members'][0]];
  const noticed = new Set<string>();
  let slowest = 0;
  let going = true;

  async function go(): Promise<void> {
    while (going) {
      for (const type of ['rest', 'return'] as const) {
        const began = performance.now();
        try {
          const answer = await bea.send({ type });
          if (answer !== 'done') noticed.add(`${type} was refused: ${answer}`);
          await ana.until(
            (room) => room.seats.find(({ id }) => id === bea.me)?.resting === (type === 'rest'),
          );
        } catch (error) {
          noticed.add(error instanceof Error ? error.message.split('\n')[0]! : 'It failed.');
        }
        slowest = Math.max(slowest, performance.now() - began);
      }
      await sleep(BREATH_MS);
    }
  }
  const gone = go();
  return {
    async stop() {
      going = false;
      await gone;
      for (const { name, dismissed, line } of members)
        if (dismissed() !== null || !line.socket.connected) noticed.add(`${name} is gone`);
      return { noticed: [...noticed], slowest: Math.round(slowest) };
    },
  };
}

/** The room as its members have folded it, and as the server has it that is told to whoever comes now. */
export async function roomsOf(place: Place, { invitation, members }: Circle) {
  const [ana] = members as [Circle['members'][0]];
  const dora = await enter(place, invitation, { name: 'Dora' });
  await ana.until(() => ana.seq() >= dora.seq());
  const rooms = { folded: publicRoom(ana.room()), told: publicRoom(dora.room()) };
  dora.close();
  return rooms;
}
