import { setTimeout as sleep } from 'node:timers/promises';
import { foundGroup, type Invitation, linkTo } from '@ronda/member/invitation';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startChromium } from '../harness/chromium.ts';
import { startWorld, type World } from '../harness/world.ts';
import { byEntering } from './entering.ts';
import { inTurns, type Way } from './in-turns.ts';
import { button, enterRoom } from './member.ts';
import { usedBy } from './processor.ts';
import { compare, median, type Result } from './result.ts';

const JOINS = 9;
const MEETINGS = 3;
/** Three with cameras are what two cores can hold. */
const NAMES = ['Ana', 'Ben', 'Carla'];
const SETTLES_MS = 5000;
const MEASURED_MS = 15_000;

/** Issue bar: what sealing all sound and pictures costs, beside none, with the same pages and the same server. */
export async function measureSealing(): Promise<Result[]> {
  const browser = await startChromium();
  try {
    const joins = await inTurns(
      await byEntering(browser),
      await byEntering(browser, { sealed: false, prepare: prepare(false) }),
      JOINS,
    );
    const cores = await inTurns(
      await byMeeting(browser, true),
      await byMeeting(browser, false),
      MEETINGS,
    );
    const line = { peerName: 'the same pages, whose frames go by unsealed' };
    const bar = { wanted: 'none given: shown' };
    return [
      compare(
        {
          ...line,
          name: 'click *Enter* to first remote sound, sealed, median',
          unit: 'ms',
          ours: median(joins.ours),
          peer: median(joins.peer),
        },
        bar,
      ),
      compare(
        {
          ...line,
          name: 'processor of three browsers with cameras and microphones, sealed, median',
          unit: '% of a core',
          ours: 100 * median(cores.ours),
          peer: 100 * median(cores.peer),
        },
        bar,
      ),
    ];
  } finally {
    await browser.close();
  }
}

/** Each meeting in a group of its own; answers with how many cores the browsers took. */
async function byMeeting(browser: Browser, sealed: boolean): Promise<Way<number>> {
  const world = await startWorld();
  return {
    async run() {
      const invitation = await foundGroup(world);
      const pages: Page[] = [];
      for (const name of NAMES) pages.push(await sitDown(browser, world, invitation, name, sealed));
      await sleep(SETTLES_MS);
      const shown = await Promise.all(pages.map((page) => page.evaluate(picturesDuring, 1000)));
      // Only the browsers: what LiveKit forwards costs it the same.
      const { browsers } = await usedBy({ browsers: 'chromium' }, MEASURED_MS);
      for (const page of pages) await page.context().close();
      // One's own, and everybody else's: else it would be cheap for another reason.
      if (shown.some((moving) => moving < NAMES.length))
        throw new Error(`Not all saw all: ${shown.join()}`);
      return browsers.cores;
    },
    end: () => world.end(),
  };
}

async function sitDown(
  browser: Browser,
  world: World,
  invitation: Invitation,
  name: string,
  sealed: boolean,
): Promise<Page> {
  const context = await browser.newContext({ permissions: ['microphone', 'camera'] });
  await prepare(sealed)(context);
  const page = await context.newPage();
  await page.goto(linkTo(world, invitation));
  await page.getByRole('textbox').first().fill(name);
  await button(page, 'Turn microphone on').click();
  await button(page, 'Turn camera on').click();
  await enterRoom(page);
  return page;
}

const prepare = (sealed: boolean) => async (context: BrowserContext) => {
  await context.addInitScript('globalThis.__name ??= (named) => named');
  if (!sealed) await context.addInitScript(sealNothing);
};

/** Runs in the page before its own scripts: what it seals and opens is led past it. */
function sealNothing(): void {
  const Connection = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Connection {
    constructor(asked: RTCConfiguration = {}) {
      super({ ...asked, encodedInsertableStreams: false } as RTCConfiguration);
    }
  };
  for (const { prototype } of [RTCRtpSender, RTCRtpReceiver]) {
    Reflect.deleteProperty(prototype, 'createEncodedStreams');
    Object.defineProperty(prototype, 'transform', { get: () => null, set: () => {} });
  }
  Reflect.set(globalThis, 'RTCRtpScriptTransform', Object);
}

/** Runs in the page: how many pictures move within so many ms. */
async function picturesDuring(forMs: number): Promise<number> {
  const pictures = [...document.querySelectorAll('video')];
  const framesOf = (one: HTMLVideoElement) => one.getVideoPlaybackQuality().totalVideoFrames;
  const before = pictures.map(framesOf);
  await new Promise((resolve) => setTimeout(resolve, forMs));
  return pictures.filter((one, place) => framesOf(one) > before[place]!).length;
}
