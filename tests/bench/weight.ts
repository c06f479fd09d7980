import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { startChromium } from '../harness/chromium.ts';
import { foundGroup, linkTo } from '@ronda/member/invitation';
import { startWorld } from '../harness/world.ts';
import { button, enterRoom } from './member.ts';
import { within, type Result } from './result.ts';

/** gzipped, as recorded when the programs were compared; see the architecture's measured facts. */
const EXAMPLE_KB = 344;
const peer = { peer: EXAMPLE_KB, peerName: "LiveKit's example, a recorded figure" };

/** Issue bar: JavaScript before the room, and with it, as a browser really asks for it. */
export async function measureWeight(): Promise<Result[]> {
  const world = await startWorld();
  const browser = await startChromium();
  try {
    const context = await browser.newContext({ permissions: ['microphone'] });
    const page = await context.newPage();
    const scripts = countScripts(page);
    await page.goto(world.url, { waitUntil: 'networkidle' });
    await page.goto(linkTo(world, await foundGroup(world)));
    await button(page, 'Enter').waitFor();
    await page.waitForLoadState('networkidle');
    const before = await scripts.kilobytes();
    await page.getByRole('textbox').first().fill('Ana');
    await enterRoom(page);
    await page.waitForLoadState('networkidle');
    const room = await scripts.kilobytes();
    return [
      within(
        { name: 'JavaScript before the room, gzipped', unit: 'kB', ours: before, ...peer },
        { wanted: 'at most 110 kB', most: 110 },
      ),
      within(
        { name: 'JavaScript with the room, gzipped', unit: 'kB', ours: room, ...peer },
        { wanted: 'at most 270 kB', most: 270 },
      ),
    ];
  } finally {
    await browser.close();
    await world.end();
  }
}

function countScripts(page: Page): { kilobytes(): Promise<number> } {
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const url = response.url();
    if (!new URL(url).pathname.endsWith('.js') || sizes.has(url)) return;
    // A page that is left takes its bodies along, so each is weighed when it comes.
    sizes.set(
      url,
      response.body().then((body) => gzipSync(body).length),
    );
  });
  return {
    async kilobytes() {
      const all = await Promise.all(sizes.values());
      return all.reduce((sum, size) => sum + size, 0) / 1000;
    },
  };
}
