import { foundGroupWithPhones, linkTo } from '@ronda/member/invitation';
import { takeSeat, type Member as Without } from '@ronda/member/member';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openName } from '../../client/src/confidence/name-card.ts';
import { en } from '../../client/src/text/en/index.ts';
import { naming } from '../../client/src/text/en/naming.ts';
import { announcedOn } from '../harness/announced.ts';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { isFocused, pressByKey, typeInto } from '../harness/keyboard.ts';
import { openMember, type Member } from '../harness/member.ts';
import { type PhoneWorld, startPhoneWorld } from '../harness/phone-world.ts';
import { type SipPhone, startSipPhone } from '../harness/sip-phone.ts';
import { arrive } from '../harness/table.ts';
import { findTelephone } from '../harness/telephone.ts';

const telephone = await findTelephone();

/** Wherever a voice is, some of these are in it. */
const VOICE = Array.from({ length: 27 }, (_, place) => 100 + place * 50);
/** Longer than any pause in what a caller is told. */
const QUIET_MS = 2000;
const SAID_MS = 30_000;
const BETTER = 'Rosalinda';

// Somebody who cannot write, and somebody who writes for them.
describe.skipIf(!telephone.there)(`a better name for a caller${telephone.skipped}`, () => {
  let world: PhoneWorld;
  let browser: Browser;
  let ana: Member;
  let bea: Without;
  let phone: SipPhone;
  let pin: string;
  let seat: string;

  beforeAll(async () => {
    world = await startPhoneWorld({ program: telephone.program, agent: true });
    const group = await foundGroupWithPhones(world, 60);
    ({ pin } = group);
    bea = await takeSeat(world, group, { name: 'Bea' });
    browser = await startChromium();
    ana = await openMember(browser, { name: 'Ana' });
    await arrive(ana, linkTo(world, group));
    phone = await startSipPhone({ listensFor: VOICE });
  });
  afterAll(async () => {
    await phone?.end();
    await browser?.close();
    bea?.close();
    await world?.end();
  });

  async function isSpokenTo(since: number): Promise<void> {
    await expect.poll(() => phone.heardSince(since)).not.toEqual([]);
  }
  async function isSilent(): Promise<void> {
    const heard = () => phone.heardSince(performance.now() - QUIET_MS);
    await expect.poll(heard, { timeout: SAID_MS }).toEqual([]);
  }
  const written = (name: string) => naming.openFor.replace('{{name}}', name);
  const wasAsked = (name: string) => naming.asked.replace('{{name}}', name);
  /** In the list of people. */
  const asked = (name: string) => ana.page.locator('.person-state').getByText(wasAsked(name));
  const nameOnCircle = () =>
    ana.page.getByRole('region', { name: en.room.title }).locator('.seat-name-own');
  async function nameForBea(): Promise<string | undefined> {
    return (await openName(bea.invitation.keys, bea.names()[seat] ?? ''))?.name;
  }

  /** By keyboard alone. The caller has been told all, and hears the question to its end. */
  async function offers(name: string, present: string): Promise<void> {
    const { page } = ana;
    await isSilent();
    await pressByKey(page, written(present));
    await page.getByRole('dialog', { name: written(present) }).waitFor();
    await typeInto(page, naming.label, name);
    const begun = performance.now();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await isFocused(page, 'button', written(present));
    await isSpokenTo(begun);
    await isSilent();
  }

  /** The first of the names to choose from. A key may come before the question: then it is pressed again. */
  async function sitsDown(): Promise<string> {
    await phone.dial(world.sipAddress);
    await phone.press(`1${pin}#`);
    const caller = () => bea.room().seats.find(({ by }) => by === 'phone');
    const press = async () => {
      if (caller() === undefined) await phone.press('1');
      return caller();
    };
    await expect.poll(press, { interval: 1000, timeout: SAID_MS }).toBeDefined();
    return caller()!.id;
  }

  test('a caller is shown as somebody with a phone, who listens', async () => {
    seat = await sitsDown();
    const person = ana.page.getByRole('listitem').filter({ hasText: 'Olive' });
    await person.getByText(en.room.phone.listening).first().waitFor();
    expect(await ana.page.getByRole('button', { name: written('Bea') }).count()).toBe(0);
    expect(await inspect(ana.page)).toEqual([]);
  });

  test('the dialog can be read, and what nobody could be called is said', async () => {
    const { page } = ana;
    await pressByKey(page, written('Olive'));
    await page.getByText(naming.how.replaceAll('{{name}}', 'Olive')).waitFor();
    await typeInto(page, naming.label, ' ');
    await page.keyboard.press('Enter');
    await page.getByText(naming.empty).waitFor();
    await isFocused(page, 'textbox', naming.label);
    expect(await inspect(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await isFocused(page, 'button', written('Olive'));
  });

  test('H6: with 1 the caller takes it, and everybody sees it', async () => {
    await offers(BETTER, 'Olive');
    expect(await announcedOn(ana.page)).toContain(wasAsked('Olive'));
    await asked('Olive').waitFor();
    expect(await nameForBea()).toBe('Olive');
    await phone.press('1');
    await nameOnCircle().getByText(BETTER, { exact: true }).waitFor();
    await expect.poll(nameForBea).toBe(BETTER);
    await expect.poll(() => announcedOn(ana.page)).toContain(`Olive is now called ${BETTER}.`);
    expect(await asked('Olive').count()).toBe(0);
  });

  test('H6: with hash the caller keeps theirs, and nothing more is said of it', async () => {
    await offers('Rose', BETTER);
    const before = await announcedOn(ana.page);
    const begun = performance.now();
    await phone.press('#');
    await isSpokenTo(begun);
    await isSilent();
    expect(await nameForBea()).toBe(BETTER);
    await nameOnCircle().getByText(BETTER, { exact: true }).waitFor();
    expect((await announcedOn(ana.page)).slice(before.length)).toEqual([]);
    // What was offered, and to whom, nobody else was told.
    expect(bea.heard.filter(([what]) => what === 'nameOffered')).toEqual([]);
  });

  test('no name stands in a log, or on disk', async () => {
    const entries = await readdir(world.data, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const kept = files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1'));
    const texts = [world.agentLog(), world.log(), ...(await Promise.all(kept))];
    expect(texts.filter((text) => text.includes(BETTER))).toEqual([]);
  });
});
