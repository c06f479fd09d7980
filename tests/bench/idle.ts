import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildMeasuredServer } from '../../infra/build.js';
import { startLiveKit } from '../../infra/livekit/run.js';
import { foundGroup } from '@ronda/member/invitation';
import { helloOf } from '@ronda/member/line';
import { sealName } from '../../client/src/confidence/name-card.ts';
import { median, quantile, type Result, within } from './result.ts';
import { drive } from './rooms/load.ts';
import { type Ronda, withRonda } from './rooms/ronda.ts';
import { openSocketLine } from './rooms/socket-line.ts';

/** `IDLE` measures with so many. */
const IDLE = Number(process.env['IDLE'] ?? 10_000);
/** So many of them are opened at the same time. */
const AT_ONCE = 50;
/** Until whoever is lost counts as absent (F7), and a little more. */
const SETTLE_MS = 17_000;
const REPETITIONS = 8;
/** Somebody acts as soon as all have what was done before. */
const SHORT = { warmMs: 200, forMs: 1000 };
/** A median of the same thing twice is that much apart. */
const SLOWER = 1.1;

/**
 * Issue bar: 10,000 idle rooms on one server, and no slower in one where somebody acts. Idle is a meeting that goes on,
 * with somebody in it whose line is gone.
 */
export async function measureIdle(): Promise<Result[]> {
  await buildMeasuredServer();
  const livekit = await startLiveKit();
  const full = await withRonda('full', livekit);
  const empty = await withRonda('empty', livekit);
  try {
    for (const ronda of [full, empty]) await act(ronda, []);
    const before = await residentOf(full);
    await openIdle(full);
    await sleep(SETTLE_MS);
    const after = await residentOf(full);
    const late = { full: [] as number[], empty: [] as number[] };
    for (let i = 0; i < REPETITIONS; i += 1) {
      await act(full, late.full);
      await act(empty, late.empty);
    }
    const line = { unit: 'ms', peerName: 'the same without the idle rooms' };
    return [
      within(
        {
          name: `resident memory of each of ${IDLE} idle rooms`,
          unit: 'kB',
          ours: (after - before) / 1000 / IDLE,
          peer: before / 1000 / IDLE,
          peerName: 'what the server had before, divided by as many',
        },
        { wanted: 'none given: shown', most: Infinity },
      ),
      within(
        {
          ...line,
          name: `command to all ten beside ${IDLE} idle rooms, median`,
          ours: median(late.full),
          peer: median(late.empty),
        },
        { wanted: 'no slower', most: median(late.empty) * SLOWER },
      ),
      within(
        {
          ...line,
          name: `command to all ten beside ${IDLE} idle rooms, p99`,
          ours: quantile(late.full, 0.99),
          peer: quantile(late.empty, 0.99),
        },
        { wanted: 'none given: shown', most: Infinity },
      ),
    ];
  } finally {
    await Promise.all([full.end(), empty.end()]);
    await livekit.stop();
  }
}

async function act(ronda: Ronda, into: number[]): Promise<void> {
  const table = await ronda.sitDown();
  into.push(...(await drive([table], 1, SHORT)).lateness);
  await table.leave();
}

async function openIdle({ url }: Ronda): Promise<void> {
  let opened = 0;
  async function openSome(): Promise<void> {
    while (opened < IDLE) {
      opened += 1;
      const invitation = await foundGroup({ url });
      const line = await openSocketLine({ url }, helloOf(invitation), () => {});
      await line.ask('enter', { name: await sealName(invitation.keys, { name: 'Ana' }) });
      await line.close();
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, openSome));
}

/** In bytes. Linux only. */
async function residentOf({ pids: [pid] }: Ronda): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)![1]) * 1024;
}
