import { buildMeasuredServer } from '../../../infra/build.js';
import { startLiveKit } from '../../../infra/livekit/run.js';
import { startRedis } from '../../harness/redis.ts';
import { processorTimeOf } from '../processor.ts';
import { compare, median, quantile, type Result } from '../result.ts';
import { drive, type Took } from './load.ts';
import { withBoardgame, withColyseus, withSocketAlone } from './peers.ts';
import { withRonda } from './ronda.ts';
import { type Contender, SIZE } from './table.ts';

/** Rooms of ten. `ROOMS=20` measures that many alone. */
const ROOMS = (process.env['ROOMS'] ?? '1,5,20,100').split(',').map(Number);
/** The number of rooms that the bar is about. */
const BAR = 20;
/** Commands on their way in each room: one, and one of each member. */
const IN_FLIGHT = [1, SIZE];
const REPETITIONS = 3;
const SHORT = { warmMs: 150, forMs: 500 };

interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Of the server's processes, for one command, in µs. */
  readonly processor: number;
}
/** One repetition, and what the server's processes took for it, in ms. */
interface Repetition extends Took {
  readonly processorMs: number;
}
/** One number of rooms under one load. */
interface Shape {
  readonly rooms: number;
  readonly inFlight: number;
  readonly figures: ReadonlyMap<string, Figures>;
}

/** Issue bar: what a server with every event saved does beside one with nothing behind it, and beside others. */
export async function measureRooms(): Promise<Result[]> {
  await buildMeasuredServer();
  const livekit = await startLiveKit();
  const redis = [await startRedis(), await startRedis()] as const;
  const contenders = await Promise.all([
    withRonda('Ronda on SQLite', livekit),
    withRonda('Ronda on Redis', livekit, { redis: redis[0].url }),
    withRonda('two Rondas on Redis', livekit, { redis: redis[1].url, servers: 2 }),
    withSocketAlone(),
    withColyseus(),
    withBoardgame(),
  ]);
  const shapes: Shape[] = [];
  try {
    // The first of each warms everything up.
    await inTurns(contenders, 5, 1);
    for (const rooms of ROOMS) {
      shapes.push(...(await inTurns(contenders, rooms, REPETITIONS)));
    }
  } finally {
    await Promise.all(contenders.map((each) => each.end()));
    await Promise.all(redis.map((each) => each.end()));
    await livekit.stop();
  }
  for (const shape of shapes) show(shape);
  return shapes.flatMap(resultsOf);
}

/** Short ones by turns, so that whatever the machine does meanwhile meets all alike. */
async function inTurns(
  contenders: readonly Contender[],
  rooms: number,
  repetitions: number,
): Promise<Shape[]> {
  const took = IN_FLIGHT.map(() => contenders.map((): Repetition[] => []));
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    for (const [which, contender] of contenders.entries()) {
      const tables = await Promise.all(Array.from({ length: rooms }, () => contender.sitDown()));
      for (const [shape, inFlight] of IN_FLIGHT.entries()) {
        const before = await processorTimeOf(contender.pids);
        const one = await drive(tables, inFlight, SHORT);
        const processorMs = (await processorTimeOf(contender.pids)) - before;
        took[shape]![which]!.push({ ...one, processorMs });
      }
      await Promise.all(tables.map((table) => table.leave()));
    }
  }
  return IN_FLIGHT.map((inFlight, shape) => ({
    rooms,
    inFlight,
    figures: new Map(contenders.map(({ name }, which) => [name, figuresOf(took[shape]![which]!)])),
  }));
}

function figuresOf(took: readonly Repetition[]): Figures {
  const lateness = took.flatMap((one) => one.lateness);
  const sum = (of: (one: Repetition) => number) => took.reduce((all, one) => all + of(one), 0);
  return {
    perSecond: median(took.map((one) => one.perSecond)),
    p50: quantile(lateness, 0.5),
    p99: quantile(lateness, 0.99),
    processor: (sum((one) => one.processorMs) * 1000) / sum((one) => one.commands),
  };
}

function show({ rooms, inFlight, figures }: Shape): void {
  console.log(`${rooms} rooms of ten, ${inFlight} commands on their way in each:`);
  for (const [name, { perSecond, p50, p99, processor }] of figures)
    console.log(
      `  ${name.padEnd(20)} ${perSecond.toFixed(0).padStart(6)}/s` +
        `  p50 ${p50.toFixed(2).padStart(7)} ms  p99 ${p99.toFixed(2).padStart(7)} ms` +
        `  processor ${processor.toFixed(0).padStart(5)} µs each`,
    );
}

function resultsOf(shape: Shape): Result[] {
  const bare = [
    ...beside(shape, 'Ronda on SQLite', 'bare socket.io', { least: 0.8, most: 2 }),
    ...beside(shape, 'Ronda on Redis', 'bare socket.io', { least: 0.8, most: 2 }),
    ...beside(shape, 'two Rondas on Redis', 'bare socket.io'),
  ];
  if (shape.rooms !== BAR) return bare;
  const ahead = ['Colyseus', 'boardgame.io'].flatMap((peer) =>
    ['Ronda on SQLite', 'Ronda on Redis'].flatMap((ours) =>
      beside(shape, ours, peer, { least: 1, most: 1 }),
    ),
  );
  return [...bare, ...ahead];
}

/** @param bar the least share of the peer's commands, and the most of its p99; of the 20 rooms alone */
function beside(
  { rooms, inFlight, figures }: Shape,
  ours: string,
  peer: string,
  bar?: { readonly least: number; readonly most: number },
): Result[] {
  const held = rooms === BAR ? bar : undefined;
  const line = (what: keyof Figures) => ({
    name: `${ours}, ${rooms} rooms, ${inFlight} in flight: ${what}`,
    unit: what === 'perSecond' ? '/s' : 'ms',
    ours: figures.get(ours)![what],
    peer: figures.get(peer)![what],
    peerName: peer,
  });
  const shown = { wanted: 'none given: shown' };
  return [
    compare(
      line('perSecond'),
      held === undefined ? shown : { wanted: `at least ${held.least} x`, least: held.least },
    ),
    compare(line('p50'), shown),
    compare(
      line('p99'),
      held === undefined ? shown : { wanted: `at most ${held.most} x`, most: held.most },
    ),
  ];
}
