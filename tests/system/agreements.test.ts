import { foundGroup, type Invitation, linkTo } from '@ronda/member/invitation';
import { type Member as Seat, takeSeat } from '@ronda/member/member';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seal } from '../../client/src/confidence/sealing.ts';
import { en } from '../../client/src/text/en/index.ts';
import { propose as proposing } from '../../client/src/text/en/propose.ts';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { type Member, openMember } from '../harness/member.ts';
import { answer, enter, isSeated, propose } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

// A group's agreements: read before entering, changed by decision, mended after an objection.
const FIRST = 'What is said here stays here.';
const SECOND = 'We keep our cameras on.';
const MENDED = 'Cameras are on or off, as each of us likes.';

let world: World;
let browser: Browser;
let ana: Member;
let invitation: Invitation;
/** They have no browser: they only answer. */
let bea: Seat;
let carl: Seat;
let dora: Seat;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana' });
  invitation = await foundGroup(world);
  bea = await takeSeat(world, invitation, { name: 'Bea' });
  carl = await takeSeat(world, invitation, { name: 'Carl' });
  dora = await takeSeat(world, invitation, { name: 'Dora' });
});
afterAll(async () => {
  await Promise.all([bea, carl, dora].map((seat) => seat?.leave()));
  await browser?.close();
  await world?.end();
});

const sealed = (text: string) => seal(invitation.keys, text);

test('a newcomer reads them before entering, and then at the table', async () => {
  await bea.propose({ kind: 'adoptAgreement', text: await sealed(FIRST), instead: null });
  await carl.agree('adoptAgreement');
  await dora.agree('adoptAgreement');
  await ana.page.goto(linkTo(world, invitation));
  await ana.sees(FIRST);
  expect(await inspect(ana.page)).toEqual([]);
  await enter(ana);
  await isSeated(ana);
  const ours = ana.page.getByRole('region', { name: en.decision.agreements.title });
  expect(await ours.getByRole('listitem').allInnerTexts()).toEqual([FIRST]);
});

test('D2: what was objected to can be mended by anyone, also after a reload', async () => {
  await bea.propose({ kind: 'adoptAgreement', text: await sealed(SECOND), instead: null });
  await answer(ana, /agreement/, 'Object');
  await ana.page.getByRole('radio', { name: en.decision.reason.notReady }).check();
  await ana.press('Object');
  await ana.page.reload();
  await isSeated(ana);
  await ana.press(en.decision.mend);
  await ana.sees(/You objected: “I am not ready”/);
  const text = ana.page.getByLabel(proposing.agreement.text);
  await expect.poll(() => text.inputValue()).toBe(SECOND);
  expect(await inspect(ana.page)).toEqual([]);
  await text.fill(MENDED);
  await propose(ana);
  for (const seat of [bea, carl, dora]) await seat.agree('adoptAgreement');
  const ours = ana.page.getByRole('region', { name: en.decision.agreements.title });
  await expect.poll(() => ours.getByRole('listitem').allInnerTexts()).toEqual([FIRST, MENDED]);
});

test('D8: in a reading they stand there for all to read along', async () => {
  await bea.propose({ kind: 'beginReading' });
  for (const seat of [carl, dora]) await seat.agree('beginReading');
  await answer(ana, /agreements/, 'Agree');
  const along = ana.page.getByRole('region', { name: en.decision.agreements.readAlong });
  await along.waitFor();
  expect(await along.getByRole('listitem').allInnerTexts()).toEqual([FIRST, MENDED]);
  expect(await inspect(ana.page)).toEqual([]);
});
