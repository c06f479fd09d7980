import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foundGroup, type Invitation, linkTo } from '@ronda/member/invitation';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { findChromium } from '../../infra/chromium.js';
import { keptEntries } from '../harness/kept.ts';
import { startWorld, type World } from '../harness/world.ts';

// On a device of one's own, and what a thief of the disk would find on it afterwards. The link by which somebody came stands
// in the browser's own history, which no page can clear: it is not looked for.

const NAME = 'Anaxandra';
/** Chromium writes what it keeps to the disk within five seconds. */
const WRITTEN_MS = 20_000;

let world: World;
let profile: string;
let context: BrowserContext;
let page: Page;
let invitation: Invitation;
/** What leads to the group, and to this person in it, each as it may be written. */
const traces: Buffer[][] = [];

beforeAll(async () => {
  world = await startWorld();
  profile = await mkdtemp(join(tmpdir(), 'ronda-profile-'));
  context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  page = await context.newPage();
  invitation = await foundGroup(world);
});
afterAll(async () => {
  await context?.close();
  await world?.end();
  await rm(profile, { recursive: true, force: true });
});

const textIn = (text: string) => [Buffer.from(text), Buffer.from(text, 'utf16le')];

/** Which of the traces are found in any file of the browser's. */
async function found(): Promise<readonly number[]> {
  const files = await readdir(profile, { recursive: true, withFileTypes: true });
  const kept = await Promise.all(
    files
      .filter((file) => file.isFile())
      // A file may go while it is looked for.
      .map((file) => readFile(join(file.parentPath, file.name)).catch(() => Buffer.alloc(0))),
  );
  return traces.flatMap((trace, index) =>
    trace.some((form) => kept.some((bytes) => bytes.includes(form))) ? [index] : [],
  );
}

test('while somebody is in a group, their browser keeps what leads them back to it', async () => {
  await page.goto(linkTo(world, invitation));
  await page.getByLabel(en.arrive.name).fill(NAME);
  await page.getByRole('button', { name: en.arrive.enter, exact: true }).click();
  await page.getByRole('region', { name: en.room.title }).waitFor();
  const { group } = invitation;
  const entries = new Map(await keptEntries(page));
  const point = Buffer.from(entries.get(`device ronda.identity.${group}`)!, 'base64url');
  traces.push(textIn(NAME), [point.subarray(1, 33)]);
  await expect.poll(found, { timeout: WRITTEN_MS }).toEqual([0, 1]);
});

test('after Quick exit no file of the browser has their name, or a key of theirs', async () => {
  await page.getByRole('button', { name: en.media.exit.do }).click();
  await page.waitForURL('about:blank');
  await expect.poll(found, { timeout: WRITTEN_MS }).toEqual([]);
  await context.close();
  expect(await found()).toEqual([]);
});
