import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { between } from '../../client/src/text/en/between.ts';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { metOnce } from '../harness/met-once.ts';
import { enter, isSeated } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  await world?.end();
});

const KEPT = 'k'.repeat(44);
const ASKED = 'q'.repeat(44);

test('D2: at the door whoever met before answers what is asked, asks, and objects', async () => {
  const { ana, others } = await metOnce(world, browser, KEPT);
  const [ben, cleo] = others;
  await ana.sees(between.standing.title);
  const standing = ana.page.getByRole('article', { name: /^Adopt .*cannot be read/ });
  await ben.asks({ type: 'ask', action: { kind: 'freeText', text: ASKED } });
  await ana.page.reload();
  await ana.page.getByText(en.arrive.between).click();
  const question = ana.page.getByRole('article', { name: /^Decide:/ });
  await question.getByRole('button', { name: 'Agree' }).click();
  await question.getByText('2 of 3 have answered').waitFor();
  const { id } = (await cleo.see()).questions[0] ?? { id: 0 };
  await cleo.asks({ type: 'answer', question: id, ballot: { position: 'agree' } });

  await ana.page.getByText(between.ask.title).click();
  await ana.page.getByLabel(between.ask.words).fill('What is said here stays here.');
  await ana.press(between.ask.submit);
  await ana.page.getByRole('article', { name: /stays here/ }).waitFor();
  expect((await ben.see()).questions).toMatchObject([{ answers: 1, mayAnswer: true }]);

  await standing.getByRole('button', { name: 'Object' }).click();
  await ana.page.getByRole('radio', { name: en.decision.reason.unclear }).check();
  await standing.getByRole('button', { name: 'Object' }).click();
  await standing.waitFor({ state: 'detached' });
  await ana.sees(/You object/);
  expect((await ben.see()).agreements).toEqual([]);
  expect(await inspect(ana.page)).toEqual([]);
  for (const each of others) each.close();
  await ana.close();
});

test('D2: whoever leaves the group at its door is gone from it, and their browser knows nothing of it', async () => {
  const { ana, others } = await metOnce(world, browser, KEPT);
  const [ben] = others;
  expect((await ben.see()).members).toBe(3);
  await ana.page.getByText(between.leave.title).click();
  await ana.press(between.leave.group);
  await ana.button('Start a group').waitFor();
  expect((await ben.see()).members).toBe(2);
  const kept = await ana.page.evaluate(async () => ({
    storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  expect(kept.storage.filter((key) => /ronda\.(name|secret|group)/.test(key))).toEqual([]);
  for (const each of others) each.close();
  await ana.close();
});

test('D2: whoever sits in the room finds there what is between meetings, also the way out of the group', async () => {
  const { ana, others } = await metOnce(world, browser, KEPT);
  const [ben] = others;
  await enter(ana);
  await isSeated(ana);
  await ana.page.getByText(en.arrive.between).click();
  await ana.sees(between.standing.title);
  await ben.asks({ type: 'ask', action: { kind: 'freeText', text: ASKED } });
  // Closed and opened again it is looked at anew.
  await ana.page.getByText(en.arrive.between).click();
  await ana.page.getByText(en.arrive.between).click();
  await ana.page.getByRole('article', { name: /^Decide:/ }).waitFor();
  expect(await inspect(ana.page)).toEqual([]);

  await ana.page.getByText(between.leave.title).click();
  await ana.press(between.leave.group);
  await ana.button('Start a group').waitFor();
  expect((await ben.see()).members).toBe(2);
  for (const each of others) each.close();
  await ana.close();
});
