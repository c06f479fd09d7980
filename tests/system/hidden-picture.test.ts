import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { announcedOn } from '../harness/announced.ts';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { type Member, openMember } from '../harness/member.ts';
import { arrive, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

const { picture } = en.room;
const of = (words: string, name: string) => words.replace('{{name}}', name);

let world: World;
let browser: Browser;
let ana: Member;
let bea: Member;
let carl: Member;
/** All that has come to Bea's browser over its sockets. */
let toBea = '';

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana' });
  bea = await openMember(browser, { name: 'Bea' });
  carl = await openMember(browser, { name: 'Carl' });
  bea.page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      toBea += payload.toString();
    });
  });
  const link = await startGroup(world, ana, 60);
  for (const member of [ana, bea, carl]) await arrive(member, link);
  await bea.press(en.media.turnCameraOn);
  await bea.button(en.media.turnCameraOff).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await world?.end();
});

/** How many pictures stand on somebody's screen: on the circle, and in the list. */
const pictures = ({ page }: Member) => page.locator('video').count();

test('one person’s picture is hidden for oneself, by keyboard and at once, and nobody is told', async () => {
  const circle = ana.page.getByRole('region', { name: en.room.title });
  const hides = circle.getByRole('button', { name: of(picture.hide, 'Bea') });
  await hides.waitFor();
  for (const member of [ana, carl]) await expect.poll(() => pictures(member)).toBe(2);
  expect(await inspect(ana.page)).toEqual([]);
  const before = toBea.length;
  await hides.focus();
  await ana.page.keyboard.press('Enter');
  await expect.poll(() => pictures(ana)).toBe(0);
  expect(await announcedOn(ana.page)).toContain(of(picture.hidden, 'Bea'));
  expect(await inspect(ana.page)).toEqual([]);
  expect(await pictures(carl)).toBe(2);
  expect(await bea.button(en.media.turnCameraOff).count()).toBe(1);
  // Heartbeats and clocks alone: nothing that happened.
  await carl.page.waitForTimeout(1500);
  expect(toBea.slice(before)).not.toContain('"events"');
});

test('it is seen again by the same key, which has kept the focus', async () => {
  await ana.page.keyboard.press('Enter');
  await expect.poll(() => pictures(ana)).toBe(2);
  expect(await announcedOn(ana.page)).toContain(of(picture.shown, 'Bea'));
});
