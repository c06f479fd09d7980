import { setTimeout as sleep } from 'node:timers/promises';
import type { Room } from '@livekit/rtc-node';
import { inTime } from '@ronda/member/sound/in-time';
import { send } from '@ronda/member/sound/media';
import { enterMedia, type Entering } from '@ronda/member/voice';
import type { Sound } from '@ronda/member/sound/sound';

/** Somebody who sings all the time, whoever has the floor, and asks nobody. */
export interface Cheat {
  readonly comings: readonly Coming[];
  stop(): Promise<void>;
}

/** Into the media room, with a pass that was asked for then, and allows what it allowed then. In ms since the epoch. */
export interface Coming {
  readonly asked: number;
  readonly at: number;
}

/**
 * So long they are silent at first: what a server grants meanwhile by mistake is theirs then. LiveKit never answers a
 * track that it does not take, and what this client tries meanwhile waits for that answer; so each time there is one try.
 */
const WAITS_MS = 2000;
/** What is not taken by then was not allowed. */
const TAKEN_MS = 700;
/** So long one track is held. It may have been taken away, of which this client hears nothing. */
const HELD_MS = 5000;
/** LiveKit may go in the middle of anything. */
const PATIENCE_MS = 5000;
const RETRY_MS = 100;

export function cheat(member: Entering, sound: Sound): Cheat {
  const comings: Coming[] = [];
  let stopped = false;

  async function sing(room: Room): Promise<void> {
    const sending = send(room, sound);
    if (await inTime(sending.taken, TAKEN_MS)) {
      const until = performance.now() + HELD_MS;
      while (performance.now() < until && room.isConnected && !stopped) await sleep(50);
    }
    void sending.stop().catch(() => {});
  }

  async function once(): Promise<void> {
    const asked = Date.now();
    const joining = enterMedia(member, { hears: false });
    const room = await Promise.race([joining, sleep(PATIENCE_MS, null)]);
    if (room === null) return void joining.then((late) => late.disconnect()).catch(() => {});
    comings.push({ asked, at: Date.now() });
    await sleep(WAITS_MS);
    await sing(room);
    await inTime(room.disconnect(), PATIENCE_MS);
  }

  async function goOn(): Promise<void> {
    while (!stopped) {
      await once().catch(() => {});
      await sleep(RETRY_MS);
    }
  }
  const going = goOn();

  return {
    comings,
    async stop() {
      stopped = true;
      await going;
    },
  };
}
