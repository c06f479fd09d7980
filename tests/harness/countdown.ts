import type { BrowserContext, Page } from 'playwright-core';

/** A time left that a page has come to show. */
interface Shown {
  /** As it stands there, like “0:43”. */
  readonly text: string;
  /** By the machine's own clock, whatever the page believes; in ms since the epoch. */
  readonly at: number;
}

declare global {
  var rondaShown: Shown[] | undefined;
}

/** Writes down when the time in the middle of the table changes. Needs `setClockWrong` before it. */
export async function writeDownCountdown(context: BrowserContext): Promise<void> {
  await context.addInitScript(writeDown);
}

/** When each number of whole seconds came to be shown on this page, since then. */
export async function whenShown(page: Page, since: number): Promise<ReadonlyMap<number, number>> {
  const shown = await page.evaluate(() => globalThis.rondaShown!);
  const recent = shown.filter(({ at }) => at >= since);
  return new Map(recent.map(({ text, at }) => [inSeconds(text), at]));
}

/** “0:43” in whole seconds. */
function inSeconds(text: string): number {
  const [minutes, seconds] = text.split(':').map(Number);
  return minutes! * 60 + seconds!;
}

/** Runs in the page before its own scripts. */
function writeDown(): void {
  const shown: Shown[] = [];
  globalThis.rondaShown = shown;
  let last = '';
  new MutationObserver(() => {
    const text = document.querySelector('[role=timer] [aria-hidden]')?.textContent ?? '';
    if (text !== last && text !== '') shown.push({ text, at: globalThis.rondaDevice!.trueNow() });
    last = text;
  }).observe(document, { childList: true, characterData: true, subtree: true });
}
