import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../harness/chromium.ts';
import { type FullTable, startFullTable } from './full-table.ts';
import { type LongestTask, longestTasks } from './longest-task.ts';
import { within, type Result } from './result.ts';

const SLOWDOWN = 4;
const SETTLE_MS = 5000;
const WATCHED_MS = 20_000;
const CHANGES = 4;
/** Between the offer and *Speak*, and after it. */
const REST_MS = 1500;
const MOST_MS = 50;

/** Of the room's screen and of the bare page, watched in the same moments. */
interface Watched {
  readonly ours: LongestTask;
  readonly peer: LongestTask;
}

/**
 * Issue bar: no task longer than 50 ms while twelve seats are shown and the time runs. Once for
 * whoever speaks, once for whoever listens; and over turn changes, which have no bar of their own.
 */
export async function measureScreen(): Promise<Result[]> {
  const browser = await startChromium();
  const table = await startFullTable(browser);
  const bare = await openBarePage(browser);
  for (const page of [table.ana, bare]) await slowDown(page);
  const watch = async (work: () => Promise<unknown>): Promise<Watched> => {
    const [ours, peer] = await longestTasks(browser, [table.ana, bare], async () => {
      await work();
    });
    return { ours: ours!, peer: peer! };
  };
  try {
    await table.speak();
    await sleep(SETTLE_MS);
    const speaking = await watch(() => sleep(WATCHED_MS));
    await table.listen();
    await sleep(SETTLE_MS);
    const listening = await watch(() => sleep(WATCHED_MS));
    const changing = await watch(() => changeTurns(table));
    return [
      ...linesOf('while one speaks', speaking),
      ...linesOf('while one listens', listening),
      ...linesOf(`over ${CHANGES} turn changes`, changing),
    ];
  } finally {
    await bare.context().close();
    await table.end();
    await browser.close();
  }
}

async function changeTurns(table: FullTable): Promise<void> {
  for (let change = 0; change < CHANGES; change += 1) {
    await table.change(REST_MS);
    await sleep(REST_MS);
  }
}

function linesOf(when: string, { ours, peer }: Watched): Result[] {
  const name = `longest task ${when}, twelve seats, ${SLOWDOWN} x CPU slowdown`;
  const line = { unit: 'ms', peerName: 'a page with nothing but a countdown, in the same moments' };
  return [
    within(
      { ...line, name: `${name}, processor time`, ours: ours.worked, peer: peer.worked },
      { wanted: `at most ${MOST_MS} ms`, most: MOST_MS },
    ),
    within(
      { ...line, name: `${name}, as it lasted`, ours: ours.lasted, peer: peer.lasted },
      { wanted: `at most ${MOST_MS} ms where nothing else runs`, most: MOST_MS },
    ),
  ];
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

/** What is long here is the machine's doing. */
async function openBarePage(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent('<title>Bare</title><p>300</p>');
  await page.evaluate(() => {
    const left = document.querySelector('p')!;
    setInterval(() => {
      left.textContent = String(Number(left.textContent) - 1);
    }, 1000);
  });
  return page;
}
