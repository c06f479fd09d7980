import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { World } from './world.ts';

/** Every file in which the server keeps anything, as bytes. */
export async function keptByServer(world: Pick<World, 'data'>): Promise<Buffer> {
  const files = await readdir(world.data, { recursive: true, withFileTypes: true });
  const kept = files.filter((file) => file.isFile());
  return Buffer.concat(
    await Promise.all(kept.map((file) => readFile(join(file.parentPath, file.name)))),
  );
}

/** All that a page has put where a browser keeps things beyond the page, in one text. */
export async function keptByBrowser(page: Page): Promise<string> {
  const stored = await page.evaluate(async () =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      history.state,
      await indexedDB.databases(),
      await caches.keys(),
    ]),
  );
  return `${stored} ${page.url()}`;
}

/** Which of these stand in it. */
export function found(texts: readonly string[], where: string | Buffer): string[] {
  const whole = Buffer.from(where);
  return texts.filter((text) => whole.includes(text));
}
