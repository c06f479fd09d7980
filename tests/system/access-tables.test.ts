import { type Circle, seatCircle } from '@ronda/demo/circle/circle';
import { foundGroup, type Invitation, linkTo } from '@ronda/member/invitation';
import type { Member as Seat } from '@ronda/member/member';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { announce } from '../../client/src/text/en/announce.ts';
import { en } from '../../client/src/text/en/index.ts';
import { propose as words } from '../../client/src/text/en/propose.ts';
import { announcedOn } from '../harness/announced.ts';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { type Member, openMember } from '../harness/member.ts';
import { arrive, choose, propose } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

// The split circle (D12) as Ana has it, on her screen and by ear, and what axe finds there: nothing.
let world: World;
let browser: Browser;
let ana: Member;
let circle: Circle;
const nothing: string[] = [];

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  const invitation: Invitation = await foundGroup(world, 180);
  ana = await openMember(browser, { name: 'Ana' });
  await arrive(ana, linkTo(world, invitation));
  circle = await seatCircle(world, invitation, [
    'Bea',
    'Carl',
    'Dora',
    'Eli',
    'Fay',
    'Gus',
    'Hana',
  ]);
  await ana.sees('8 people at the table');
});

afterAll(async () => {
  await circle?.leave();
  await browser?.close();
  await world?.end();
});

const at = (...names: readonly string[]): readonly Seat[] =>
  names.map((name) => circle.called(name));
async function hears(said: string): Promise<void> {
  await expect.poll(() => announcedOn(ana.page), { timeout: 10_000 }).toContain(said);
}

/** Who sits at a table decides there. */
async function comeTogether([first, ...others]: readonly Seat[]): Promise<void> {
  await first!.propose({ kind: 'comeTogether' });
  for (const seat of others) await seat.agree('comeTogether');
}

test('she proposes it, and reads what it would do', async () => {
  await choose(ana, 'splitCircle');
  await ana.sees(words.about.splitCircle);
  expect(await inspect(ana.page)).toEqual(nothing);
  await propose(ana);
  await circle.agree('splitCircle');
});

test('she is told with whom she sits, and finds the others named', async () => {
  const [length, names] = ['30 minutes', 'Ana, Carl, Eli, and Gus'];
  await hears(announce.circleSplit.replace('{{length}}', length).replace('{{names}}', names));
  await ana.sees('4 people at the table');
  await ana.sees(/The circle is split until .*\. 4 people are at the other table\./);
  const circleOfAna = ana.page.getByRole('region', { name: en.room.title });
  expect(await circleOfAna.getByRole('listitem').count()).toBe(4);
  await ana.page.getByRole('heading', { name: en.room.tables.title }).waitFor();
  expect(await inspect(ana.page)).toEqual(nothing);
});

test('what is everybody’s waits, and says why', async () => {
  await ana.press('Propose');
  await ana.page.getByText(words.group.meeting, { exact: true }).click();
  await ana.sees(en.refusal.whileSplit);
  await ana.page.keyboard.press('Escape');
});

test('of a round at the other table she is told nothing', async () => {
  const before = (await announcedOn(ana.page)).length;
  const [bea, dora, fay, hana] = at('Bea', 'Dora', 'Fay', 'Hana');
  await bea!.propose({ kind: 'beginRound', prompt: null });
  for (const seat of [dora, fay, hana]) await seat!.agree('beginRound');
  await bea!.until(() => bea!.seen().floor.kind === 'round');
  await ana.sees(en.room.middle.gathering);
  expect((await announcedOn(ana.page)).slice(before)).toEqual([]);
});

test('she hears that the other table asks, answers from where it is said, and all are together', async () => {
  await comeTogether(at('Bea', 'Dora', 'Fay', 'Hana'));
  await hears(announce.theyWantTogether);
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.press(en.room.tables.propose);
  await propose(ana);
  for (const seat of at('Carl', 'Eli', 'Gus')) await seat.agree('comeTogether');
  await hears(announce.circlesJoined);
  await ana.sees('8 people at the table');
  expect(await inspect(ana.page)).toEqual(nothing);
});
