import { setTimeout as sleep } from 'node:timers/promises';
import { foundGroup } from '@ronda/member/invitation';
import { startServers } from '../../harness/servers.ts';
import { quantile, type Result, within } from '../result.ts';
import { type Waiting, waitForOffers } from './waiting.ts';
import { walk, type Walker } from './walker.ts';

const SERVERS = 3;
const WALKERS = 4;
const KILLS = 40;
/** Offers end one after the other so far apart: at every other of them a server is killed. */
const APART_MS = 1500;
const ROOMS = 30_000 / APART_MS;
/** A server is killed at some time before an offer ends, up to that long. */
const BEFORE_MS = 200;

/** Issue bar: from kill −9 of the server a client is on to its next acknowledged command, and what is due meanwhile. */
export async function measureFailover(): Promise<Result[]> {
  const servers = await startServers(SERVERS);
  const { urls } = servers;
  const back: number[] = [];
  const moved: number[] = [];
  const late = { killed: [] as number[], calm: [] as number[] };
  const rooms: Waiting[] = [];
  const walkers: Walker[] = [];
  try {
    const invitation = await foundGroup({ url: urls[0]! }, 60);
    for (let i = 0; i < WALKERS; i += 1) walkers.push(await walk(urls, invitation));
    const begun = Date.now();
    for (let i = 0; i < ROOMS; i += 1) {
      await sleep(Math.max(0, begun + i * APART_MS - Date.now()));
      rooms.push(await waitForOffers(urls, i));
    }
    for (let kill = 0; kill < KILLS; kill += 1) {
      const room = soonest(rooms, BEFORE_MS * 3);
      const victim = (room.holderAt() + 1 + (kill % (SERVERS - 1))) % SERVERS;
      for (const walker of walkers) moved.push(await walker.goTo(victim));
      const before = BEFORE_MS * ((kill % 8) / 8);
      const overdue = room.late();
      await sleep(Math.max(0, room.until() - before - Date.now()));
      const surviving = walkers.map((walker) => walker.survive());
      const killed = performance.now();
      await servers.kill(victim);
      back.push(...(await Promise.all(surviving)).map((at) => at - killed));
      late.killed.push(await overdue);
      const calm = soonest(rooms, 0).late();
      await Promise.all([servers.start(victim), calm]);
      late.calm.push(await calm);
    }
  } finally {
    for (const each of [...walkers, ...rooms]) each.close();
    await servers.end();
  }
  const share = (name: string, at: number, most: number) =>
    within(
      {
        name: `kill −9 to the next acknowledged command, ${name}`,
        unit: 'ms',
        ours: quantile(back, at),
        peer: quantile(moved, at),
        peerName: 'going to another server when none is killed',
      },
      { wanted: most === Infinity ? 'none given: shown' : `at most ${most} ms`, most },
    );
  return [
    share('median', 0.5, Infinity),
    share('p99', 0.99, 2000),
    within(
      {
        name: "an offer's end in the time of a kill, latest",
        unit: 'ms',
        ours: Math.max(...late.killed),
        peer: Math.max(...late.calm),
        peerName: 'the same when none is killed',
      },
      { wanted: 'at most 250 ms late', most: 250 },
    ),
  ];
}

/** Whose offer ends next, and no sooner than that. */
function soonest(rooms: readonly Waiting[], leastMs: number): Waiting {
  const left = (room: Waiting) => room.until() - Date.now();
  const all = rooms.filter((room) => left(room) >= leastMs);
  return all.reduce((a, b) => (left(b) < left(a) ? b : a));
}
