import { invitationIn } from '@ronda/member/invitation';
import { type Member as Seat, takeSeat } from '@ronda/member/member';
import type { Room } from '@ronda/shared/room/state';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { device } from '../../client/src/text/en/device.ts';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { found } from '../harness/kept.ts';
import { type Member, openMember } from '../harness/member.ts';
import { arrive, enter, isSeated, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

let world: World;
let browser: Browser;
let link: string;
let laptop: Member;
let phone: Member;
/** Eva has no browser, and is told who sits where. */
let eva: Seat;
let deviceLink: string;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  laptop = await openMember(browser, { name: 'Ana' });
  phone = await openMember(browser, { name: 'Ana' });
  link = await startGroup(world, laptop, 60);
  eva = await takeSeat(world, await invitationIn(link), { name: 'Eva' });
  await arrive(laptop, link);
  await laptop.openTab();
  await laptop.page.goto(link);
});
afterAll(async () => {
  await eva?.leave();
  await browser?.close();
  await world?.end();
});

const others = (room: Room) => room.seats.filter(({ id }) => id !== eva.me);

/** The number that the second device shows, on both. */
async function compare(): Promise<string> {
  const shown = phone.page.locator('.device-number');
  await expect.poll(() => shown.innerText()).toMatch(/^\d{4}$/);
  const number = await shown.innerText();
  await laptop.sees(device.asked.replace('{{number}}', number));
  return number;
}

async function showLink(): Promise<string> {
  return laptop.page.getByLabel(device.link).inputValue();
}

test('a second device asks, and is nobody when the first says no', async () => {
  await laptop.press(en.arrive.otherDevice);
  deviceLink = await showLink();
  expect(await inspect(laptop.page)).toEqual([]);
  await phone.page.goto(deviceLink);
  await phone.sees(device.joinTitle);
  await compare();
  expect(await inspect(phone.page)).toEqual([]);
  expect(await inspect(laptop.page)).toEqual([]);
  await laptop.press(device.no);
  await phone.sees(device.joinRefused);
  await laptop.sees(device.refused);
});

test('a link that was refused is good for nothing', async () => {
  await laptop.press(device.anew);
  const fresh = await showLink();
  expect(fresh).not.toBe(deviceLink);
  await phone.page.goto(world.url);
  await phone.page.goto(deviceLink);
  await phone.sees(device.joinTitle);
  await laptop.sees(device.waiting);
  deviceLink = fresh;
});

test('once the first device has said yes, the second leads to the same seat, with the name', async () => {
  await phone.page.goto(world.url);
  await phone.page.goto(deviceLink);
  const number = await compare();
  await laptop.press(device.yes.replace('{{number}}', number));
  await laptop.sees(device.added);
  await expect.poll(() => phone.page.getByLabel(en.arrive.name).inputValue()).toBe('Ana');
  expect(others(eva.room())).toHaveLength(1);
  await enter(phone);
  await isSeated(phone);
  expect(others(eva.room())).toHaveLength(1);
});

test('D9: one seat has one connection, the newest, whichever device it is', async () => {
  const [first] = laptop.context.pages();
  await first!.getByText(en.arrive.newerTab).waitFor();
  await phone.page.reload();
  await isSeated(phone);
  await laptop.page.keyboard.press('Escape');
  await enter(laptop);
  await isSeated(laptop);
  await phone.sees(en.arrive.newerTab);
  expect(others(eva.room())).toHaveLength(1);
});

test('a second device adds no third: its word is for no seat but the first one’s', async () => {
  await phone.page.goto(link);
  await phone.press(en.arrive.otherDevice);
  await phone.sees(device.onlyFirst);
});

test('neither the code nor the secret is in any request or in the address', async () => {
  const { secret } = await invitationIn(link);
  const code = deviceLink.split('.').at(-1)!;
  for (const { traffic, page } of [laptop, phone]) {
    expect(found([secret, code], traffic.sent())).toEqual([]);
    expect(found([secret, code], page.url())).toEqual([]);
  }
});
