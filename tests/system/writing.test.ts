import type { Browser, Locator } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writing } from '../../client/src/text/en/writing.ts';
import { announcedOn } from '../harness/announced.ts';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { found, keptByBrowser, keptByServer } from '../harness/kept.ts';
import { type LineProxy, startLineProxy } from '../harness/lineProxy.ts';
import { type Member, openMember } from '../harness/member.ts';
import { agree, arrive, proposeRound, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

/** Each so odd that it stands nowhere by chance. */
const FIRST = 'The quincunx stands by my window.';
const SECOND = 'I water it at seventeenish o’clock.';
const WORDS = ['quincunx', 'seventeenish'];

let world: World;
let browser: Browser;
let link: string;
/** Ana's browser reaches the servers by a line that can be cut. */
let ana: Member;
let line: LineProxy;
let bea: Member;
let carl: Member;

beforeAll(async () => {
  world = await startWorld({ RONDA_LOG: 'debug' });
  browser = await startChromium();
  line = await startLineProxy();
  ana = await openMember(browser, { name: 'Ana', line });
  bea = await openMember(browser, { name: 'Bea' });
  carl = await openMember(browser, { name: 'Carl' });
});

afterAll(async () => {
  await browser?.close();
  line?.close();
  await world?.end();
});

const field = () => ana.page.getByLabel(writing.field);
const wordsBefore = ({ page }: Member): Locator =>
  page.getByRole('region', { name: writing.theirs.replace('{{name}}', 'Ana') });

test('F10: words appear live for the others while they are written', async () => {
  link = await startGroup(world, ana, 300);
  await arrive(ana, link);
  await arrive(bea, link);
  await proposeRound(ana);
  await agree(bea);
  await ana.press(writing.writeInstead);
  await expect.poll(() => field().evaluate((own) => own === document.activeElement)).toBe(true);
  expect(await field().getAttribute('spellcheck')).toBe('false');

  await field().pressSequentially(FIRST.slice(0, 12));
  await wordsBefore(bea).getByText(FIRST.slice(0, 12), { exact: true }).waitFor();
  await field().pressSequentially(`${FIRST.slice(12)} `);
  await wordsBefore(bea).getByText(FIRST).waitFor();
});

test('F10: by ear they come in whole sentences', async () => {
  await expect.poll(() => announcedOn(bea.page)).toContain(FIRST);
  const parts = (await announcedOn(bea.page)).filter((said) => FIRST.startsWith(said));
  expect(parts).toEqual([FIRST]);
});

test('F10: who arrives late, or comes back, finds all of them; who writes, after a lost line, too', async () => {
  await arrive(carl, link);
  await wordsBefore(carl).getByText(FIRST).waitFor();
  line.cut();
  await ana.sees(writing.whileLost);
  await field().fill(`${FIRST} ${SECOND}`);
  line.restore();
  await wordsBefore(bea).getByText(SECOND).waitFor();
  await bea.page.reload();
  await wordsBefore(bea).getByText(SECOND).waitFor();
  await wordsBefore(carl).getByText(SECOND).waitFor();
});

test('F10: they are kept nowhere, and the server cannot read them', async () => {
  // A flush of what a server might be about to write.
  await sleep(500);
  expect(found(WORDS, await keptByServer(world))).toEqual([]);
  expect(found(WORDS, world.log())).toEqual([]);
  expect(found(WORDS, ana.traffic.sent())).toEqual([]);
  for (const { page } of [ana, bea, carl])
    expect(found(WORDS, await keptByBrowser(page))).toEqual([]);
});

test('F10: axe finds nothing, for who writes and for who reads', async () => {
  expect(await inspect(ana.page)).toEqual([]);
  expect(await inspect(bea.page)).toEqual([]);
});

test('F10: the last words come also when the turn is finished at once, and are read out', async () => {
  const last = 'That is the quincunx';
  await field().fill(`${FIRST} ${SECOND} ${last}`);
  await ana.press('Finish');
  // In a piece of its own or together with what came before it.
  await expect.poll(async () => (await announcedOn(bea.page)).join(' ')).toContain(last);
});

test('F10: when the turn ends they are gone, from every page', async () => {
  await bea.button('Pass').waitFor();
  for (const { page } of [ana, bea, carl]) {
    await expect.poll(async () => found(WORDS, await page.content())).toEqual([]);
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(found(WORDS, await keptByBrowser(page))).toEqual([]);
  }
  expect(found(WORDS, await keptByServer(world))).toEqual([]);
});
