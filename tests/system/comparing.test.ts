import { invitationIn } from '@ronda/member/invitation';
import { takeSeat } from '@ronda/member/member';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compare } from '../../client/src/text/en/compare.ts';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { type Member, openMember } from '../harness/member.ts';
import { arrive, enter, isSeated, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

let world: World;
let browser: Browser;
let ana: Member;
let bea: Member;
let link: string;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana' });
  bea = await openMember(browser, { name: 'Bea' });
  link = await startGroup(world, ana, 60);
  await ana.press(en.group.go);
  await enter(ana);
  await isSeated(ana);
  await arrive(bea, link);
});
afterAll(async () => {
  await browser?.close();
  await world?.end();
});

/** As they stand in the dialog, which is open. */
async function read({ page }: Member): Promise<string[]> {
  const words = page.getByRole('list', { name: compare.words });
  await words.waitFor();
  return words.getByRole('listitem').allTextContents();
}

test('K5: all who see each other read the same six words, and others once somebody has come', async () => {
  const list = compare.aloud.split(' ');
  await Promise.all([ana, bea].map((member) => member.press(en.room.people.compare)));
  await expect
    .poll(async () => [await read(ana), await read(bea)])
    .toSatisfy(([hers, theirs]) => {
      return hers.join() === theirs.join();
    });
  const before = await read(ana);
  expect(before).toHaveLength(6);
  for (const word of before) expect(list).toContain(word);

  const dora = await takeSeat(world, await invitationIn(link), { name: 'Dora' });
  await expect.poll(() => read(ana)).not.toEqual(before);
  const after = await read(ana);
  await expect.poll(() => read(bea)).toEqual(after);
  await dora.leave();
  await expect.poll(() => read(ana)).toEqual(before);
});

test('the words are legible for everybody, small and large, in the light and in the dark', async () => {
  expect(await inspect(ana.page)).toEqual([]);
});
