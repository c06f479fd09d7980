import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { carry } from '../../client/src/text/en/carry.ts';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { type Member, openMember } from '../harness/member.ts';
import { arrive, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

// A group leaves one Ronda and goes on at another, as somebody does it who has only a browser.
let old: World;
let fresh: World;
let browser: Browser;
let ana: Member;
let link: string;
/** Where the browser has put what it saved. */
let saved: string;

beforeAll(async () => {
  old = await startWorld({ RONDA_LOG: 'debug' });
  fresh = await startWorld({ RONDA_LOG: 'debug' });
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana' });
});
afterAll(async () => {
  await browser?.close();
  await old?.end();
  await fresh?.end();
});

/** What must go wrong in words stays in the dialog. */
async function bring(invitation: string, file: string | null): Promise<void> {
  const dialog = ana.page.getByRole('dialog');
  await dialog.getByLabel(carry.bring.link).fill(invitation);
  if (file !== null) await dialog.getByLabel(carry.bring.file).setInputFiles(file);
  await ana.press(carry.bring.submit);
}

async function save(): Promise<string> {
  await ana.page.getByText(en.group.takeAlong).click();
  await ana.sees(carry.take.holds);
  const [download] = await Promise.all([
    ana.page.waitForEvent('download'),
    ana.press(carry.take.save),
  ]);
  expect(download.suggestedFilename()).toMatch(/^ronda-group-\d{4}-\d\d-\d\d\.json$/);
  await ana.sees(/^Saved as ronda-group-/);
  return download.path();
}

test('a member saves the group from its invitation, as one file in which nothing can be read', async () => {
  link = await startGroup(old, ana, 60);
  saved = await save();
  expect(await inspect(ana.page)).toEqual([]);
  const text = await readFile(saved, 'utf8');
  expect(JSON.parse(text)).toMatchObject({ ronda: 'group', version: 1 });
  expect(text).toContain(new URL(link).pathname.slice(3));
  for (const secret of [new URL(link).hash.slice(1), 'Tuesday circle', 'care for somebody'])
    expect(text).not.toContain(secret);
});

test('anybody in the room can, too', async () => {
  await arrive(ana, link);
  await ana.press(en.room.people.invite);
  expect(await readFile(await save(), 'utf8')).toBe(await readFile(saved, 'utf8'));
});

test('what is missing or does not belong together is said beside its field', async () => {
  await ana.page.goto(fresh.url);
  await ana.press(en.start.bring);
  await ana.page.getByRole('dialog').waitFor();
  expect(await inspect(ana.page)).toEqual([]);
  await ana.press(carry.bring.submit);
  await ana.sees(carry.bring.linkWrong);
  await ana.sees(carry.bring.fileMissing);
  expect(await inspect(ana.page)).toEqual([]);
  await bring(link.slice(0, -1), saved);
  await ana.sees(carry.bring.linkWrong);
  const id = new URL(link).pathname.slice(3);
  await bring(link.replace(id, 'x'.repeat(22)), saved);
  await ana.sees(carry.bring.otherGroup);
  await bring(link.replace(/#.*/, `#${'A'.repeat(43)}`), saved);
  await ana.sees(en.refusal.wrongInvitation);
  const [newer, none] = ['newer', 'none'].map((name) => join(old.data, `${name}.json`));
  await writeFile(
    newer!,
    (await readFile(saved, 'utf8')).replace(/"version": \d+/, '"version": 99'),
  );
  await writeFile(none!, 'Tuesday circle');
  await bring(link, newer!);
  await ana.sees(en.refusal.newerFile);
  await bring(link, none!);
  await ana.sees(en.refusal.noGroupFile);
});

test('with its link and its file the group is there, and the old link opens it with the new host', async () => {
  await bring(` Our circle: ${link} `, saved);
  const shown = ana.page.getByLabel(en.group.link);
  await shown.waitFor();
  expect(await shown.inputValue()).toBe(link.replace(old.url, fresh.url));
  await ana.sees(/Tuesday circle/);
  const bea = await openMember(browser, { name: 'Bea' });
  await bea.page.goto(link.replace(old.url, fresh.url));
  await bea.sees('We each care for somebody.');
  await arrive(bea, link.replace(old.url, fresh.url));
  await bea.close();
});

test('who comes second is told that it is there, and shown its invitation', async () => {
  await ana.page.goto(fresh.url);
  await ana.press(en.start.bring);
  await bring(link, saved);
  await ana.sees(en.refusal.groupThere);
  await ana.press(carry.bring.there);
  await ana.page.getByLabel(en.group.link).waitFor();
});

test('the secret went to neither of the two, and the logs know no group', async () => {
  const secret = new URL(link).hash.slice(1);
  const id = new URL(link).pathname.slice(3);
  for (const world of [old, fresh]) {
    expect(world.log()).toContain('/groups/');
    for (const one of [secret, id]) expect(world.log()).not.toContain(one);
  }
  const sent = ana.traffic.sent();
  expect(sent).toContain(id);
  expect(sent).not.toContain(secret);
});
