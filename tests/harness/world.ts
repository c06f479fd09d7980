import { RoomServiceClient } from 'livekit-server-sdk';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLiveKit } from '../../infra/livekit/run.js';
import { freePort } from '../../infra/ports.js';
import { startRonda } from '../../infra/ronda.js';

/** A LiveKit server and a Ronda server of our own, with nothing from before. */
export interface World {
  /** Where browsers find Ronda; its origin. */
  readonly url: string;
  /** LiveKit's origin, as the pages reach it. */
  readonly mediaUrl: string;
  /** The folder that groups and meetings are kept in. */
  readonly data: string;
  /** All that Ronda has written, restarts included. */
  log(): string;
  /** Puts somebody out of a meeting's media room, as Ronda does when LiveKit does not revoke in time. */
  putOut(meeting: string, seat: string): Promise<void>;
  /** Takes the microphone's permission away, as if LiveKit had not been told of it yet. */
  takePermission(meeting: string, seat: string): Promise<void>;
  /** Kills the meetings' LiveKit, and starts it where it was. */
  restartMedia(): Promise<void>;
  /** Ends Ronda with SIGTERM, or at once, as when its process is killed. LiveKit goes on. */
  stopRonda(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Starts it again, on the same data and port. */
  startRonda(): Promise<void>;
  end(): Promise<void>;
}

/** @param env further settings for Ronda */
export async function startWorld(env: Record<string, string> = {}): Promise<World> {
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), 'ronda-test-'));
  let livekit = await startLiveKit({ webhookPort: port });
  let written = '';
  const start = () =>
    startRonda({
      livekit,
      data,
      port,
      env,
      onOutput: (text) => {
        written += text;
      },
    });
  const tidy = async () => {
    await livekit.stop();
    await rm(data, { recursive: true, force: true });
  };
  let ronda = await start().catch(async (error: unknown) => {
    await tidy();
    throw error;
  });
  return {
    url: ronda.url,
    mediaUrl: livekit.url,
    data,
    log: () => written,
    async putOut(meeting, seat) {
      const { httpUrl, apiKey, apiSecret } = livekit;
      await new RoomServiceClient(httpUrl, apiKey, apiSecret).removeParticipant(meeting, seat);
    },
    async takePermission(meeting, seat) {
      const { httpUrl, apiKey, apiSecret } = livekit;
      const permission = { canSubscribe: true, canPublish: false };
      const rooms = new RoomServiceClient(httpUrl, apiKey, apiSecret);
      await rooms.updateParticipant(meeting, seat, { permission });
    },
    async restartMedia() {
      const { ports, apiKey, apiSecret } = livekit;
      livekit.process.kill('SIGKILL');
      await livekit.exited;
      livekit = await startLiveKit({ webhookPort: port, ports, keys: { apiKey, apiSecret } });
    },
    async stopRonda(signal = 'SIGTERM') {
      if (signal === 'SIGKILL') ronda.process.kill(signal);
      await ronda.stop();
    },
    async startRonda() {
      ronda = await start();
    },
    async end() {
      await ronda.stop();
      await tidy();
    },
  };
}
