import type { Browser, BrowserContext, Page } from 'playwright-core';
import { giveMicrophone } from '../harness/fakeMicrophone.ts';
import { linkTo, type Invitation } from '@ronda/member/invitation';
import type { World } from '../harness/world.ts';
import { listenFor } from './ear.ts';

interface Arriving {
  readonly name: string;
  /** What this page listens for. */
  readonly hears: number;
  /** What its microphone picks up; left out, it comes in listening. */
  readonly says?: number;
  /** Another microphone than that. */
  readonly gives?: (context: BrowserContext) => Promise<void>;
  /** What else is done before its page is opened. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** A real browser at the page before the room, with the room already loaded, as after a minute of reading. */
export async function arrive(
  browser: Browser,
  world: World,
  invitation: Invitation,
  { name, hears, says, gives, prepare }: Arriving,
): Promise<Page> {
  const context = await browser.newContext({ permissions: ['microphone'], bypassCSP: true });
  await listenFor(context, hears);
  if (says !== undefined) await giveMicrophone(context, says);
  await gives?.(context);
  await prepare?.(context);
  const page = await context.newPage();
  await page.goto(linkTo(world, invitation));
  await page.getByRole('textbox').first().fill(name);
  if (says !== undefined || gives !== undefined) await button(page, 'Turn microphone on').click();
  await button(page, 'Enter').hover();
  await page.waitForLoadState('networkidle');
  return page;
}

export async function enterRoom(page: Page): Promise<void> {
  await button(page, 'Enter').click();
  await button(page, 'Leave').waitFor();
}

export function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

/** Presses it as soon as it is there, and answers with when, in ms since the epoch, by the page's clock. */
export async function press(page: Page, name: string): Promise<number> {
  const there = await button(page, name).elementHandle();
  return there.evaluate((element) => {
    const at = performance.timeOrigin + performance.now();
    (element as HTMLElement).click();
    return at;
  });
}
