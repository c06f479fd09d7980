import type { Browser } from 'playwright-core';
import { startChromium } from '../harness/chromium.ts';
import { enter } from '../sound/person.ts';
import { startBareLiveKit } from './bare-livekit.ts';
import { connectOnClick, serveBarePages } from './bare-page.ts';
import { beginsAfter } from './ear.ts';
import { byEntering } from './entering.ts';
import { inTurns, type Way } from './in-turns.ts';
import { press } from './member.ts';
import { compare, median, type Result } from './result.ts';

const HERTZ = 1000;
const REPETITIONS = 9;

/** Issue bar: click → first remote sound, with the scripts loaded and somebody already speaking. */
export async function measureFirstSound(): Promise<Result[]> {
  const browser = await startChromium();
  try {
    const times = await inTurns(
      await byEntering(browser),
      await byConnecting(browser),
      REPETITIONS,
    );
    return [
      compare(
        {
          name: 'click *Enter* to first remote sound, median',
          unit: 'ms',
          ours: median(times.ours),
          peer: median(times.peer),
          peerName: 'bare livekit-client with a ready token',
        },
        { wanted: 'at most 1.2 x a bare livekit-client', most: 1.2 },
      ),
    ];
  } finally {
    await browser.close();
  }
}

async function byConnecting(browser: Browser): Promise<Way<number>> {
  const livekit = await startBareLiveKit();
  const pages = await serveBarePages(browser);
  const { url } = livekit;
  const speaker = await enter({ url, token: await livekit.token('speaker', true) });
  await speaker.say(HERTZ);
  let listeners = 0;
  return {
    async run() {
      const page = await pages.open(HERTZ);
      listeners += 1;
      const token = await livekit.token(`listener${listeners}`, false);
      await connectOnClick(page, { url, token });
      const clicked = await press(page, 'Enter');
      const heard = await beginsAfter(page, clicked);
      await page.context().close();
      return heard - clicked;
    },
    async end() {
      await speaker.leave();
      pages.stop();
      await livekit.stop();
    },
  };
}
