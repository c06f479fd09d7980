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

/** What the page keeps, by name, without that of the tab. A key that cannot be read is its public half. */
export function keptEntries(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page.evaluate(async () => {
    // Opening what is not there would make it.
    const all = await indexedDB.databases();
    if (!all.some(({ name }) => name === 'ronda')) return [];
    const opening = indexedDB.open('ronda');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const store = opening.result.transaction('kept').objectStore('kept');
    const [names, values] = [store.getAllKeys(), store.getAll()];
    await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
    opening.result.close();
    return (names.result as string[]).map((name, index): [string, string] => {
      const value = values.result[index] as string | { publicKey: string };
      return [name.replace(/^tab \S+/, 'tab'), typeof value === 'string' ? value : value.publicKey];
    });
  });
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
  return `${stored} ${JSON.stringify(await keptEntries(page))} ${page.url()}`;
}

/** Which of these stand in it. */
export function found(texts: readonly string[], where: string | Buffer): string[] {
  const whole = Buffer.from(where);
  return texts.filter((text) => whole.includes(text));
}
