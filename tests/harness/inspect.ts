import axe from 'axe-core';
import type { Page } from 'playwright-core';

const WIDTHS = [360, 1440] as const;
const SCHEMES = ['light', 'dark'] as const;
const DRAWN_MS = 10_000;

/** Everything axe finds on a screen, small and large, light and dark; in words, for a list to be empty. */
export async function inspect(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await drawn(page);
      const where = `${width} px, ${colorScheme}`;
      found.push(...(await findings(page, colorScheme)).map((finding) => `${where}: ${finding}`));
      if (await isWiderThanItsScreen(page)) found.push(`${where}: it must be scrolled sideways`);
    }
  }
  return found;
}

/** What was changed is on the screen, before more is. A page that draws no more takes no click either. */
async function drawn(page: Page): Promise<void> {
  const draws = await page.evaluate(
    (patienceMs) =>
      new Promise<boolean>((resolve) => {
        setTimeout(() => resolve(false), patienceMs);
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
      }),
    DRAWN_MS,
  );
  if (!draws) throw new Error('The page draws no more.');
}

/** In the dark only the colours are others. */
async function findings(page: Page, scheme: (typeof SCHEMES)[number]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (only) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        ...(only === null ? {} : { runOnly: { type: 'rule', values: only } }),
      }),
    scheme === 'light' ? null : ['color-contrast', 'link-in-text-block'],
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

function isWiderThanItsScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}
