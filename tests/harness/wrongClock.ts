import type { BrowserContext, Page } from 'playwright-core';

declare global {
  var rondaDevice: { wrongByMs: number; readonly trueNow: () => number } | undefined;
}

/**
 * A device whose clock is wrong: every date that a page reads, and the moment at which the page
 * believes to have begun. The count of `performance` goes on, as nobody can set that.
 */
export async function setClockWrong(
  device: Pick<BrowserContext | Page, 'addInitScript'>,
  byMs: number,
): Promise<void> {
  // What tsx puts round functions is not there in a page.
  await device.addInitScript('globalThis.__name ??= (named) => named');
  await device.addInitScript(shiftDates, byMs);
}

/** Somebody sets the clock while the page is open. */
export async function setClockAgain(page: Page, wrongByMs: number): Promise<void> {
  await page.evaluate((byMs) => void (globalThis.rondaDevice!.wrongByMs = byMs), wrongByMs);
}

/** By how much the page's own dates are wrong, really read there, in ms. */
export function readError(page: Page): Promise<number> {
  return page.evaluate(() => Date.now() - globalThis.rondaDevice!.trueNow());
}

/** Runs in the page before its own scripts. */
function shiftDates(byMs: number): void {
  const RealDate = Date;
  const trueOrigin = performance.timeOrigin;
  const device = { wrongByMs: byMs, trueNow: () => trueOrigin + performance.now() };
  const shown = () => RealDate.now() + device.wrongByMs;
  globalThis.rondaDevice = device;
  globalThis.Date = new Proxy(RealDate, {
    construct: (_, given, made) =>
      Reflect.construct(RealDate, given.length === 0 ? [shown()] : given, made) as Date,
    apply: () => new RealDate(shown()).toString(),
    get: (real, name) => (name === 'now' ? shown : (Reflect.get(real, name) as unknown)),
  });
  Object.defineProperty(performance, 'timeOrigin', { get: () => trueOrigin + byMs });
}
