import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BrowserContext } from 'playwright-core';

const BUILT = fileURLToPath(new URL('../../client/dist/', import.meta.url));

/** The built page says other words in place of the English ones; all else in it stays as it is. */
export async function changeWords(
  context: BrowserContext,
  change: (words: object) => object,
): Promise<void> {
  const manifest = JSON.parse(await readFile(`${BUILT}.vite/manifest.json`, 'utf8')) as Readonly<
    Record<string, { readonly file: string }>
  >;
  const files = Object.entries(manifest).filter(([source]) => source.startsWith('src/text/en/'));
  for (const [, { file }] of files) {
    const words = (await import(pathToFileURL(BUILT + file).href)) as Record<string, object>;
    const changed = Object.entries(words).map(
      ([name, said], index) =>
        `const w${index} = ${JSON.stringify(change(said))};\nexport { w${index} as ${name} };`,
    );
    await context.route(`**/${file}`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: changed.join('\n') }),
    );
  }
}
