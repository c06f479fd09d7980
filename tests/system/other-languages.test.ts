import { foundGroup, type Invitation, linkTo } from '@ronda/member/invitation';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atOnce } from '../../client/src/text/en/at-once.ts';
import { propose } from '../../client/src/text/en/propose.ts';
import { room } from '../../client/src/text/en/room.ts';
import { longer, mirrored } from '../../client/src/text/testing/pseudo.ts';
import { changeWords } from '../harness/changeWords.ts';
import { startChromium } from '../harness/chromium.ts';
import { whatDoesNotFit } from '../harness/fitting.ts';
import { type Gallery, openGallery } from '../harness/gallery.ts';
import { startWorld, type World } from '../harness/world.ts';

// In languages that are longer, or run the other way, everything can still be read, on a phone and on a wide screen.
let world: World;
let browser: Browser;
let gallery: Gallery;
let invitation: Invitation;

const SIZES = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
] as const;
const SCENES = [
  'alone',
  'gathering',
  'offered',
  'my-turn',
  'turn',
  'turn-with-video',
  'twelve',
  'vote',
  'muted',
  'removed',
  'lost',
] as const;
/** One of each kind of form. */
const FORMS = [
  'beginRound',
  'followScript',
  'changeTurnLength',
  'freeText',
  'adoptAgreement',
  'changePolicy',
  'askToLeave',
  'admitPhones',
] as const;

beforeAll(async () => {
  [world, browser, gallery] = await Promise.all([startWorld(), startChromium(), openGallery()]);
  invitation = await foundGroup(world, 180);
});

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
  await world?.end();
});

/** At both sizes, with a word on where it was seen. */
async function seen(page: Page, where: string): Promise<readonly string[]> {
  const found = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const what of await whatDoesNotFit(page)) found.push(`${where}, ${size.width}: ${what}`);
  }
  return found;
}

describe.each([
  ['longer', longer, 'ltr'],
  ['mirrored', mirrored, 'rtl'],
] as const)('%s', (language, change, direction) => {
  const words = change({ ...atOnce, room, propose }) as typeof atOnce & {
    readonly room: typeof room;
    readonly propose: typeof propose;
  };
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).first().click();

  test('the start page, the invitation and arriving', async () => {
    const context = await browser.newContext({ locale: 'en' });
    await changeWords(context, change);
    const page = await context.newPage();
    const turnRound = () =>
      page.evaluate((dir) => void (document.documentElement.dir = dir), direction);
    await page.goto(world.url);
    await page.getByRole('button', { name: words.start.submit }).waitFor();
    await turnRound();
    expect(await seen(page, 'start')).toEqual([]);
    await press(page, words.start.submit);
    await page.getByText(words.start.nameEmpty).waitFor();
    expect(await seen(page, 'start, something missing')).toEqual([]);

    await page.getByLabel(words.start.name).fill('Tuesday circle');
    await page.getByLabel(words.start.experience).fill('We each care for somebody.');
    await press(page, words.start.submit);
    await page.getByText(words.group.title).waitFor();
    expect(await seen(page, 'invitation')).toEqual([]);

    await page.goto(linkTo(world, invitation));
    await page.getByRole('button', { name: words.arrive.enter }).waitFor();
    await turnRound();
    await press(page, words.arrive.enter);
    await page.getByText(words.arrive.nameEmpty).waitFor();
    expect(await seen(page, 'arriving')).toEqual([]);
    await context.close();
  });

  test('the room', async () => {
    const page = await browser.newPage();
    const found = [];
    for (const scene of SCENES) {
      await page.goto(gallery.address(scene, language));
      await page.getByRole('region', { name: words.room.title }).waitFor();
      found.push(...(await seen(page, scene)));
    }
    expect(found).toEqual([]);
    await page.close();
  });

  test('proposing', async () => {
    const page = await browser.newPage({ viewport: SIZES[1] });
    const found = [];
    for (const form of FORMS) {
      await page.goto(gallery.address('gathering', language));
      await press(page, words.room.do.propose);
      const name = words.propose.choose[form];
      const group = page.locator('details').filter({ has: page.getByText(name, { exact: true }) });
      await group.evaluate((details: HTMLDetailsElement) => (details.open = true));
      found.push(...(await seen(page, `what to propose, ${form}`)));
      await press(page, name);
      found.push(...(await seen(page, form)));
    }
    expect(found).toEqual([]);
    await page.close();
  });
});
