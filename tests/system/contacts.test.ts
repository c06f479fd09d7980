import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contacts } from '../../client/src/text/en/contacts.ts';
import { en } from '../../client/src/text/en/index.ts';
import { announcedOn } from '../harness/announced.ts';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { found, keptByBrowser, keptByServer } from '../harness/kept.ts';
import { type Member, openMember } from '../harness/member.ts';
import { agree, arrive, choose, isOffered, propose, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

const ANAS = 'ana@letters.example';
const BEAS = '+34 911 222 333';

let world: World;
let browser: Browser;
let ana: Member;
let bea: Member;
let carl: Member;
/** All that has come to Carl's browser over its sockets. */
let toCarl = '';

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

async function offers(member: Member, contact: string, to: string): Promise<void> {
  await member.press(contacts.open);
  const dialog = member.page.getByRole('dialog');
  await dialog.getByLabel(contacts.label).fill(contact);
  await dialog.getByRole('checkbox', { name: to }).check();
  expect(await inspect(member.page)).toEqual([]);
  await member.press(contacts.offer);
  await dialog.waitFor({ state: 'detached' });
}

test('D11: a contact that is offered before the close waits for it, and is told to nobody', async () => {
  await offers(ana, ANAS, 'Bea');
  await ana.sees(contacts.waits.replace('{{names}}', 'Bea'));
  expect(ana.traffic.sent()).not.toContain('"contact"');
  await choose(ana, 'beginRound');
  await propose(ana);
  await agree(bea, carl);
  for (const member of [ana, bea, carl]) {
    await isOffered(member);
    await member.press('Pass');
  }
  await ana.sees(contacts.offered.replace('{{names}}', 'Bea'));
  await expect.poll(() => ana.traffic.sent()).toContain('"contact"');
  expect(found([ANAS, 'Ana offers'], await bea.page.content())).toEqual([]);
  expect(await bea.page.getByText(contacts.keep).count()).toBe(0);
});

test('D11: once the other offers, too, both see it, and nobody else is sent anything', async () => {
  await offers(bea, BEAS, 'Ana');
  await bea.sees(ANAS);
  await ana.sees(BEAS);
  expect(await announcedOn(ana.page)).toContain(contacts.came.replace('{{name}}', 'Bea'));
  expect((await announcedOn(ana.page)).join()).not.toContain(BEAS);
  expect(await inspect(ana.page)).toEqual([]);
  expect(found([ANAS, BEAS, 'contactCame'], toCarl)).toEqual([]);
  expect(found([ANAS, BEAS], await carl.page.content())).toEqual([]);
});

test('D11: it stays to be written down when the meeting has ended, and on no disk', async () => {
  await choose(ana, 'endMeeting');
  await propose(ana);
  await agree(bea, carl);
  await bea.sees(en.arrive.ended);
  await bea.sees(ANAS);
  expect(await inspect(bea.page)).toEqual([]);
  expect(found([ANAS, BEAS], await keptByServer(world))).toEqual([]);
  expect(found([ANAS, BEAS, 'contactCame'], world.log())).toEqual([]);
  for (const member of [ana, bea]) {
    expect(found([ANAS, BEAS], member.traffic.sent())).toEqual([]);
    expect(found([ANAS, BEAS], await keptByBrowser(member.page))).toEqual([]);
  }
});
