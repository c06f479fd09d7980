import type { Action } from '@ronda/shared/decisions/action';
import type { SeatId } from '@ronda/shared/ids';
import { holderOf } from '@ronda/member/holder';
import { foundGroup, type Invitation, linkTo } from '@ronda/member/invitation';
import { enter, takeSeat, type Member as Seat } from '@ronda/member/member';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seal } from '../../client/src/confidence/sealing.ts';
import { en } from '../../client/src/text/en/index.ts';
import { move } from '../../client/src/text/en/move.ts';
import { preferences } from '../../client/src/text/en/preferences.ts';
import { propose as words } from '../../client/src/text/en/propose.ts';
import { writing } from '../../client/src/text/en/writing.ts';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { type Member, openMember } from '../harness/member.ts';
import { answer, arrive, choose } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

// What axe finds on each floor, and in what opens over it: nothing. The screens around the room are in
// access-screens.
let world: World;
let browser: Browser;
let invitation: Invitation;
let ana: Member;
/** Bea, Carl and Dora have no browser: they do what is to be looked at. */
let bea: Seat;
let carl: Seat;
let dora: Seat;
const nothing: string[] = [];

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  invitation = await foundGroup(world, 900);
  bea = await takeSeat(world, invitation, { name: 'Bea' });
  carl = await takeSeat(world, invitation, { name: 'Carl' });
  dora = await takeSeat(world, invitation, { name: 'Dora' });
  // Looking takes its time on a busy machine, and neither an offer nor a vote may end meanwhile.
  await decide({ kind: 'changePolicy', number: 'offerSeconds', value: 120 });
  await decide({ kind: 'changePolicy', number: 'voteSeconds', value: 300 });
  ana = await openMember(browser, { name: 'Ana' });
  await arrive(ana, linkTo(world, invitation));
  await ana.sees('4 people at the table');
});

afterAll(async () => {
  for (const seat of [bea, carl, dora]) await seat?.leave();
  await browser?.close();
  await world?.end();
});

test('with a vote of each kind open: by consent, for good, of moods, by all but one, and about oneself', async () => {
  await carl.propose({ kind: 'adoptAgreement', text: await sealed('We are kind.'), instead: null });
  await bea.propose({ kind: 'temperatureCheck', question: null });
  await dora.propose({ kind: 'changeTurnLength', turnSeconds: 600 });
  await dora.propose({ kind: 'mute', subjects: [await seatOfAna()] });
  await dora.propose({ kind: 'lock' });
  await ana.page.getByRole('article').nth(4).waitFor();
  await answer(ana, /A new agreement/, 'Agree');
  expect(await inspect(ana.page)).toEqual(nothing);
  await answer(ana, /turns last/, 'Object');
  await ana.sees(en.decision.reason.title);
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.page.getByRole('button', { name: 'Object', exact: true }).last().click();
});

test('with an objection, and while the proposal is mended', async () => {
  await ana.button(en.decision.mend).waitFor();
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.press(en.decision.mend);
  await ana.sees(/You objected/);
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.page.keyboard.press('Escape');
});

test('with an agreement, and with how it is for everyone', async () => {
  for (const seat of [bea, dora]) await seat.agree('adoptAgreement');
  await ana.press(en.decision.mood.well);
  for (const seat of [bea, carl, dora]) {
    const check = seat.room().proposals.find(({ action }) => action.kind === 'temperatureCheck')!;
    const ballot = { position: 'mood', mood: 'soSo' } as const;
    expect(await seat.send({ type: 'answer', proposal: check.id, ballot })).toBe('done');
  }
  await ana.page.getByRole('term').first().waitFor();
  expect(await inspect(ana.page)).toEqual(nothing);
});

test('muted by decision, and with somebody at the locked door', async () => {
  await answer(ana, /Lock/, 'Agree');
  await bea.agree('lock');
  for (const seat of [bea, carl]) await seat.agree('mute');
  await ana.sees(/The group has muted you/);
  const eli = await enter(world, invitation, { name: 'Eli' });
  await dora.until(({ door }) => door.knocks.length === 1);
  await dora.propose({ kind: 'letIn' });
  await ana.page.getByRole('article', { name: /at the door/ }).waitFor();
  expect(await inspect(ana.page)).toEqual(nothing);
  eli.close();
  await carl.propose({ kind: 'letSpeakAgain', subjects: [await seatOfAna()] });
  await carl.propose({ kind: 'showTalkTime', shown: true });
  for (const seat of [bea, dora]) {
    await seat.agree('letSpeakAgain');
    await seat.agree('showTalkTime');
  }
  await answer(ana, /Show everyone/, 'Agree');
  await ana.sees(en.room.mine.listensOnly);
});

test('following a script: asked to read, and reading', async () => {
  await bea.propose({
    kind: 'followScript',
    stages: [{ kind: 'reading' }, { kind: 'openingRound', prompt: null }, { kind: 'sharing' }],
  });
  for (const seat of [carl, dora]) await seat.agree('followScript');
  await answer(ana, /script/, 'Agree');
  for (const seat of [bea, carl, dora]) await passes(seat);
  await ana.button('Speak').waitFor();
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.press('Speak');
  await ana.button('Finish').waitFor();
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.press('Finish');
});

test('in a round: listening to words in writing, and in a hold', async () => {
  await offeredTo(bea);
  await bea.send({ type: 'write' });
  await bea.write('It has been a long week.');
  await bea.signal('meToo');
  await ana.sees('It has been a long week.');
  expect(await inspect(ana.page)).toEqual(nothing);
  await bea.send({ type: 'finish' });
  await offeredTo(carl);
  await carl.send({ type: 'speak' });
  await dora.send({ type: 'hold' });
  await ana.button(en.room.do.enough).waitFor();
  expect(await inspect(ana.page)).toEqual(nothing);
  await endQuiet();
});

test('in a round: asked for more time, offered the turn, writing, speaking, and resting', async () => {
  await carl.send({ type: 'moreTime' });
  await ana.button('Object').waitFor();
  expect(await inspect(ana.page)).toEqual(nothing);
  await carl.send({ type: 'finish' });
  await passes(dora);
  await ana.button('Speak').waitFor();
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.press(writing.writeInstead);
  await ana.page.getByLabel(writing.field).fill('I am glad to be here.');
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.press('Speak');
  await ana.button(writing.writeInstead).waitFor();
  await ana.press('More time');
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.press('Finish');
  await ana.button('Raise hand').waitFor();
});

test('in sharing, with hands up, and the shared picture of who spoke how long', async () => {
  await bea.send({ type: 'raiseHand' });
  await offeredTo(bea);
  await bea.send({ type: 'speak' });
  await carl.send({ type: 'raiseHand' });
  await ana.press('Raise hand');
  await ana.button('Lower hand').waitFor();
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.press('Rest');
  await ana.button('Return').waitFor();
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.press('Return');
  await bea.send({ type: 'finish' });
});

test('on an open floor, and in a quiet that was decided', async () => {
  await bea.propose({ kind: 'openFloor' });
  for (const seat of [carl, dora]) await seat.agree('openFloor');
  await answer(ana, /Open the floor/, 'Agree');
  await ana.sees(en.room.middle.open);
  expect(await inspect(ana.page)).toEqual(nothing);
  await bea.propose({ kind: 'quiet', minutes: 5 });
  for (const seat of [carl, dora]) await seat.agree('quiet');
  await answer(ana, /quiet/, 'Agree');
  await ana.button(en.room.do.enough).waitFor();
  expect(await inspect(ana.page)).toEqual(nothing);
  await endQuiet();
});

test('in settings, devices, the offer of a fresh room, and what is about agreements and people', async () => {
  await ana.press(en.settings.open);
  await ana.sees(preferences.own);
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.press(preferences.list);
  await ana.page.getByRole('checkbox', { name: preferences.use }).waitFor();
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.page.keyboard.press('Escape');
  await ana.press(en.media.settings.open);
  await ana.sees(en.media.settings.title);
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.page.keyboard.press('Escape');
  await ana.press(move.open);
  await ana.sees(move.how);
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.page.keyboard.press('Escape');
  await choose(ana, 'dropAgreement');
  await ana.sees(words.agreement.drop);
  expect(await inspect(ana.page)).toEqual(nothing);
  await ana.page.keyboard.press('Escape');
});

test('with somebody away, and with one\u2019s own line lost', async () => {
  carl.drop();
  await ana.sees(/Connection lost|Carl is away/);
  expect(await inspect(ana.page)).toEqual(nothing);
  await carl.comeBack();
  await world.stopRonda();
  await ana.sees(en.room.mine.lineLost);
  expect(await inspect(ana.page)).toEqual(nothing);
  await world.startRonda();
});

const sealed = (text: string) => seal(invitation.keys, text);

/** The only one who is none of the others. */
async function seatOfAna(): Promise<SeatId> {
  const known = [bea.me, carl.me, dora.me];
  const { seats } = await bea.until((room) => room.seats.length === known.length + 1);
  return seats.find(({ id }) => !known.includes(id))!.id;
}

/** Before Ana has come. */
async function decide(action: Action): Promise<void> {
  expect(await bea.propose(action)).toBe('done');
  for (const seat of [carl, dora]) await seat.agree(action.kind);
  await bea.until(({ proposals }) => proposals.length === 0);
}

const offeredTo = (seat: Seat) =>
  seat.until((room) => {
    const holder = holderOf(room);
    return holder?.seat === seat.me && holder.kind === 'offer';
  });

async function passes(seat: Seat): Promise<void> {
  await offeredTo(seat);
  expect(await seat.send({ type: 'pass' })).toBe('done');
}

/** Half of four are enough. */
async function endQuiet(): Promise<void> {
  for (const seat of [bea, dora]) await seat.send({ type: 'endQuiet' });
  await bea.until(({ floor }) => floor.kind !== 'quiet');
}
