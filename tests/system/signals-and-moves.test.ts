import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { move } from '../../client/src/text/en/move.ts';
import { signals } from '../../client/src/text/en/signals.ts';
import { announcedOn } from '../harness/announced.ts';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { found, keptByBrowser, keptEntries, keptByServer } from '../harness/kept.ts';
import { type Member, openMember } from '../harness/member.ts';
import { arrive, isSeated, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

let world: World;
let browser: Browser;
let ana: Member;
let bea: Member;
let carl: Member;
/** All that has come to Carl's browser over its sockets. */
let toCarl = '';
/** The secret of the fresh room. */
let secret: string;

beforeAll(async () => {
  world = await startWorld({ RONDA_LOG: 'debug' });
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana' });
  bea = await openMember(browser, { name: 'Bea' });
  carl = await openMember(browser, { name: 'Carl' });
  carl.page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      toCarl += payload.toString();
    });
  });
  const link = await startGroup(world, ana, 60);
  for (const member of [ana, bea, carl]) await arrive(member, link);
});

afterAll(async () => {
  await browser?.close();
  await world?.end();
});

const offered = move.offered.replace('{{name}}', 'Ana');

test('F11: a signal is seen at the seat and heard once, interrupts nothing, and vanishes', async () => {
  await ana.press(signals.open);
  expect(await inspect(ana.page)).toEqual([]);
  const { meToo } = signals.signal;
  await ana.press(meToo);
  const atSeat = bea.page.getByRole('listitem').filter({ hasText: 'Ana' }).getByText(meToo);
  await atSeat.waitFor();
  expect(await inspect(bea.page)).toEqual([]);
  await expect.poll(() => announcedOn(bea.page)).toContain(`Ana: ${meToo}`);
  await atSeat.waitFor({ state: 'detached' });
  expect(await bea.page.getByRole('main').getByText(meToo).count()).toBe(0);
  expect((await announcedOn(bea.page)).filter((said) => said.includes(meToo))).toHaveLength(1);
  expect(toCarl).toContain('signalled');
});

test('D10: a fresh room is offered to one, and the other’s browser is sent nothing of it', async () => {
  await ana.press(move.open);
  expect(await inspect(ana.page)).toEqual([]);
  await ana.page.getByRole('checkbox', { name: 'Bea' }).check();
  await ana.press(move.offer);
  await bea.sees(offered);
  expect(await announcedOn(bea.page)).toContain(offered);
  expect(await inspect(bea.page)).toEqual([]);

  const sealed = /"sealed":"([A-Za-z0-9_-]+)"/.exec(ana.traffic.sent())?.[1];
  expect(sealed).toMatch(/^[A-Za-z0-9_-]{38,}$/);
  expect(found(['moveOffered', sealed ?? ''], toCarl)).toEqual([]);
});

test('D10: who would go keeps the seat while the fresh room does not open, and is told so', async () => {
  const doors = '**/groups/*/door';
  await bea.page.route(doors, (route) => route.abort());
  await bea.press(move.go);
  await bea.sees(`${move.notThere} ${move.stillHere}`);
  expect(await inspect(bea.page)).toEqual([]);
  await isSeated(bea);
  await carl.sees('Bea');
  await bea.page.unroute(doors);
});

test('D10: two of three go there, with their names, and find each other', async () => {
  const before = ana.page.url();
  await ana.press(move.go);
  await bea.press(move.go);
  for (const member of [ana, bea]) {
    await isSeated(member);
    await expect.poll(() => member.page.url()).not.toBe(before);
    for (const name of ['Ana', 'Bea']) await member.sees(name);
    expect(await member.page.getByRole('main').getByText('Carl').count()).toBe(0);
  }
  expect(bea.page.url()).toBe(ana.page.url());
  const group = ana.page.url().split('/').at(-1) ?? '';
  secret = new Map(await keptEntries(ana.page)).get(`tab ronda.secret.${group}`) ?? '';
  expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
  // A reload leads back to the same room.
  await ana.page.reload();
  await isSeated(ana);
});

test('D10: who stays sees that two have left, and learns nothing of where to', async () => {
  const group = ana.page.url().split('/').at(-1) ?? '';
  const circle = carl.page.getByRole('region', { name: en.room.title });
  await expect.poll(() => circle.getByText('Bea').count()).toBe(0);
  expect(found([group, secret, 'moveOffered'], toCarl)).toEqual([]);
  expect(found([group, secret], await carl.page.content())).toEqual([]);
  expect(found([group, secret], await keptByBrowser(carl.page))).toEqual([]);
  expect((await announcedOn(carl.page)).filter((said) => said.includes('fresh'))).toEqual([]);
});

test('D10: no server could read the invitation', async () => {
  expect(found([secret], await keptByServer(world))).toEqual([]);
  expect(found([secret], world.log())).toEqual([]);
  for (const { traffic } of [ana, bea]) expect(found([secret], traffic.sent())).toEqual([]);
});
