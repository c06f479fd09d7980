import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { writeDownAnnouncements } from './announced.ts';
import { giveMicrophone } from './fakeMicrophone.ts';
import type { LineProxy } from './lineProxy.ts';
import { listenTo } from './listening.ts';
import { type Traffic, watchTraffic } from './traffic.ts';

/** A person with a browser of their own. Everything is found as a screen reader finds it, by role and name. */
export interface Member {
  readonly name: string;
  /** What their microphone picks up. */
  readonly hertz: number;
  readonly context: BrowserContext;
  readonly traffic: Traffic;
  /** The tab in front. */
  page: Page;
  button(name: string): Locator;
  press(name: string): Promise<void>;
  sees(words: string | RegExp): Promise<void>;
  /** A further tab of the same browser, from now on in front. */
  openTab(): Promise<Page>;
  close(): Promise<void>;
}

/** The tones that members may have: far enough from each other to be told apart by a codec, too. */
export const TONES = {
  ana: 500,
  bea: 800,
  carl: 1200,
  dora: 1700,
  eli: 2300,
  fay: 3100,
} as const;

interface Given {
  readonly name: string;
  readonly hertz?: number;
  /** What their browser asks for. */
  readonly locale?: string;
  /** A microphone that nothing in the browser can silence. */
  readonly stuck?: boolean;
  /** The only line to the servers. */
  readonly line?: LineProxy;
  /** Where they are, as the name of a time zone. */
  readonly zone?: string;
}

export async function openMember(browser: Browser, given: Given): Promise<Member> {
  const { name, hertz = 0, locale = 'en', stuck = false, line, zone } = given;
  const context = await browser.newContext({
    locale,
    ...(zone === undefined ? {} : { timezoneId: zone }),
    ...(line === undefined ? {} : { proxy: { server: line.server, bypass: '<-loopback>' } }),
  });
  context.setDefaultTimeout(20_000);
  if (hertz > 0) await giveMicrophone(context, hertz, stuck);
  await listenTo(context, Object.values(TONES));
  await writeDownAnnouncements(context);
  const traffic = watchTraffic(context);

  const member: Member = {
    name,
    hertz,
    context,
    traffic,
    page: await context.newPage(),
    button: (called) => member.page.getByRole('button', { name: called, exact: true }),
    async press(called) {
      // While a dialog is open there is nothing beside it.
      const dialog = member.page.locator('dialog[open]');
      const buttons = member.button(called);
      const inFront = (await dialog.count()) > 0 ? dialog.locator(buttons) : buttons;
      await inFront.click();
    },
    async sees(words) {
      await member.page.getByText(words).filter({ visible: true }).first().waitFor();
    },
    async openTab() {
      member.page = await context.newPage();
      return member.page;
    },
    close: () => context.close(),
  };
  return member;
}
