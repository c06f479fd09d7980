import { RULES } from '@ronda/shared/policy';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { propose } from '../../client/src/text/en/propose.ts';
import { startChromium } from '../harness/chromium.ts';
import { foundGroup, type Invitation, invitationIn, linkTo } from '@ronda/member/invitation';
import { inspect } from '../harness/inspect.ts';
import { type Member, openMember, TONES } from '../harness/member.ts';
import { type Member as Seat, takeSeat } from '@ronda/member/member';
import { answer, arrive, choose, enter, isSeated, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

// What axe finds on each screen before, in and after the room: nothing. The floors are in access-floors.
let world: World;
let browser: Browser;
let ana: Member;
let invitation: Invitation;
/** Bea, Carl and Dora have no browser: they only answer. */
let others: Seat[];
const nothing: string[] = [];
/** One of each kind of form. */
const FORMS = [
  'beginRound',
  'quiet',
  'followScript',
  'changeTurnLength',
  'temperatureCheck',
  'freeText',
  'adoptAgreement',
  'changePolicy',
  'askToLeave',
  'lock',
] as const;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana', hertz: TONES.ana });
});
afterAll(async () => {
  await Promise.all((others ?? []).map((seat) => seat.leave()));
  await browser?.close();
  await world?.end();
});

test('on the start page, also when something is missing', async () => {
  await ana.page.goto(world.url);
  await ana.button('Start a group').waitFor();
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.press('Start a group');
  await ana.sees(en.start.nameEmpty);
  expect(await inspect(ana.page)).toEqual(nothing);
});

test('on the invitation and on arriving', async () => {
  const link = await startGroup(world, ana, 60);
  invitation = await invitationIn(link);
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.press(en.group.go);
  await ana.button('Enter').waitFor();
  await ana.press(en.media.turnCameraOn);
  await ana.button(en.media.turnCameraOff).waitFor();
  await ana.press('Enter');
  await ana.sees(en.arrive.nameEmpty);
  expect(await inspect(ana.page)).toEqual(nothing);
});

test('in the room, alone and with others', async () => {
  await enter(ana);
  await isSeated(ana);
  expect(await inspect(ana.page)).toEqual(nothing);
  others = [];
  for (const name of ['Bea', 'Carl', 'Dora with a name as long as they may be']) {
    others.push(await takeSeat(world, invitation, { name }));
  }
  await ana.sees('Carl');
  expect(await inspect(ana.page)).toEqual(nothing);
});

test('in the room with twelve', async () => {
  const more = [];
  for (let seats = others.length + 1; seats < RULES.seats; seats += 1) {
    more.push(await takeSeat(world, invitation, { name: `Guest number ${seats}` }));
  }
  await ana.sees(`${RULES.seats} people at the table`);
  expect(await inspect(ana.page)).toEqual(nothing);
  for (const guest of more) await guest.leave();
});

test('in every dialog', async () => {
  await ana.press(en.room.people.invite);
  await ana.page.getByRole('figure', { name: en.group.qr }).waitFor();
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.page.keyboard.press('Escape');
  await ana.press('Propose');
  await ana.button(propose.choose.beginRound).waitFor();
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.page.keyboard.press('Escape');
  for (const kind of FORMS) {
    await choose(ana, kind);
    expect([kind, await inspect(ana.page)]).toEqual([kind, nothing]);
    await ana.page.keyboard.press('Escape');
  }
});

test('at the door, in another tab, on having left, and at the end', async () => {
  const [bea, carl, dora] = others as [Seat, Seat, Seat];
  const older = ana.page;
  await ana.openTab();
  await arrive(ana, linkTo(world, invitation));
  await older.getByText(en.arrive.newerTab).waitFor();
  expect(await inspect(older)).toEqual(nothing);
  await ana.press('Leave');
  await ana.sees(en.arrive.left);
  expect(await inspect(ana.page)).toEqual(nothing);

  await bea.propose({ kind: 'lock' });
  await carl.agree('lock');
  await dora.agree('lock');
  const eli = await openMember(browser, { name: 'Eli' });
  await eli.page.goto(linkTo(world, invitation));
  await eli.sees(en.arrive.closed);
  expect(await inspect(eli.page)).toEqual(nothing);
  await enter(eli);
  await eli.sees(en.arrive.knocking);
  expect(await inspect(eli.page)).toEqual(nothing);
  await eli.close();

  await ana.press(en.arrive.comeBack);
  await arrive(ana, linkTo(world, invitation));
  await carl.propose({ kind: 'endMeeting' });
  for (const seat of [bea, dora]) await seat.agree('endMeeting');
  await answer(ana, /End/, 'Agree');
  await ana.sees(en.arrive.ended);
  expect(await inspect(ana.page)).toEqual(nothing);
});

test('on being asked to leave, and where a link does not lead anywhere', async () => {
  const { page } = ana;
  const again = await foundGroup(world);
  await arrive(ana, linkTo(world, again));
  const seats = [];
  for (const name of ['Bea', 'Carl']) seats.push(await takeSeat(world, again, { name }));
  const subjects = [seats[0]!.room().seats[0]!.id];
  await seats[0]!.propose({ kind: 'askToLeave', subjects });
  await seats[1]!.agree('askToLeave');
  await ana.sees(en.arrive.askedToLeave);
  expect(await inspect(page)).toEqual(nothing);
  await page.goto(`${world.url}/g/nowhere`);
  await ana.sees(en.arrive.nowhere);
  expect(await inspect(page)).toEqual(nothing);
  await page.goto(`${world.url}/g/${'g'.repeat(22)}`);
  await ana.sees(en.arrive.noSecret);
  expect(await inspect(page)).toEqual(nothing);
});
