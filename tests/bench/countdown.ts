import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { startChromium } from '../harness/chromium.ts';
import { whenShown } from '../harness/countdown.ts';
import { type FarApart, startFarApart } from '../harness/farApart.ts';
import { readError } from '../harness/wrongClock.ts';
import { median, within, type Result } from './result.ts';

const TURN_SECONDS = 60;
/** Of each turn; at its very start a page may still be busy drawing it. */
const SETTLE_MS = 2000;
const WATCHED_MS = 40_000;
const MOST_MS = 150;

/** How far apart in time two pages show one number, and how far each is from the server's clock. In ms. */
interface Measured {
  readonly apart: readonly number[];
  readonly fromServer: readonly number[];
}

/**
 * Issue bar: two browsers in different time zones, with clocks wrong by an hour in opposite
 * directions, show the same countdown. Each of them speaks once while the other listens.
 */
export async function measureCountdown(): Promise<Result[]> {
  const browser = await startChromium();
  const room = await startFarApart(browser, TURN_SECONDS);
  try {
    const first = await watchTurn(room, room.ana);
    await room.finish(room.ana);
    const second = await watchTurn(room, room.ben);
    const apart = [...first.apart, ...second.apart];
    const fromServer = [...first.fromServer, ...second.fromServer];
    const errors = [await readError(room.ana), await readError(room.ben)] as const;
    const byOwnClocks = {
      peer: Math.abs(errors[0] - errors[1]),
      peerName: "a countdown by each browser's own clock, read in the same pages",
    };
    const name = 'countdown of two browsers with wrong clocks, speaker and listener';
    const bar = { wanted: `under ${MOST_MS} ms`, most: MOST_MS };
    return [
      within({ name: `${name}, median`, unit: 'ms', ours: median(apart), ...byOwnClocks }, bar),
      within(
        {
          name: `${name}, worst of ${apart.length}`,
          unit: 'ms',
          ours: worst(apart),
          ...byOwnClocks,
        },
        bar,
      ),
      within(
        {
          name: "the same countdown beside the server's clock, worst",
          unit: 'ms',
          ours: worst(fromServer),
          peer: worst(errors.map(Math.abs)),
          peerName: byOwnClocks.peerName,
        },
        { wanted: `none given; held to the same ${MOST_MS} ms`, most: MOST_MS },
      ),
    ];
  } finally {
    await room.end();
    await browser.close();
  }
}

/** By this machine's clock, which is the server's, and which no page is told. */
async function watchTurn(room: FarApart, speaker: Page): Promise<Measured> {
  const endsAt = await room.speak(speaker);
  await sleep(SETTLE_MS);
  const since = Date.now();
  await sleep(WATCHED_MS);
  const ana = await whenShown(room.ana, since);
  const ben = await whenShown(room.ben, since);
  const both = [...ana.keys()].filter((seconds) => ben.has(seconds));
  return {
    apart: both.map((seconds) => Math.abs(ana.get(seconds)! - ben.get(seconds)!)),
    fromServer: [...ana, ...ben].map(([seconds, at]) => Math.abs(at - (endsAt - seconds * 1000))),
  };
}

function worst(values: readonly number[]): number {
  return Math.max(...values);
}
