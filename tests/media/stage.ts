import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { RoomServiceClient, TrackSource, type ParticipantPermission } from 'livekit-server-sdk';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startLiveKit } from '../../infra/livekit/run.js';
import { freePort, freeUdpPort } from '../../infra/ports.js';
import { createMedia, type Media, type MediaOptions } from '../../server/src/media/media.ts';
import type { Person } from '../sound/person.ts';
import type { Circle } from './circle.ts';

type RunningLiveKit = Awaited<ReturnType<typeof startLiveKit>>;

/** A real LiveKit server, and media that follow a circle on it. */
export interface Stage {
  readonly livekit: RunningLiveKit;
  /** What the server's log was given. */
  readonly logged: object[];
  /** Media that follow this circle from now on, instead of those before. */
  follow(circle: Circle, changed?: Partial<MediaOptions>): Promise<Media>;
  /** Whether LiveKit's webhooks reach us. */
  webhooks: boolean;
  /** Whose microphones LiveKit itself says it would take. */
  microphones(meeting: string): Promise<string[]>;
  permissionOf(meeting: string, seat: string): Promise<ParticipantPermission | undefined>;
  /** As somebody else with LiveKit's key could do. */
  permit(meeting: string, seat: string, all: Partial<ParticipantPermission>): Promise<void>;
  /** Killed, and started again with the same ports and keys. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A stage for all tests of a file, handed over before the first. Whoever is on it leaves after each
 * test, and webhooks reach us again.
 */
export function setStage(people: Person[], ready: (stage: Stage) => void): void {
  let stage: Stage;
  beforeAll(async () => {
    stage = await createStage();
    ready(stage);
  });
  afterEach(async () => {
    stage.webhooks = true;
    await Promise.all(people.splice(0).map((person) => person.leave()));
  });
  afterAll(async () => {
    await stage.stop();
  });
}

async function createStage(): Promise<Stage> {
  let media: Media | null = null;
  const logged: object[] = [];
  const server = await listen(async (body, authorization) => {
    if (!stage.webhooks) return 200;
    return (await media?.webhook(body, authorization)) === true ? 200 : 401;
  });
  const webhookPort = (server.address() as AddressInfo).port;
  const ports = { tcp: await freePort(), udp: await freeUdpPort() };
  let livekit = await startLiveKit({ webhookPort, ports });
  const api = () => new RoomServiceClient(livekit.httpUrl, livekit.apiKey, livekit.apiSecret);
  const stage: Stage = {
    get livekit() {
      return livekit;
    },
    logged,
    webhooks: true,
    async follow(circle, changed) {
      await media?.stop();
      const { url, apiKey, apiSecret } = livekit;
      const logger = { warn: (fields: object) => void logged.push(fields) };
      const following = createMedia({
        url,
        apiKey,
        apiSecret,
        rooms: circle.rooms,
        logger,
        ...changed,
      });
      media = following;
      circle.onChange(() => following.follow(circle.room));
      return { ...following, passFor: (...seat) => patiently(() => following.passFor(...seat)) };
    },
    async microphones(meeting) {
      const all = await api().listParticipants(meeting);
      return all
        .filter(({ permission }) => permission?.canPublishSources.includes(TrackSource.MICROPHONE))
        .map(({ identity }) => identity)
        .toSorted();
    },
    async permissionOf(meeting, seat) {
      return (await api().getParticipant(meeting, seat)).permission;
    },
    async permit(meeting, seat, permission) {
      await api().updateParticipant(meeting, seat, { permission });
    },
    async restart() {
      const { apiKey, apiSecret } = livekit;
      livekit.process.kill('SIGKILL');
      await livekit.exited;
      livekit = await startLiveKit({ webhookPort, ports, keys: { apiKey, apiSecret } });
    },
    async stop() {
      await media?.stop();
      await livekit.stop();
      server.closeAllConnections();
      server.close();
    },
  };
  return stage;
}

/** As a device does, which asks again: on a busy machine LiveKit's first answers may come too late. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 5 || !String(error).includes('late')) throw error;
    }
  }
}

async function listen(
  answer: (body: string, authorization: string | undefined) => Promise<number>,
): Promise<Server> {
  const server = createServer((request, response) => {
    void text(request)
      .then((body) => answer(body, request.headers.authorization))
      .then((status) => response.writeHead(status).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
