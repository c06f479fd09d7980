import { setTimeout as sleep } from 'node:timers/promises';
import { foundGroup, type Invitation, linkTo } from '@ronda/member/invitation';
import { type Member as Seat, takeSeat } from '@ronda/member/member';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atOnce as ca } from '../../client/src/text/ca/at-once.ts';
import { inTheRoom as caRoom } from '../../client/src/text/ca/in-the-room.ts';
import { propose as caPropose } from '../../client/src/text/ca/propose.ts';
import { en } from '../../client/src/text/en/index.ts';
import { preferences } from '../../client/src/text/en/preferences.ts';
import { atOnce as es } from '../../client/src/text/es/at-once.ts';
import { inTheRoom as esRoom } from '../../client/src/text/es/in-the-room.ts';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { keptEntries } from '../harness/kept.ts';
import { type Member, openMember } from '../harness/member.ts';
import { startWorld, type World } from '../harness/world.ts';

// The language: asked of the browser, changed in one step, and kept where its person may keep it.
declare global {
  var rondaSameLoad: boolean | undefined;
}

let world: World;
let browser: Browser;
let invitation: Invitation;
let ana: Member;
let bea: Seat;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  invitation = await foundGroup(world, 60);
  bea = await takeSeat(world, invitation, { name: 'Bea' });
  ana = await openMember(browser, { name: 'Ana', locale: 'es-MX' });
});

afterAll(async () => {
  await bea?.leave();
  await browser?.close();
  await world?.end();
});

const SLOW_MS = 1000;

const languageOf = (page: Page) => page.evaluate(() => document.documentElement.lang);
/** By the tab, and by the device. */
async function keptOn(page: Page): Promise<readonly (string | undefined)[]> {
  const entries = new Map(await keptEntries(page));
  return ['tab', 'device'].map((where) => entries.get(`${where} ronda.language`));
}

test('the first page is in the language that the browser asks for', async () => {
  const { page } = ana;
  await page.goto(world.url);
  await ana.button(es.start.submit).waitFor();
  expect(await languageOf(page)).toBe('es');
  expect(await inspect(page)).toEqual([]);
});

test('one press changes it, without a reload, and nothing typed is lost', async () => {
  const { page } = ana;
  await page.evaluate(() => void (globalThis.rondaSameLoad = true));
  await page.getByLabel(es.start.name).fill('El cercle del dimarts');
  await ana.press('Català');
  await ana.button(ca.start.submit).waitFor();
  expect(await page.getByLabel(ca.start.name).inputValue()).toBe('El cercle del dimarts');
  expect(await page.evaluate(() => globalThis.rondaSameLoad)).toBe(true);
  expect(await languageOf(page)).toBe('ca');
  await expect.poll(() => ana.button('Català').getAttribute('aria-pressed')).toBe('true');
});

test('it is kept in the tab, and on the device only once its person has entered', async () => {
  const { page } = ana;
  await page.goto(linkTo(world, invitation));
  await page.getByLabel(ca.arrive.name).fill('Ana');
  await expect.poll(() => keptOn(page)).toEqual(['ca', undefined]);
  await ana.press(ca.arrive.enter);
  await ana.sees(caRoom.room.middle.gathering);
  await expect.poll(() => keptOn(page)).toEqual(['ca', 'ca']);
});

test('in the room all is in it, and it is changed there in one step, with all that was loaded since', async () => {
  const { page } = ana;
  await ana.press(caRoom.room.do.propose);
  await ana.button(caPropose.choose.beginRound).waitFor();
  await page.keyboard.press('Escape');
  await ana.press(caRoom.settings.open);
  // Where its words are long in coming, the press is seen nevertheless.
  await page.route('**/*.js', async (route) => {
    await sleep(SLOW_MS);
    await route.continue();
  });
  await page.getByRole('radio', { name: 'English' }).check();
  expect(await languageOf(page)).toBe('ca');
  await page.getByRole('heading', { name: preferences.title }).waitFor();
  expect(await page.getByRole('radio', { name: 'English' }).isChecked()).toBe(true);
  await page.unroute('**/*.js');
  await page.keyboard.press('Escape');
  await ana.sees(en.room.middle.gathering);
  expect(await languageOf(page)).toBe('en');
  await expect.poll(() => keptOn(page)).toEqual(['en', 'en']);
  await page.reload();
  await ana.sees(en.room.middle.gathering);
});

test('what happened before is told in it, too', async () => {
  await bea.send({ type: 'rest' });
  await ana.sees('Bea is resting.');
  await ana.press(en.settings.open);
  await ana.page.getByRole('radio', { name: 'Español' }).check();
  await ana.page.keyboard.press('Escape');
  await ana.sees('Bea descansa.');
  await ana.sees(esRoom.room.middle.gathering);
});

test('on a shared device it does not outlast the tab', async () => {
  const eli = await openMember(browser, { name: 'Eli' });
  const { page } = eli;
  await page.goto(linkTo(world, invitation));
  await eli.press('Español');
  await page.getByLabel(es.arrive.name).fill('Eli');
  await page.getByLabel(es.arrive.shared).check();
  await eli.press(es.arrive.enter);
  await eli.sees(esRoom.room.middle.gathering);
  await eli.press(esRoom.settings.open);
  await page.getByRole('radio', { name: 'Català' }).check();
  await page.keyboard.press('Escape');
  await eli.sees(caRoom.room.middle.gathering);
  await expect.poll(() => keptOn(page)).toEqual(['ca', undefined]);
  await eli.press(caRoom.room.do.leave);
  await eli.sees(ca.arrive.left);
  await expect.poll(() => keptOn(page)).toEqual([undefined, undefined]);
  await eli.close();
});

test('the group’s own language is said where it is another, and shown to whoever reads none of ours', async () => {
  const card = { name: 'El cercle', experience: 'Tenim cura d’algú.', language: 'ca' };
  const link = linkTo(world, await foundGroup(world, 60, card));
  const gus = await openMember(browser, { name: 'Gus', locale: 'de' });
  await gus.page.goto(link);
  await gus.button(ca.arrive.enter).waitFor();
  await gus.press('English');
  await gus.sees('The group’s language: Catalan');
  await gus.page.reload();
  await gus.button(en.arrive.enter).waitFor();
  await gus.close();

  const hal = await openMember(browser, { name: 'Hal', locale: 'es' });
  await hal.page.goto(link);
  await hal.sees('El idioma del grupo: catalán');
  await hal.close();
});

test('a language that cannot be loaded leaves all as it is, and says so', async () => {
  const fay = await openMember(browser, { name: 'Fay' });
  const { page } = fay;
  await page.goto(world.url);
  await page.route('**/assets/*.js', (route) => route.abort());
  await fay.press('Español');
  await fay.sees(en.language.notLoaded);
  await fay.button(en.start.submit).waitFor();
  await expect.poll(() => keptOn(page)).toEqual([undefined, undefined]);
  await page.unroute('**/assets/*.js');
  await fay.press('Español');
  await fay.button(es.start.submit).waitFor();
  await fay.close();
});
