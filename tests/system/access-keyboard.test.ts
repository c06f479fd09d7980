import type { ActionKind } from '@ronda/shared/decisions/action';
import { holderOf } from '@ronda/member/holder';
import { invitationIn } from '@ronda/member/invitation';
import { takeSeat, type Member as Seat } from '@ronda/member/member';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { preferences } from '../../client/src/text/en/preferences.ts';
import { propose as words } from '../../client/src/text/en/propose.ts';
import { signals } from '../../client/src/text/en/signals.ts';
import { writing } from '../../client/src/text/en/writing.ts';
import { startChromium } from '../harness/chromium.ts';
import { hasFocus, isFocused, pressByKey, tabRound, tabTo, typeInto } from '../harness/keyboard.ts';
import { type Member, openMember, TONES } from '../harness/member.ts';
import { isSeated } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

// A whole meeting of three, of whom Ana has nothing but a keyboard. Before each key the focus must be
// somewhere: what closes or goes never leaves it on the page itself.
let world: World;
let browser: Browser;
let ana: Member;
let page: Page;
let bea: Seat;
let carl: Seat;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana', hertz: TONES.ana });
  page = ana.page;
});

afterAll(async () => {
  await bea?.leave();
  await carl?.leave();
  await browser?.close();
  await world?.end();
});

test('a group is started and the room entered', async () => {
  await page.goto(world.url);
  await page.getByRole('heading', { name: en.start.title }).waitFor();
  await page.keyboard.press('Tab');
  await typeInto(page, en.start.name, 'Tuesday circle');
  await typeInto(page, en.start.experience, 'We each care for somebody.');
  await pressByKey(page, 'Start a group');
  const link = await page.getByLabel(en.group.link).inputValue();
  await pressByKey(page, en.group.go, 'Space');
  await typeInto(page, en.arrive.name, 'Ana');
  await pressByKey(page, en.media.turnMicrophoneOn, 'Space');
  await page.getByRole('button', { name: en.media.turnMicrophoneOff }).waitFor();
  await pressByKey(page, 'Enter');
  await isSeated(ana);
  await isFocused(page, 'heading', 'Tuesday circle');
  const invitation = await invitationIn(link);
  bea = await takeSeat(world, invitation, { name: 'Bea' });
  carl = await takeSeat(world, invitation, { name: 'Carl' });
  await ana.sees('3 people at the table');
});

test('Tab leads through the room in the order in which it is read, and nothing lies over its stops', async () => {
  await ana.button(en.media.turnMicrophoneOff).waitFor();
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 720 });
    const { stops, covered } = await tabRound(page);
    expect(stops).toEqual(STOPS);
    expect(covered).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press('Tab');
});

test('devices, settings, the list of keys and the signals open and close, and lead back', async () => {
  await pressByKey(page, en.media.settings.open);
  await isFocused(page, 'heading', en.media.settings.title);
  await tabTo(page, 'radio', en.media.settings.all);
  await page.keyboard.press('ArrowDown');
  await isFocused(page, 'radio', en.media.settings.saveData);
  await page.keyboard.press('Escape');
  await isFocused(page, 'button', en.media.settings.open);

  await pressByKey(page, en.settings.open);
  await pressByKey(page, preferences.list);
  await isFocused(page, 'heading', preferences.shortcuts);
  await tabTo(page, 'checkbox', preferences.use);
  await page.keyboard.press('Space');
  await pressByKey(page, preferences.back);
  await isFocused(page, 'heading', preferences.title);
  await page.keyboard.press('Escape');
  await isFocused(page, 'button', en.settings.open);

  await page.keyboard.press('?');
  await isFocused(page, 'heading', preferences.shortcuts);
  await tabTo(page, 'checkbox', preferences.use);
  await page.keyboard.press('Space');
  await tabTo(page, 'button', en.room.close, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await isFocused(page, 'button', en.settings.open);

  await tabTo(page, 'button', signals.open, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await pressByKey(page, signals.signal.meToo);
  await isFocused(page, 'button', signals.open);
  await page.keyboard.press('Space');
  await tabTo(page, 'button', signals.signal.iHearYou);
  await page.keyboard.press('Escape');
  await isFocused(page, 'button', signals.open);
});

test('a script is proposed, and its opening round held: later, in writing and aloud', async () => {
  await chooseByKey('meeting', 'followScript');
  await proposeByKey();
  await allAgree('followScript');
  await pressByKey(page, 'Later', 'Space');
  await bea.until((room) => holderOf(room)?.seat === bea.me);
  await bea.send({ type: 'speak' });
  await bea.send({ type: 'finish' });
  await carl.until((room) => holderOf(room)?.seat === carl.me);
  await carl.send({ type: 'pass' });
  await pressByKey(page, writing.writeInstead);
  await isFocused(page, 'textbox', writing.field);
  await page.keyboard.type('I come in tired.');
  await pressByKey(page, 'Speak');
  await page.getByRole('textbox', { name: writing.field }).waitFor({ state: 'detached' });
  await pressByKey(page, 'Finish', 'Space');
  await page.getByRole('button', { name: 'Raise hand' }).waitFor();
  await hasFocus(page);
});

test('in sharing a hand is raised and lowered, and an offer passed', async () => {
  await bea.send({ type: 'raiseHand' });
  await bea.until((room) => holderOf(room)?.seat === bea.me);
  await bea.send({ type: 'speak' });
  await pressByKey(page, 'Raise hand');
  await isFocused(page, 'button', 'Lower hand');
  await page.keyboard.press('Space');
  await isFocused(page, 'button', 'Raise hand');
  await page.keyboard.press('Enter');
  await isFocused(page, 'button', 'Lower hand');
  await bea.send({ type: 'finish' });
  await pressByKey(page, 'Pass');
  await page.getByRole('button', { name: 'Raise hand' }).waitFor();
  await hasFocus(page);
});

test('every other group of kinds is proposed from', async () => {
  await chooseByKey('words', 'temperatureCheck');
  await typeInto(page, words.question, 'Is this length good?');
  await proposeByKey();
  await pressByKey(page, en.decision.mood.soSo);
  for (const seat of [bea, carl]) {
    const room = await seat.until(({ proposals }) => proposals.length > 0);
    const proposal = room.proposals[0]!.id;
    await seat.send({ type: 'answer', proposal, ballot: { position: 'mood', mood: 'well' } });
  }
  await ana.sees(/2 well, 1 so-so/);

  await chooseByKey('lasting', 'adoptAgreement');
  await pressByKey(page, en.agreements.confidence);
  await hasFocus(page);
  await proposeByKey();
  await allAgree('adoptAgreement');

  await chooseByKey('door', 'lock');
  await proposeByKey();
  await allAgree('lock');

  await chooseByKey('protection', 'mute');
  await tabTo(page, 'checkbox', 'Carl');
  await page.keyboard.press('Space');
  await proposeByKey();
  await bea.agree('mute');
  await ana.sees('Muted by decision');
});

test('an objection is begun, turned back from and made, and the proposal mended', async () => {
  await carl.propose({ kind: 'changeTurnLength', turnSeconds: 30 });
  await pressByKey(page, 'Stand aside');
  await pressByKey(page, 'Object');
  await isFocused(page, 'radio', en.decision.reason.notNow);
  await pressByKey(page, en.room.back);
  await isFocused(page, 'button', 'Object');
  await page.keyboard.press('Enter');
  await isFocused(page, 'radio', en.decision.reason.notNow);
  await page.keyboard.press('ArrowUp');
  await typeInto(page, en.decision.reason.ownLabel, 'That is too short for me.');
  await pressByKey(page, 'Object');

  await pressByKey(page, en.decision.mend);
  await isFocused(page, 'heading', words.choose.changeTurnLength);
  await typeInto(page, words.seconds, '120');
  await proposeByKey(en.decision.mend);
  await allAgree('changeTurnLength');
  await ana.sees('2 minutes');
  await hasFocus(page);
});

test('a quiet is decided and a hold asked for, and both are ended early', async () => {
  await chooseByKey('now', 'quiet');
  await tabTo(page, 'radio', '3 minutes');
  await page.keyboard.press('ArrowUp');
  await proposeByKey();
  await allAgree('quiet');
  await endsTheQuiet();

  await pressByKey(page, 'Hold');
  await isFocused(page, 'button', en.room.do.holdNow);
  await page.keyboard.press('Escape');
  await isFocused(page, 'button', 'Hold');
  await page.keyboard.press('Enter');
  await isFocused(page, 'button', en.room.do.holdNow);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: en.room.do.enough }).waitFor();
  await isFocused(page, 'button', 'Hold');
  await endsTheQuiet();
});

test('one rests and returns, passes in the closing round, leaves, comes back, and ends the meeting with the others', async () => {
  await pressByKey(page, 'Rest');
  await pressByKey(page, 'Return');
  await page.getByRole('button', { name: 'Rest' }).waitFor();
  await hasFocus(page);

  await chooseByKey('now', 'goOn');
  await proposeByKey();
  await allAgree('goOn');
  const beaPasses = bea
    .until((room) => room.floor.kind === 'round' && holderOf(room)?.seat === bea.me)
    .then(() => bea.send({ type: 'pass' }));
  await pressByKey(page, 'Pass');
  expect(await beaPasses).toBe('done');
  await ana.sees(en.room.middle.gathering);
  await hasFocus(page);

  await pressByKey(page, 'Leave');
  await isFocused(page, 'heading', en.arrive.left);
  await pressByKey(page, en.arrive.comeBack);
  await typeInto(page, en.arrive.name, 'Ana');
  await pressByKey(page, 'Enter');
  await isSeated(ana);
  await isFocused(page, 'heading', 'Tuesday circle');
  await chooseByKey('meeting', 'endMeeting');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, 'button', 'Propose');
  await page.keyboard.press('Enter');
  await allAgree('endMeeting');
  await isFocused(page, 'heading', en.arrive.ended);
});

/** Opens the dialog, the group of kinds if it is closed, and the form. */
async function chooseByKey(group: keyof typeof words.group, kind: keyof typeof words.choose) {
  await pressByKey(page, 'Propose');
  await isFocused(page, 'heading', words.choose.title);
  if (group !== 'now') {
    const summary = page.locator('summary').filter({ hasText: words.group[group] });
    while (!(await summary.evaluate((one) => one === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }
  await pressByKey(page, words.choose[kind]);
  await isFocused(page, 'heading', words.choose[kind]);
}

/** In the form. It closes, and the focus is where it was before. */
async function proposeByKey(openedBy = 'Propose'): Promise<void> {
  await pressByKey(page, 'Propose');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await isFocused(page, 'button', openedBy);
}

async function allAgree(kind: ActionKind): Promise<void> {
  await bea.agree(kind);
  await carl.agree(kind);
}

/** Two of three are more than half. */
async function endsTheQuiet(): Promise<void> {
  await pressByKey(page, en.room.do.enough);
  await bea.until(({ floor }) => floor.kind === 'quiet' && floor.quiet.enough.length === 1);
  await bea.send({ type: 'endQuiet' });
  await page.getByRole('button', { name: en.room.do.enough }).waitFor({ state: 'detached' });
  await hasFocus(page);
}

/** All that Tab stops at while everyone talks. */
const STOPS = [
  'button "Quick exit"',
  'button "Turn microphone off"',
  'button "Signal"',
  'button "Hold"',
  'button "Turn camera on"',
  'button "Devices"',
  'button "Rest"',
  'button "Propose"',
  'button "Settings"',
  'button "Leave"',
  'complementary "Decisions and people"',
  'button "Invite someone"',
  'button "Compare aloud"',
  'button "Offer a fresh room"',
  'button "Exchange contacts"',
  'button "Propose an agreement"',
  'button "Name a help line"',
  'summary "Between meetings: who comes, and what is decided"',
];
