import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from '../harness/chromium.ts';
import { whenShown } from '../harness/countdown.ts';
import { type FarApart, startFarApart } from '../harness/farApart.ts';
import { readError, setClockAgain } from '../harness/wrongClock.ts';

const TURN_SECONDS = 60;
const HOUR_MS = 3_600_000;
const WATCHED_MS = 6000;
/** Shown a second too soon or too late, it would be another number. */
const SECOND_MS = 1000;

let browser: Browser;
let room: FarApart;

beforeAll(async () => {
  browser = await startChromium();
  room = await startFarApart(browser, TURN_SECONDS);
});
afterAll(async () => {
  await room?.end();
  await browser?.close();
});

/** Watches a turn that ends at `endsAt` by the server, which has this machine's clock. */
async function watch(endsAt: number): Promise<void> {
  const since = Date.now();
  await sleep(WATCHED_MS);
  const ana = await whenShown(room.ana, since);
  const ben = await whenShown(room.ben, since);
  const both = [...ana.keys()].filter((seconds) => ben.has(seconds));
  expect(both.length).toBeGreaterThanOrEqual(4);
  for (const seconds of both) {
    const due = endsAt - seconds * 1000;
    expect(Math.abs(ana.get(seconds)! - ben.get(seconds)!)).toBeLessThan(SECOND_MS);
    expect(Math.abs(ana.get(seconds)! - due)).toBeLessThan(SECOND_MS);
    expect(Math.abs(ben.get(seconds)! - due)).toBeLessThan(SECOND_MS);
  }
}

test('F5: speaker and listener are shown the same time, the server’s, whatever their own clocks say', async () => {
  expect(await readError(room.ana)).toBeCloseTo(-HOUR_MS, -3);
  expect(await readError(room.ben)).toBeCloseTo(HOUR_MS, -3);
  const hour = (page: Page) => page.evaluate(() => new Date().getTimezoneOffset() / -60);
  expect(await hour(room.ben)).toBe(5.5);
  await watch(await room.speak(room.ana));
});

test('F5: it stays so when somebody sets their clock during the turn', async () => {
  await room.finish(room.ana);
  const endsAt = await room.speak(room.ben);
  await setClockAgain(room.ana, 2 * HOUR_MS);
  await setClockAgain(room.ben, -2 * HOUR_MS);
  expect(await readError(room.ben)).toBeCloseTo(-2 * HOUR_MS, -3);
  await watch(endsAt);
});
