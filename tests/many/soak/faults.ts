import { setTimeout as sleep } from 'node:timers/promises';
import type { Servers } from '../../harness/servers.ts';
import type { Acting } from './circle.ts';

/** What goes wrong, and then is well again. */
interface Fault {
  readonly name: string;
  happen(servers: Servers, circle: readonly Acting[], chance: () => number): Promise<void>;
}

const pick = <T>(of: readonly T[], chance: () => number) => of[Math.floor(chance() * of.length)]!;
const between = (least: number, most: number, chance: () => number) =>
  sleep(least + chance() * (most - least));
const anyServer = (servers: Servers, chance: () => number) =>
  Math.floor(chance() * servers.urls.length);

const FAULTS: readonly Fault[] = [
  {
    name: 'a server is killed, and started again',
    async happen(servers, _circle, chance) {
      const server = anyServer(servers, chance);
      await servers.kill(server);
      await between(500, 4000, chance);
      await servers.start(server);
    },
  },
  {
    name: 'a server stands still, and wakes up',
    async happen(servers, _circle, chance) {
      const server = anyServer(servers, chance);
      servers.pause(server);
      await between(2000, 20_000, chance);
      servers.goOn(server);
    },
  },
  {
    name: 'Redis is killed, and started again',
    async happen(servers, _circle, chance) {
      await servers.redis.kill();
      await between(200, 4000, chance);
      await servers.redis.start();
    },
  },
  {
    name: 'Redis stands still, and wakes up',
    async happen(servers, _circle, chance) {
      servers.redis.pause();
      await between(500, 5000, chance);
      servers.redis.goOn();
    },
  },
  {
    name: 'lines are cut',
    async happen(_servers, circle, chance) {
      for (const { member } of circle) if (chance() < 0.4) member.drop();
    },
  },
];

/** One after the other, with a little peace between, for so long. Answers with what went wrong, in order. */
export async function goWrong(
  servers: Servers,
  circle: readonly Acting[],
  forMs: number,
  chance: () => number,
): Promise<readonly string[]> {
  const happened: string[] = [];
  const until = performance.now() + forMs;
  while (performance.now() < until) {
    await between(500, 3000, chance);
    const fault = pick(FAULTS, chance);
    happened.push(fault.name);
    await fault.happen(servers, circle, chance);
  }
  return happened;
}
