import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** No screen has more controls than that. */
const MOST_TABS = 80;

/**
 * Goes to a control by Tab alone, or backwards. The focus must be somewhere to begin with, whatever has
 * closed or gone since the last key, and be seen on the whole way.
 */
export async function tabTo(
  page: Page,
  role: string,
  name: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await hasFocus(page);
  const wanted = page.getByRole(role as 'button', { name, exact: true });
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const { reached, unseen } = await wanted.evaluateAll(lookAtFocus);
    expect(unseen).toBeNull();
    if (reached) {
      await page.evaluate(() => delete document.body.dataset['letGo']);
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`Tab leads to no ${role} “${name}”.`);
}

/** Something in the page has the focus, and not the page itself, unless it was let go of on purpose. */
export async function hasFocus(page: Page): Promise<void> {
  if (await page.evaluate(() => document.body.dataset['letGo'] !== undefined)) return;
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
}

/** Nothing has the focus, as after a click beside all controls. */
export async function letGo(page: Page): Promise<void> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.body.dataset['letGo'] = '';
  });
}

/** This very control has it. */
export async function isFocused(page: Page, role: string, name: string): Promise<void> {
  const focused = page
    .getByRole(role as 'button', { name, exact: true })
    .and(page.locator(':focus'));
  await focused.waitFor();
}

export async function pressByKey(page: Page, name: string, key: 'Enter' | 'Space' = 'Enter') {
  await page.getByRole('button', { name, exact: true }).first().waitFor();
  await tabTo(page, 'button', name);
  await page.keyboard.press(key);
}

export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name, exact: true }).waitFor();
  await tabTo(page, 'textbox', name);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

interface Tour {
  /** Every stop, as a screen reader would say it. */
  readonly stops: readonly string[];
  /** Stops that something lies over, or that stand outside of the screen. */
  readonly covered: readonly string[];
}

/** Once round the page by Tab, from the first stop to the last. */
export async function tabRound(page: Page): Promise<Tour> {
  const stops: string[] = [];
  const covered: string[] = [];
  const focused = page.locator(':focus');
  // After the last one the browser itself has the focus for one key.
  for (let tabs = 0; tabs < MOST_TABS && (await focused.count()) > 0; tabs += 1)
    await page.keyboard.press('Tab');
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    if ((await focused.count()) === 0) break;
    const stop = await describe(focused);
    stops.push(stop);
    if (await page.evaluate(isCovered)) covered.push(stop);
  }
  return { stops, covered };
}

/** Whether one of these has the focus, and what has it without showing it. Runs in the page, as does the next one. */
function lookAtFocus(wanted: readonly Element[]): { reached: boolean; unseen: string | null } {
  const focused = document.activeElement;
  const reached = wanted.some((one) => one === focused);
  if (focused === null || focused === document.body) return { reached, unseen: null };
  // What only takes the focus so that reading goes on there is no control.
  if (focused.getAttribute('tabindex') === '-1') return { reached, unseen: null };
  const shown = [focused, focused.closest('label')].some(
    (one) => one !== null && getComputedStyle(one).outlineStyle !== 'none',
  );
  return { reached, unseen: shown ? null : focused.outerHTML };
}

function isCovered(): boolean {
  const focused = document.activeElement;
  // What holds much is scrolled through; a control is seen as a whole.
  if (focused === null || !focused.matches('button, input, select, textarea, a, summary'))
    return false;
  const { x, y, width, height } = focused.getBoundingClientRect();
  const there = document.elementFromPoint(x + width / 2, y + height / 2);
  return (
    there === null ||
    !(focused.contains(there) || (there.closest('label')?.contains(focused) ?? false))
  );
}

async function describe(focused: Locator): Promise<string> {
  // Chromium's word for its role is not one of ARIA's, so a snapshot has none.
  const opens = await focused.evaluate((one) =>
    one.tagName === 'SUMMARY' ? one.textContent.trim() : null,
  );
  if (opens) return `summary "${opens}"`;
  return /\w+ "[^"]*"/.exec(await focused.ariaSnapshot())?.[0] ?? 'something without a name';
}
