import { invitationIn } from '@ronda/member/invitation';
import { type Member as Seat, takeSeat } from '@ronda/member/member';
import type { Room } from '@ronda/shared/room/state';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { preferences } from '../../client/src/text/en/preferences.ts';
import { startChromium } from '../harness/chromium.ts';
import { tabTo } from '../harness/keyboard.ts';
import { hears } from '../harness/listening.ts';
import { type Member, openMember, TONES } from '../harness/member.ts';

import { arrive, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

declare global {
  var rondaLocks: WakeLockSentinel[] | undefined;
}

let world: World;
let browser: Browser;
let link: string;
let ana: Member;
let bea: Member;
/** Eva has no browser, and is told what everybody is told. */
let eva: Seat;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana', hertz: TONES.ana });
  bea = await openMember(browser, { name: 'Bea' });
  await ana.context.addInitScript(() => {
    globalThis.rondaLocks = [];
    const ask = navigator.wakeLock.request.bind(navigator.wakeLock);
    navigator.wakeLock.request = async (type) => {
      const lock = await ask(type);
      globalThis.rondaLocks!.push(lock);
      return lock;
    };
  });
  link = await startGroup(world, ana, 60);
  await ana.press(en.group.go);
  await arrive(ana, link);
  await arrive(bea, link);
  eva = await takeSeat(world, await invitationIn(link), { name: 'Eva' });
});

afterAll(async () => {
  await eva?.leave();
  await browser?.close();
  await world?.end();
});

/** Of the three who were there, and of whoever has come since. */
const isHere = (room: Room) => room.seats.filter(({ presence }) => presence.kind === 'connected');
const hasLeft = (room: Room) => isHere(room).length === 2;
const isBack = (room: Room) => isHere(room).length === 3;

/** An empty page without our name, and no way back into the room. */
async function isGone({ page }: Member): Promise<void> {
  await page.waitForURL('about:blank');
  expect(await page.title()).toBe('');
  expect(await page.locator('body').innerText()).toBe('');
  await hears(bea.page, []);
  await eva.until(hasLeft);
}

test('the tab is called Ronda, and nothing of the group, and the screen stays awake', async () => {
  expect(await ana.page.title()).toBe('Ronda');
  await ana.page.waitForFunction(() => globalThis.rondaLocks!.some((lock) => !lock.released));
});

test('Quick exit: at once no sound, an empty page, and Back leads nowhere', async () => {
  await hears(bea.page, [TONES.ana]);
  await ana.page
    .getByRole('button', { name: en.media.exit.do, description: en.media.exit.what })
    .click();
  await isGone(ana);

  // What stood there before the room, the group's own page, is not shown either.
  for (let times = 0; times < 2; times += 1) {
    await ana.page.goBack({ waitUntil: 'commit' });
    await ana.page.waitForURL('about:blank');
  }
});

async function pressShiftThrice({ page }: Member): Promise<void> {
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
}

test('whoever left like that comes back as somebody new, whom the browser does not know', async () => {
  await ana.page.goto(link);
  await expect.poll(() => ana.page.getByLabel(en.arrive.name).inputValue()).toBe('');
  await arrive(ana, link);
  await eva.until(isBack);
  expect(eva.room().seats).toHaveLength(4);
});

test('by Shift three times only once it is wanted, and then also while a dialog is open', async () => {
  await hears(bea.page, [TONES.ana]);
  await pressShiftThrice(ana);
  await ana.press(en.settings.open);
  await ana.press(preferences.list);
  await ana.page.getByLabel(preferences.exitByShift, { exact: true }).check();
  await ana.page.keyboard.press('Escape');
  await ana.press('Propose');
  await tabTo(ana.page, 'button', en.room.close);
  await pressShiftThrice(ana);
  await isGone(ana);
});
