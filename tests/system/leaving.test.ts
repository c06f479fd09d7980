import type { Browser } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { announce } from '../../client/src/text/en/announce.ts';
import { startChromium } from '../harness/chromium.ts';
import { hears, momentsOn, tonesIn } from '../harness/listening.ts';
import { type Member, openMember, TONES } from '../harness/member.ts';
import {
  agree,
  arrive,
  choose,
  enter,
  isSeated,
  propose,
  proposeAbout,
  proposeRound,
  startGroup,
} from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';
import { enter as enterMedia } from '../sound/person.ts';

let world: World;
let browser: Browser;
let link: string;
/** Ana starts the group, and is the one who is asked to leave. */
let ana: Member;
let bea: Member;
let carl: Member;
let dora: Member;
/** With which Ana's page went to the media server. */
let kept: { url: string; token: string } | null = null;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana', hertz: TONES.ana });
  bea = await openMember(browser, { name: 'Bea', hertz: TONES.bea });
  carl = await openMember(browser, { name: 'Carl', hertz: TONES.carl });
  dora = await openMember(browser, { name: 'Dora', hertz: TONES.dora });
  ana.page.on('websocket', (socket) => {
    const token = new URL(socket.url()).searchParams.get('access_token');
    if (token !== null) kept = { url: world.mediaUrl, token };
  });
});

afterAll(async () => {
  await browser?.close();
  await world?.end();
});

test('D3 D9: three ask the one who started the group to leave, and she is gone', async () => {
  link = await startGroup(world, ana, 10);
  await arrive(ana, link);
  await arrive(bea, link);
  await arrive(carl, link);
  await arrive(dora, link);
  await hears(bea.page, [TONES.ana, TONES.carl, TONES.dora]);

  await proposeAbout(bea, 'askToLeave', 'Ana');
  await ana.sees(en.decision.aboutMe);
  await agree(carl, dora);

  await ana.sees(en.arrive.askedToLeave);
  await hears(bea.page, [TONES.carl, TONES.dora]);
  await hears(carl.page, [TONES.bea, TONES.dora]);
  await hears(ana.page, []);
  await bea.sees(announce.removed.replace('{{name}}', 'Ana'));
});

test('D9: the same browser stays out by its page, by a reload, by the link and by a kept token', async () => {
  const gone = Date.now();
  await ana.press(en.arrive.again);
  await ana.sees(en.arrive.askedToLeave);
  await ana.page.reload();
  await enter(ana);
  await ana.sees(en.arrive.askedToLeave);
  await ana.openTab();
  await ana.page.goto(link);
  await enter(ana);
  await ana.sees(en.arrive.askedToLeave);

  expect(kept).not.toBeNull();
  const ear = await enterMedia(kept!, Object.values(TONES)).catch(() => null);
  const said = ear?.say(TONES.ana).catch(() => undefined);
  await Promise.race([said, sleep(3000)]);
  expect(ear?.ear.heardSince(0) ?? []).toEqual([]);
  for (const { page } of [bea, carl, dora]) {
    expect(tonesIn(await momentsOn(page, gone))).not.toContain(TONES.ana);
  }
  expect(tonesIn(await momentsOn(ana.page))).toEqual([]);
  await ear?.leave();
});

test('D3 D9: a fresh profile waits at the door until it is let in', async () => {
  const eli = await openMember(browser, { name: 'Eli' });
  await eli.page.goto(link);
  await eli.sees(en.arrive.closed);
  await enter(eli);
  await eli.sees(en.arrive.knocking);
  await bea.sees(en.room.people.door);
  expect(await eli.button('Propose').count()).toBe(0);
  // Whoever waits hears nothing, though three people talk.
  await sleep(1000);
  expect(tonesIn(await momentsOn(eli.page))).toEqual([]);

  await choose(bea, 'letIn');
  await propose(bea);
  await agree(carl, dora);
  await isSeated(eli);
  await hears(eli.page, [TONES.bea, TONES.carl, TONES.dora]);
  await eli.press('Leave');
  await eli.sees(en.arrive.left);
  await eli.close();
});

test('D3 D9: let back in, she has her seat again, and the group goes on', async () => {
  await proposeAbout(carl, 'letBackIn', 'Ana');
  await agree(bea, dora);
  await bea.sees(announce.restored.replace('{{name}}', 'Ana'));
  await ana.press(en.arrive.again);
  await isSeated(ana);
  await hears(ana.page, [TONES.bea, TONES.carl, TONES.dora]);

  // She may do what anybody may.
  await proposeRound(ana);
  await agree(bea, carl, dora);
  await ana.press('Speak');
  await hears(bea.page, [TONES.ana]);
  await ana.press('Finish');
  await hears(bea.page, []);
  for (const next of [bea, carl, dora]) await next.press('Pass');
  await ana.sees(en.room.middle.gathering);
});
