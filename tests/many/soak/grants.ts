import { setTimeout as sleep } from 'node:timers/promises';
import { RoomServiceClient, TrackSource } from 'livekit-server-sdk';
import type { TestLiveKit } from '../../harness/livekit.ts';
import type { Span } from './spans.ts';

/** Whose microphones LiveKit itself says it would take, and when. */
export interface Grants {
  readonly bySeat: ReadonlyMap<string, readonly Span[]>;
  stop(): Promise<void>;
}

const EVERY_MS = 20;

/** Asks it all the time: what a server grants by mistake and takes back at once nobody may be quick enough to use. */
export function watchGrants({ access }: Pick<TestLiveKit, 'access'>, meeting: string): Grants {
  const { url, apiKey, apiSecret } = access;
  const client = new RoomServiceClient(url.replace(/^ws/, 'http'), apiKey, apiSecret);
  const bySeat = new Map<string, { from: number; to: number }[]>();
  let stopped = false;

  async function watch(): Promise<void> {
    let before = Date.now();
    while (!stopped) {
      await sleep(EVERY_MS);
      const all = await client.listParticipants(meeting).catch(() => []);
      const now = Date.now();
      for (const { identity, permission } of all) {
        if (permission?.canPublishSources.includes(TrackSource.MICROPHONE) !== true) continue;
        const spans = bySeat.get(identity) ?? [];
        bySeat.set(identity, spans);
        const last = spans.at(-1);
        if (last?.to === before) last.to = now;
        else spans.push({ from: now, to: now });
      }
      before = now;
    }
  }
  const watching = watch();

  return {
    bySeat,
    async stop() {
      stopped = true;
      await watching;
    },
  };
}
