import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { found, keptByServer } from '../harness/kept.ts';
import { type Member, openMember } from '../harness/member.ts';
import { arrive, enter, fillStart, isSeated } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

const HELP_LINE = 'In danger, call 112. Somebody answers at any hour.';

let world: World;
let browser: Browser;
let ana: Member;
let bea: Member;
let link: string;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana' });
  bea = await openMember(browser, { name: 'Bea' });
});
afterAll(async () => {
  await browser?.close();
  await world?.end();
});

test('a group begins with the agreements and the help line that are chosen for it', async () => {
  await ana.page.goto(world.url);
  await ana.page.getByText(en.start.firstTexts).click();
  await ana.page.getByRole('checkbox', { name: en.agreements.passing }).check();
  await ana.page.getByRole('checkbox', { name: en.agreements.confidence }).check();
  await ana.page.getByLabel(en.start.helpLine).fill(HELP_LINE);
  expect(await inspect(ana.page)).toEqual([]);
  link = await fillStart(ana, 60);
});

test('whoever is invited reads them before they enter', async () => {
  await bea.page.goto(link);
  await bea.sees(en.agreements.confidence);
  await bea.sees(en.agreements.passing);
  await bea.sees(HELP_LINE);
  expect(await bea.page.getByText(en.agreements.sober).count()).toBe(0);
  expect(await inspect(bea.page)).toEqual([]);
});

test('in the room the help line is one press away', async () => {
  await arrive(ana, link);
  await ana.press(en.room.helpLine.open);
  await ana.page.getByRole('dialog').getByText(HELP_LINE).waitFor();
  expect(await inspect(ana.page)).toEqual([]);
  await ana.press(en.room.close);
});

test('who is new is seen so by whoever is there, if they wish it, and in this stay only', async () => {
  await bea.page.getByRole('checkbox', { name: en.arrive.isNew }).check();
  await enter(bea);
  await isSeated(bea);
  await ana.sees(en.room.state.isNew);
  expect(await inspect(ana.page)).toEqual([]);
  expect(await ana.page.getByText(en.room.state.isNew).count()).toBe(2);
  await bea.page.reload();
  await isSeated(bea);
  await expect.poll(() => ana.page.getByText(en.room.state.isNew).count()).toBe(0);
});

test('no server could read any of it', async () => {
  const words = [HELP_LINE, en.agreements.confidence, en.agreements.passing, 'isNew'];
  expect(found(words, await keptByServer(world))).toEqual([]);
  expect(found(words, world.log())).toEqual([]);
  for (const { traffic } of [ana, bea]) expect(found(words, traffic.sent())).toEqual([]);
});
