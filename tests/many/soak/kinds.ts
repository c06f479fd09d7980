import { setTimeout as sleep } from 'node:timers/promises';
import type { Road } from '../../harness/road.ts';
import type { Servers } from '../../harness/servers.ts';
import type { Acting } from './circle.ts';
import type { Trouble } from './trouble.ts';

interface World {
  readonly servers: Servers;
  readonly circle: readonly Acting[];
  readonly chance: () => number;
}

/** What goes wrong, and then is well again. */
export interface Fault extends Pick<Trouble, 'what' | 'part'> {
  happen(world: World): Promise<void>;
}

const between = (least: number, most: number, chance: () => number) =>
  sleep(least + chance() * (most - least));
const anyServer = ({ servers, chance }: World) => Math.floor(chance() * servers.urls.length);
const allServers = ({ urls }: Servers) => urls.map((_, server) => server);

async function pauseServer(world: World, least: number, most: number): Promise<void> {
  const server = anyServer(world);
  world.servers.pause(server);
  await between(least, most, world.chance);
  world.servers.goOn(server);
}

export const machineFaults: readonly Fault[] = [
  {
    what: 'a server is killed, and started again',
    part: 'a server',
    async happen(world) {
      const server = anyServer(world);
      await world.servers.kill(server);
      await between(500, 4000, world.chance);
      await world.servers.start(server);
    },
  },
  {
    what: 'a server stands still, and wakes up',
    part: 'a server',
    happen: (world) => pauseServer(world, 1500, 8000),
  },
  {
    what: 'a server sleeps for 20 s, and wakes up',
    part: 'a server',
    happen: (world) => pauseServer(world, 20_000, 20_000),
  },
  {
    what: 'all servers are killed, and started again',
    part: 'the room',
    async happen({ servers, chance }) {
      await Promise.all(allServers(servers).map((server) => servers.kill(server)));
      await between(200, 5000, chance);
      await Promise.all(allServers(servers).map((server) => servers.start(server)));
    },
  },
  {
    what: 'Redis is killed, and started again',
    part: 'the room',
    async happen({ servers, chance }) {
      await servers.redis.kill();
      await between(200, 4000, chance);
      await servers.redis.start();
    },
  },
  {
    what: 'Redis stands still, and wakes up',
    part: 'the room',
    async happen({ servers, chance }) {
      servers.redis.pause();
      await between(500, 5000, chance);
      servers.redis.goOn();
    },
  },
  {
    what: 'LiveKit is killed, and started again',
    part: 'the sound',
    async happen({ servers, chance }) {
      await servers.livekit.kill();
      await between(200, 3000, chance);
      await servers.livekit.start();
    },
  },
  {
    what: 'LiveKit stands still, and wakes up',
    part: 'silencing',
    async happen({ servers, chance }) {
      servers.livekit.pause();
      await between(500, 4000, chance);
      servers.livekit.goOn();
    },
  },
];

/** The roads of some, at random. */
const some = ({ circle, chance }: World): readonly Road[] =>
  circle.map(({ road }) => road).filter(() => chance() < 0.4);

export const lineFaults: readonly Fault[] = [
  {
    what: 'lines are cut',
    part: 'lines',
    async happen({ circle, chance }) {
      for (const { member } of circle) if (chance() < 0.4) member.drop();
    },
  },
  {
    what: 'lines are reset, and what is on its way is lost',
    part: 'lines',
    async happen(world) {
      for (const road of some(world)) road.reset();
    },
  },
  {
    what: 'lines are slow',
    part: 'lines',
    async happen(world) {
      const roads = some(world);
      for (const road of roads) road.delay(50 + world.chance() * 1450);
      await between(3000, 10_000, world.chance);
      for (const road of roads) road.delay(0);
    },
  },
  {
    what: 'lines stand still, and all that was sent arrives',
    part: 'lines',
    async happen(world) {
      const roads = some(world);
      for (const road of roads) road.stall();
      await between(1000, 8000, world.chance);
      for (const road of roads) road.goOn();
    },
  },
];
