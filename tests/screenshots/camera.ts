import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** How a screen is seen: a phone, also in the dark and down to the end of the page; a tablet; a wide screen. */
const VIEWS = [
  { called: '360', width: 360, height: 740, colorScheme: 'light', whole: false },
  { called: '360-dark', width: 360, height: 740, colorScheme: 'dark', whole: false },
  { called: '360-whole', width: 360, height: 740, colorScheme: 'light', whole: true },
  { called: '768', width: 768, height: 1024, colorScheme: 'light', whole: false },
  { called: '1440', width: 1440, height: 900, colorScheme: 'light', whole: false },
] as const;

export interface Camera {
  /** Takes the page in every view. */
  take(page: Page, name: string): Promise<void>;
  /** One page with all pictures, in the order in which they were taken. Answers its file. */
  album(): Promise<string>;
}

/** `folder` is emptied first: what is in it shows one run. */
export async function openCamera(folder: string): Promise<Camera> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const taken: string[] = [];
  return {
    async take(page, name) {
      const numbered = `${String(taken.length + 1).padStart(2, '0')}-${name}`;
      taken.push(numbered);
      const before = page.viewportSize();
      for (const { called, whole, colorScheme, ...size } of VIEWS) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        // What stays at the bottom of the screen stays at the bottom of the picture.
        if (whole) await page.setViewportSize({ ...size, height: await heightOf(page) });
        const path = join(folder, `${numbered}-${called}.png`);
        await page.screenshot({ path, animations: 'disabled' });
      }
      await page.emulateMedia({ colorScheme: null });
      if (before !== null) await page.setViewportSize(before);
    },
    async album() {
      const file = join(folder, 'index.html');
      await writeFile(file, albumOf(taken));
      return file;
    },
  };
}

function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight);
}

function albumOf(names: readonly string[]): string {
  const rows = names.map((name) => {
    const pictures = VIEWS.map(({ called, height }) => {
      const file = `${name}-${called}.png`;
      return `<a href="${file}"><img src="${file}" alt="${file}" height="${height / 2}"></a>`;
    });
    return `<h2>${name}</h2>\n<p>${pictures.join('\n')}</p>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Ronda, in pictures</title>
<style>img { vertical-align: top; margin: 4px; border: 1px solid gray; }</style>
${rows.join('\n')}
</html>
`;
}
