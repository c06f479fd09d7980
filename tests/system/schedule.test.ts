import { invitationIn } from '@ronda/member/invitation';
import { takeSeat } from '@ronda/member/member';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { convertIcsCalendar } from 'ts-ics';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { propose as proposing } from '../../client/src/text/en/propose.ts';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { type Member, openMember } from '../harness/member.ts';
import { arrive, choose, propose } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

// When a group meets: said as it is started, seen from elsewhere, and taken into one's own calendar.
const { form, calendar } = en.schedule;
/** Tuesdays so far ahead that the first is the next one, whenever this is read. */
const FIRST = '2099-01-06';

let world: World;
let browser: Browser;
/** In Madrid, and in New York. */
let ana: Member;
let bea: Member;
let link: string;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana', zone: 'Europe/Madrid' });
  bea = await openMember(browser, { name: 'Bea', zone: 'America/New_York' });
});
afterAll(async () => {
  await browser?.close();
  await world?.end();
});

test('S1, S2: whoever starts a group can say when it meets, and is told what is missing', async () => {
  const { page } = ana;
  await page.goto(world.url);
  await page.getByLabel(en.start.name).fill('Tuesday circle');
  await page.getByLabel(en.start.experience).fill('We each care for somebody.');
  await page.getByRole('checkbox', { name: form.regular }).check();
  await ana.press('Start a group');
  await ana.sees(form.firstWrong);
  await ana.sees(form.timeWrong);
  await page.getByLabel(form.first).fill(FIRST);
  await page.getByLabel(form.time, { exact: true }).fill('19:00');
  const rules = page.getByRole('group', { name: form.rule }).getByRole('radio');
  await expect.poll(() => rules.count()).toBe(3);
  await page.getByRole('radio', { name: 'Every second Tuesday' }).check();
  expect(await page.getByLabel(form.zone).inputValue()).toBe('Europe/Madrid');
  expect(await inspect(page)).toEqual([]);
  await ana.press('Start a group');
  link = await page.getByLabel(en.group.link).inputValue();
});

test('S1: each is told the next meeting by their own clock', async () => {
  await ana.page.goto(link);
  await ana.sees('Next meeting: Tuesday, January 6 at 7:00 PM');
  await ana.sees('Every second Tuesday, 7:00 PM (Madrid)');
  expect(await ana.page.getByText('By the clock where you are').count()).toBe(0);
  await bea.page.goto(link);
  await bea.sees('Next meeting: Tuesday, January 6 at 1:00 PM');
  await bea.sees(/In Madrid it is Tuesday, January 6 at 7:00 PM then\./);
  // S4: what is announced locks nothing.
  await bea.sees(/From 12:45 PM on, others may be expected\./);
  expect(await bea.button('Enter').isEnabled()).toBe(true);
});

test('S5: the address for a calendar tells the meetings and says nothing of the group', async () => {
  await bea.page.getByText(calendar.title).click();
  const field = bea.page.getByLabel(calendar.address);
  await expect.poll(() => field.inputValue()).toMatch(/\.ics$/);
  expect(await inspect(bea.page)).toEqual([]);
  const address = await field.inputValue();
  expect(address).not.toContain(new URL(link).hash.slice(1));
  const subscribing = bea.page.getByRole('link', { name: calendar.subscribe });
  expect(await subscribing.getAttribute('href')).toBe(address.replace('http:', 'webcal:'));
  const fed = await fetch(address);
  expect(fed.status).toBe(200);
  const { events = [] } = convertIcsCalendar(undefined, await fed.text());
  expect(events).toMatchObject([
    {
      summary: 'Ronda',
      start: { local: { date: new Date(`${FIRST}T19:00Z`), timezone: 'Europe/Madrid' } },
      recurrenceRule: { interval: 2 },
    },
  ]);
});

test('S5: the file has the group’s name, which no server has seen', async () => {
  const begun = bea.page.waitForEvent('download');
  await bea.press(calendar.save);
  const download = await begun;
  expect(download.suggestedFilename()).toBe('ronda.ics');
  const text = await readFile(await download.path(), 'utf8');
  const { events = [] } = convertIcsCalendar(undefined, text);
  expect(events).toMatchObject([{ summary: 'Tuesday circle', alarms: [{ action: 'DISPLAY' }] }]);
  await bea.sees('Saved as ronda.ics');
  expect(text).not.toContain(new URL(link).hash.slice(1));
});

test('S3, D8: the group leaves out one meeting, and the next one is the one after it', async () => {
  await arrive(ana, link);
  const invitation = await invitationIn(link);
  const others = [
    await takeSeat(world, invitation, { name: 'Carl' }),
    await takeSeat(world, invitation, { name: 'Dora' }),
  ];
  await choose(ana, 'changeSchedule');
  const { page } = ana;
  await page.getByRole('radio', { name: proposing.schedule.set }).check();
  expect(await page.getByLabel(form.first).inputValue()).toBe(FIRST);
  expect(await inspect(page)).toEqual([]);
  await page.getByRole('radio', { name: proposing.schedule.leaveOut }).check();
  await page.getByRole('radio', { name: 'Tuesday, January 6' }).check();
  expect(await inspect(page)).toEqual([]);
  await propose(ana);
  await ana.sees('Leave out the meeting of Tuesday, January 6.');
  for (const other of others) await other.agree('changeSchedule');
  await bea.page.goto(link);
  await bea.sees('Next meeting: Tuesday, January 20 at 1:00 PM');
  for (const other of others) await other.leave();
});
