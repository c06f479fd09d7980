import { startChild } from '../../infra/children.js';
import { inProject } from '../../infra/project.js';
import { sealName } from '../../client/src/confidence/name-card.ts';
import { foundGroup } from '@ronda/member/invitation';
import { helloOf } from '@ronda/member/line';
import { startWorld } from '../harness/world.ts';
import { compare, median, quantile, type Result } from './result.ts';
import { sitDown, type Ten, type Travelled } from './ten.ts';

const REPETITIONS = 5;
/** Within what one line may send at once. */
const FLOOD_EACH = 50;
/** A lively room: a hundred commands a second, of ten people. */
const PACE = { each: 30, everyMs: 100 };

/** Issue bar: command → all ten clients have it, beside a broadcast with nothing behind it. */
export async function measureCommands(): Promise<Result[]> {
  const ours = await withRonda();
  const peer = await withSocketAlone();
  const measured = { ours: emptyMeasures(), peer: emptyMeasures() };
  try {
    await measure(ours, emptyMeasures());
    await measure(peer, emptyMeasures());
    for (let i = 0; i < REPETITIONS; i += 1) {
      await measure(ours, measured.ours);
      await measure(peer, measured.peer);
    }
  } finally {
    await ours.end();
    await peer.end();
  }
  const peerName = 'bare socket.io broadcasting the same bytes';
  const late = (share: number) => ({
    ours: quantile(measured.ours.lateness, share),
    peer: quantile(measured.peer.lateness, share),
  });
  return [
    compare(
      { name: 'command to all ten, median', unit: 'ms', ...late(0.5), peerName },
      { wanted: 'none given: shown' },
    ),
    compare(
      { name: 'command to all ten, p99', unit: 'ms', ...late(0.99), peerName },
      { wanted: 'none given: shown, held to the later bar of 2 x', most: 2 },
    ),
    compare(
      {
        name: 'commands, one room of ten',
        unit: '/s',
        ours: median(measured.ours.rates),
        peer: median(measured.peer.rates),
        peerName,
      },
      { wanted: 'none given: shown, held to the later bar of 0.8 x', least: 0.8 },
    ),
  ];
}

interface Measures {
  readonly lateness: number[];
  readonly rates: number[];
}
interface Place {
  /** A room that nobody has used. */
  fresh(): Promise<Ten>;
  end(): Promise<void>;
}

const emptyMeasures = (): Measures => ({ lateness: [], rates: [] });

async function measure(place: Place, into: Measures): Promise<void> {
  const paced = await place.fresh();
  for (const { sent, arrived } of await paced.pace(PACE.each, PACE.everyMs)) {
    into.lateness.push(arrived - sent);
  }
  paced.close();
  const flooded = await place.fresh();
  into.rates.push(perSecond(await flooded.flood(FLOOD_EACH)));
  flooded.close();
}

function perSecond(all: readonly Travelled[]): number {
  const began = Math.min(...all.map(({ sent }) => sent));
  const ended = Math.max(...all.map(({ arrived }) => arrived));
  return (all.length * 1000) / (ended - began);
}

/** The real server in a process of its own: checked, decided, saved, then told. */
async function withRonda(): Promise<Place> {
  const world = await startWorld();
  return {
    async fresh() {
      const invitation = await foundGroup(world);
      return sitDown(
        world.url,
        () => helloOf(invitation),
        async () => ({ name: await sealName(invitation.keys, { name: 'Ana' }) }),
      );
    },
    end: () => world.end(),
  };
}

async function withSocketAlone(): Promise<Place> {
  let written = '';
  const child = await startChild(process.execPath, [inProject('tests/bench/bare-socket.js')], {
    onOutput: (text) => {
      written += text;
    },
  });
  while (!written.endsWith('\n')) await new Promise((resolve) => setTimeout(resolve, 20));
  const url = `http://127.0.0.1:${Number(written)}`;
  return {
    fresh: () =>
      sitDown(
        url,
        () => ({}),
        () => Promise.resolve({}),
      ),
    end: () => child.end(),
  };
}
