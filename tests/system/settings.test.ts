import { holderOf } from '@ronda/member/holder';
import { foundGroup, type Invitation, linkTo } from '@ronda/member/invitation';
import { type Member as Seat, takeSeat } from '@ronda/member/member';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { writing } from '../../client/src/text/en/writing.ts';
import { preferences } from '../../client/src/text/en/preferences.ts';
import { propose } from '../../client/src/text/en/propose.ts';
import { announcedOn } from '../harness/announced.ts';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { letGo, pressByKey, tabTo, typeInto } from '../harness/keyboard.ts';
import { momentsOn } from '../harness/listening.ts';
import { keptEntries } from '../harness/kept.ts';
import { type Member, openMember } from '../harness/member.ts';
import { arrive, isSeated } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

declare global {
  var rondaNotes: number[] | undefined;
}

// What each person sets for themselves, all of it by keyboard.
let world: World;
let browser: Browser;
let invitation: Invitation;
let ana: Member;
/** They have no browser: they only propose, answer and pass. */
let bea: Seat;
let carl: Seat;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  invitation = await foundGroup(world, 60);
  ana = await openMember(browser, { name: 'Ana' });
  await writeDownNotes(ana.context);
  await arrive(ana, linkTo(world, invitation));
  bea = await takeSeat(world, invitation, { name: 'Bea' });
  carl = await takeSeat(world, invitation, { name: 'Carl' });
  await ana.sees('Carl');
});

afterAll(async () => {
  await Promise.all([bea, carl].map((seat) => seat?.leave()));
  await browser?.close();
  await world?.end();
});

const { settings } = en;
const changeOf = (action: keyof typeof settings.action) =>
  preferences.changeWhich.replace('{{action}}', settings.action[action]);

async function openList(page: Page): Promise<void> {
  await pressByKey(page, settings.open);
  await pressByKey(page, preferences.list);
}

async function offered(seat: string): Promise<void> {
  await bea.until((room) => holderOf(room)?.seat === seat);
}

const dialogs = (page: Page) => page.locator('dialog[open]').count();

test('no key does anything until shortcuts are wanted', async () => {
  const { page } = ana;
  await letGo(page);
  for (const key of ['?', 'n', 'r']) await page.keyboard.press(key);
  await pressByKey(page, 'Propose');
  await expect.poll(() => dialogs(page)).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => ana.button('Rest').count()).toBe(1);
});

test('they are turned on and changed by keyboard; what is taken is refused in words', async () => {
  const { page } = ana;
  await openList(page);
  expect(await inspect(page)).toEqual([]);
  await tabTo(page, 'checkbox', preferences.use);
  await page.keyboard.press('Space');

  await pressByKey(page, changeOf('pass'));
  await page.keyboard.press('s');
  await ana.sees(
    preferences.refusedTaken.replace('{{key}}', 'S').replace('{{action}}', settings.action.speak),
  );
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await ana.sees(preferences.refusedPage.replace('{{key}}', 'Enter'));
  await page.keyboard.press('Space');
  // Escape ends the waiting, and not the dialog.
  await page.keyboard.press('Escape');
  await expect.poll(() => dialogs(page)).toBe(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('x');
  await page.getByText(/^X$/).waitFor();
  await expect
    .poll(() => announcedOn(page))
    .toContain(
      preferences.changed.replace('{{action}}', settings.action.pass).replace('{{key}}', 'X'),
    );
  await page.keyboard.press('Escape');
  await expect.poll(() => dialogs(page)).toBe(0);
});

test('they are kept for the next time, and ? lists them', async () => {
  const { page } = ana;
  await page.reload();
  await isSeated(ana);
  await page.keyboard.press('?');
  await ana.sees(preferences.use);
  expect(await page.getByRole('checkbox', { name: preferences.use }).isChecked()).toBe(true);
  expect(await page.getByText(/^X$/).count()).toBe(1);
  await page.keyboard.press('Escape');
  const keys = await page
    .locator('[aria-keyshortcuts]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-keyshortcuts')));
  expect(keys).toEqual(expect.arrayContaining(['M', 'C', 'R', 'N']));
  expect(new Set(keys).size).toBe(keys.length);
});

test('none acts while somebody types or composes, on a key that is held, or in a dialog not its own', async () => {
  const { page } = ana;
  await page.keyboard.press('n');
  await pressByKey(page, propose.choose.beginRound);
  await page.keyboard.press('r');
  await page.getByRole('radio', { name: en.decision.prompt.own }).press('Space');
  await typeInto(page, en.decision.prompt.ownLabel, 'x sprint?');
  expect(await page.getByLabel(en.decision.prompt.ownLabel).inputValue()).toBe('x sprint?');
  await page.keyboard.press('Escape');
  await expect.poll(() => dialogs(page)).toBe(0);
  await expect.poll(() => ana.button('Rest').count()).toBe(1);

  // While a character is being composed of several keys.
  await letGo(page);
  await page.evaluate(() => {
    const press = { key: 'x', code: 'KeyX', bubbles: true, isComposing: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', press));
  });

  // On a button, too: a letter is not what presses it.
  await tabTo(page, 'button', 'Propose');
  await page.keyboard.down('r');
  await page.keyboard.down('r');
  await page.keyboard.up('r');
  await ana.button('Return').waitFor();
  await page.keyboard.press('r');
  await ana.button('Rest').waitFor();
  expect(await announcedOn(page)).not.toContain(en.refusal.noRound);
  await page.keyboard.press('x');
  await ana.sees(en.refusal.noRound);
});

test('a key answers the one proposal that waits; of several none is guessed', async () => {
  const { page } = ana;
  await page.keyboard.press('a');
  await ana.sees(settings.nothingToAnswer);
  await carl.propose({ kind: 'changeTurnLength', turnSeconds: 30 });
  await bea.propose({ kind: 'beginRound', prompt: null });
  await page.getByRole('article').nth(1).waitFor();
  await page.keyboard.press('a');
  await ana.sees(settings.several);
  expect(bea.room().proposals.map(({ answers }) => answers)).toEqual([1, 1]);

  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await ana.sees(en.decision.reason.title);
  await pressByKey(page, en.room.back);
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await bea.until(({ proposals }) => proposals[0]?.answers === 2);
  await bea.agree('changeTurnLength');
  await letGo(page);
  await forgetNotes(page);
  await page.keyboard.press('a');
  await bea.until(({ proposals }) => proposals[0]?.answers === 2);
  await carl.agree('beginRound');
});

test('a key does what its button does, and says why when it cannot', async () => {
  const { page } = ana;
  await ana.button('Pass').waitFor();
  await expect.poll(() => notesOn(page)).toEqual([440, 554, 740]);
  await letGo(page);
  // The usual key was given up.
  await page.keyboard.press('p');
  await page.keyboard.press('x');
  await offered(bea.me);
  await ana.button('Pass').waitFor({ state: 'detached' });
  await page.keyboard.press('x');
  await ana.sees(en.refusal.notYourOffer);
  await expect.poll(() => announcedOn(page)).toContain(en.refusal.notYourOffer);
  await page.keyboard.press('m');
  await ana.sees(en.room.mine.waiting);
  await bea.send({ type: 'pass' });
  await carl.send({ type: 'pass' });
  await ana.sees(en.room.middle.gathering);
});

test('each sound can be tried, and turned off by itself', async () => {
  const { page } = ana;
  await pressByKey(page, settings.open);
  expect(await inspect(page)).toEqual([]);
  await tabTo(page, 'checkbox', preferences.sound.offered);
  await page.keyboard.press('Space');
  await forgetNotes(page);
  await pressByKey(page, preferences.playWhich.replace('{{sound}}', preferences.sound.offered));
  await page.waitForFunction(() => globalThis.rondaNotes!.length === 3);
  await page.keyboard.press('Escape');

  await forgetNotes(page);
  await carl.propose({ kind: 'beginRound', prompt: null });
  await ana.press('Agree');
  await bea.agree('beginRound');
  // The second round begins with the next seat, and goes the other way.
  await offered(bea.me);
  await bea.send({ type: 'pass' });
  await ana.button('Pass').waitFor();
  // The decision is heard, and the offer is not. All of it goes the way that is measured.
  await expect.poll(() => notesOn(page)).toEqual([554, 740]);
  await momentsOn(page);
  await page.keyboard.press('x');
});

test('hands, writing and holding have keys, too; the quick exit leaves nothing', async () => {
  const { page } = ana;
  await offered(carl.me);
  await carl.send({ type: 'pass' });
  await carl.propose({ kind: 'beginSharing' });
  await ana.button('Agree').waitFor();
  await letGo(page);
  await page.keyboard.press('a');
  await bea.agree('beginSharing');

  await ana.button(en.room.do.raiseHand).waitFor();
  await page.keyboard.press('h');
  await ana.button(writing.writeInstead).waitFor();
  await page.keyboard.press('w');
  await typeInto(page, writing.field, 'from afar');
  expect(holderOf(bea.room())?.kind).toBe('turn');
  await letGo(page);
  await page.keyboard.press('f');
  await bea.until((room) => holderOf(room) === null);

  await page.keyboard.press('q');
  await ana.button(en.room.do.holdNow).waitFor();
  await page.keyboard.press('q');
  expect(await ana.button(en.room.do.holdNow).count()).toBe(0);
  await page.keyboard.press('Shift+X');
  await page.waitForURL('about:blank');
});

test('a shared device keeps none of it', async () => {
  const eve = await openMember(browser, { name: 'Eve' });
  const { page } = eve;
  await page.goto(linkTo(world, invitation));
  await page.getByLabel(en.arrive.name).fill('Eve');
  await page.getByLabel(en.arrive.shared).check();
  await eve.press('Enter');
  await isSeated(eve);
  await openList(page);
  await page.getByRole('checkbox', { name: preferences.use }).check();
  await page.keyboard.press('Escape');
  await expect.poll(() => keptOn(page)).toEqual({ device: false, tab: true });
  await eve.press('Leave');
  await eve.sees(en.arrive.left);
  await expect.poll(() => keptOn(page)).toEqual({ device: false, tab: false });
  await eve.close();
});

async function keptOn(page: Page): Promise<{ device: boolean; tab: boolean }> {
  const names = (await keptEntries(page)).map(([name]) => name);
  const keeps = (where: string) => names.includes(`${where} ronda.preferences`);
  return { device: keeps('device'), tab: keeps('tab') };
}

/** Writes down every note that the page plays. */
async function writeDownNotes(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const notes: number[] = [];
    globalThis.rondaNotes = notes;
    const start: (when?: number) => void = Reflect.get(OscillatorNode.prototype, 'start');
    Reflect.set(OscillatorNode.prototype, 'start', function (this: OscillatorNode, when?: number) {
      notes.push(Math.round(this.frequency.value));
      start.call(this, when);
    });
  });
}

const notesOn = (page: Page) => page.evaluate(() => globalThis.rondaNotes!);
const forgetNotes = (page: Page) => page.evaluate(() => globalThis.rondaNotes!.splice(0));
