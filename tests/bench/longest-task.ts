import type { Browser, Page } from 'playwright-core';

/** The longest task of a page's main thread, in ms. */
export interface LongestTask {
  /** From its begin to its end, with all that other programs did meanwhile: what a page calls a long task. */
  readonly lasted: number;
  /** Of the processor's time, the slowdown included: the same on a machine that is busy. */
  readonly worked: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** In µs. */
  readonly dur?: number;
  readonly tdur?: number;
}

const CATEGORIES = ['toplevel', 'blink.user_timing'];
const TASK = 'ThreadControllerImpl::RunTask';
const mark = (place: number) => `bench page ${place}`;

/** Watches all tasks of these pages, each with a process of its own, until `work` is done. */
export async function longestTasks(
  browser: Browser,
  pages: readonly Page[],
  work: () => Promise<void>,
): Promise<readonly LongestTask[]> {
  const devtools = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const complete = new Promise<void>((resolve) => {
    devtools.once('Tracing.tracingComplete', () => resolve());
  });
  await devtools.send('Tracing.start', { traceConfig: { includedCategories: CATEGORIES } });
  await Promise.all(
    pages.map((page, place) => page.evaluate((name) => void performance.mark(name), mark(place))),
  );
  await work();
  await devtools.send('Tracing.end');
  await complete;
  await devtools.detach();
  return pages.map((_, place) => longestIn(events, mark(place)));
}

function longestIn(events: readonly TraceEvent[], marked: string): LongestTask {
  const thread = events.find(({ name }) => name === marked);
  if (thread === undefined) throw new Error('The trace does not show the page.');
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      name === TASK && ph === 'X' && pid === thread.pid && tid === thread.tid,
  );
  const longest = (times: readonly (number | undefined)[]) =>
    Math.max(...times.map((time) => time ?? 0)) / 1000;
  return {
    lasted: longest(tasks.map(({ dur }) => dur)),
    worked: longest(tasks.map(({ tdur }) => tdur)),
  };
}
