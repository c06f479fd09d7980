import { invitationIn } from '@ronda/member/invitation';
import { type Member as Seat, takeSeat } from '@ronda/member/member';
import type { Room } from '@ronda/shared/room/state';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import { keptEntries } from '../harness/kept.ts';
import { type Member, openMember } from '../harness/member.ts';
import { arrive, enter, isSeated, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

let world: World;
let browser: Browser;
let link: string;
let ana: Member;
/** Eva has no browser, and is told who sits where. */
let eva: Seat;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana' });
  link = await startGroup(world, ana, 60);
  eva = await takeSeat(world, await invitationIn(link), { name: 'Eva' });
});
afterAll(async () => {
  await eva?.leave();
  await browser?.close();
  await world?.end();
});

const others = (room: Room) => room.seats.filter(({ id }) => id !== eva.me);
const isThere = (room: Room) => others(room).some(({ presence }) => presence.kind === 'connected');

/** The names under which keys are kept, and whether any of them gives its private half away. */
async function keptKeys({ page }: Member): Promise<{ names: string[]; readable: boolean }> {
  const names = (await keptEntries(page)).map(([name]) => name);
  const readable = await page.evaluate(async () => {
    const opening = indexedDB.open('ronda');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const store = opening.result.transaction('kept').objectStore('kept');
    const values = store.getAll();
    await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
    opening.result.close();
    const told = await Promise.allSettled(
      values.result.flatMap((value: string | { privateKey: CryptoKey }) =>
        typeof value === 'string'
          ? []
          : [
              crypto.subtle.exportKey('pkcs8', value.privateKey),
              crypto.subtle.exportKey('jwk', value.privateKey),
            ],
      ),
    );
    return told.some(({ status }) => status === 'fulfilled');
  });
  return { names: names.filter((name) => name.includes('ronda.identity.')), readable };
}

test('D9: a browser is the same person after a reload and in another tab, by a key that nobody can read', async () => {
  await arrive(ana, link);
  await eva.until(isThere);
  await ana.page.reload();
  await isSeated(ana);
  await ana.openTab();
  await arrive(ana, link);
  expect(others(eva.room())).toHaveLength(1);
  const { group } = await invitationIn(link);
  expect(await keptKeys(ana)).toEqual({
    names: [`device ronda.identity.${group}`],
    readable: false,
  });
});

test('on a shared device the key is the tab’s, is there after a reload, and goes with its person', async () => {
  const bea = await openMember(browser, { name: 'Bea' });
  await bea.page.goto(link);
  await bea.page.getByLabel(en.arrive.shared).check();
  await enter(bea);
  await isSeated(bea);
  await bea.page.reload();
  await isSeated(bea);
  expect(others(eva.room())).toHaveLength(2);
  const { group } = await invitationIn(link);
  expect(await keptKeys(bea)).toEqual({ names: [`tab ronda.identity.${group}`], readable: false });
  await bea.press('Leave');
  await bea.sees(en.arrive.left);
  await expect.poll(() => keptKeys(bea)).toEqual({ names: [], readable: false });
  await bea.close();
});

test('what a tab that was closed has left behind goes when Ronda is next opened, and what is in use stays', async () => {
  const carl = await openMember(browser, { name: 'Carl' });
  await carl.page.goto(link);
  await carl.page.getByLabel(en.arrive.shared).check();
  await enter(carl);
  await isSeated(carl);
  const first = carl.page;
  await carl.openTab();
  await carl.page.goto(link);
  await carl.page.getByLabel(en.arrive.shared).check();
  await enter(carl);
  await isSeated(carl);
  expect((await keptKeys(carl)).names).toHaveLength(2);
  await first.close();
  const third = await carl.context.newPage();
  await third.clock.install();
  await third.goto(world.url);
  // Only by then it waits for what may still come back.
  await third.getByRole('button', { name: en.start.submit }).waitFor();
  await third.clock.fastForward('01:00');
  await expect.poll(async () => (await keptKeys(carl)).names).toHaveLength(1);
  await carl.page.reload();
  await isSeated(carl);
  expect((await keptKeys(carl)).names).toHaveLength(1);
  await carl.close();
});
