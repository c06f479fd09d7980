import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { random256 } from '../../client/src/confidence/base64url.ts';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import { type GoingRound, startGoingRound } from '../harness/goingRound.ts';
import { linkTo } from '@ronda/member/invitation';
import { type Member, openMember } from '../harness/member.ts';
import { takeSeat } from '@ronda/member/member';
import { isSeated } from '../harness/table.ts';

const MEGABYTE = 1024 * 1024;
let round: GoingRound;
let browser: Browser;
let dora: Member;

beforeAll(async () => {
  round = await startGoingRound();
  browser = await startChromium();
  dora = await openMember(browser, { name: 'Dora' });
});

afterAll(async () => {
  await browser?.close();
  await round?.end();
});

const link = (secret: string) => `${round.world.url}/g/${round.invitation.group}#${secret}`;

test.each([
  ['no secret', () => link(''), en.arrive.noSecret],
  ['half a secret', () => link(round.invitation.secret.slice(0, 20)), en.arrive.noSecret],
  ['a secret in another script', () => link('тайна'), en.arrive.noSecret],
  ['1 MB of secret', () => link('s'.repeat(MEGABYTE)), en.arrive.noSecret],
  ['another secret', () => link(random256()), en.refusal.wrongInvitation],
  [
    'no such group',
    () => `${round.world.url}/g/${'g'.repeat(22)}#${random256()}`,
    en.refusal.wrongInvitation,
  ],
  ['no group at all', () => `${round.world.url}/g/x#${random256()}`, en.arrive.nowhere],
])('a link with %s leads to a sentence, and not to the table', async (_what, address, words) => {
  // A browser that was never here, so that it has nothing else to try.
  const stranger = await openMember(browser, { name: 'Nobody' });
  await stranger.page.goto(address());
  await stranger.sees(words);
  expect(await stranger.button('Enter').count()).toBe(0);
  await stranger.close();
  await round.goesOn();
});

async function tryName(name: string): Promise<void> {
  await dora.page.goto(linkTo(round.world, round.invitation));
  await dora.page.getByLabel(en.arrive.name).fill(name);
  await dora.press('Enter');
}

test.each([
  ['1 MB', 'n'.repeat(MEGABYTE)],
  ['41 characters', 'n'.repeat(41)],
  ['a letter under a thousand accents', `n${'\u0301'.repeat(1000)}`],
])('a name of %s is too long, in words', async (_what, name) => {
  await tryName(name);
  await dora.sees(/too long/);
  await round.goesOn();
});

test.each([
  ['nothing but spaces', '  \u3000 '],
  ['what cannot be seen', '\u202e\u200b\u2066'],
])('a name of %s is none, in words', async (_what, name) => {
  await tryName(name);
  await dora.sees(en.arrive.nameEmpty);
});

test.each([
  ['emoji of several parts', '👩🏽‍🚒🏳️‍🌈', '👩🏽‍🚒🏳️‍🌈'],
  ['right-to-left writing', 'שרה כהן', 'שרה כהן'],
  ['a turned direction', 'Dora\u202e\u2066 aroD', 'Dora aroD'],
  ['what looks like HTML', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['a place in a sentence', '{{name}} $t(room.you)', '{{name}} $t(room.you)'],
])('a name with %s is welcome, and shown as it is', async (_what, name, shown) => {
  await tryName(name);
  await isSeated(dora);
  const people = dora.page.getByRole('complementary').getByRole('listitem');
  const words = (await people.allTextContents()).join('\n');
  // Right-to-left names are set apart from the sentence around them.
  expect(words.replaceAll(/[\u2068\u2069]/gu, '')).toContain(shown);
  expect(words).not.toMatch(/[\u202a-\u202e\u2066\u2067]/u);
  expect(await dora.page.locator('img').count()).toBe(0);
  await round.goesOn();
  await dora.press('Leave');
  await dora.button(en.arrive.comeBack).waitFor();
});

test('what no honest browser would send is not shown: others see neutral words', async () => {
  await tryName('Dora');
  await isSeated(dora);
  const long = await takeSeat(round.world, round.invitation, { name: 'x'.repeat(1000) });
  const turned = await takeSeat(round.world, round.invitation, { name: '\u202eliE\u2066' });
  await dora.sees('liE');
  await dora.sees(en.room.someone);
  expect(await dora.page.getByText('\u202e').count()).toBe(0);
  await long.leave();
  await turned.leave();
  await dora.press('Leave');
  await round.goesOn();
});

test('after all of it the round goes on to its end', async () => {
  await round.endsWell();
});
