import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startChromium } from '../harness/chromium.ts';
import { hears, momentsOn, orderOf } from '../harness/listening.ts';
import type { Member } from '../harness/member.ts';
import { startWorld, type World } from '../harness/world.ts';
import { closingRound, ending } from '../telling/closing.ts';
import type { Chapter, Moment } from '../telling/moment.ts';
import { gathering, openingRound } from '../telling/opening.ts';
import { agreeing, holding, muting, sharing } from '../telling/sharing.ts';
import { openSix, PATIENCE_MS, type Six } from '../telling/six.ts';

// A whole meeting of six people in six browsers. At every moment exactly who may be heard is heard.

/** Long enough for every turn to be finished, and never to run out, on a slow machine. */
const TURN_SECONDS = 300;
vi.setConfig({ testTimeout: 5 * PATIENCE_MS, hookTimeout: 5 * PATIENCE_MS });

let world: World;
let browser: Browser;
let six: Six;
/** Who spoke since everybody could, in order. */
const spoke: Member[] = [];

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  six = await openSix(world, browser, TURN_SECONDS);
});
afterAll(async () => {
  await browser?.close();
  six?.line.close();
  await world?.end();
});

/** Of these, what one of them hears: all but themselves. */
const tonesFor = (listener: Member, speakers: readonly Member[]) =>
  speakers.filter((speaker) => speaker !== listener).map(({ hertz }) => hertz);

async function listenAt({ name, heard }: Moment): Promise<void> {
  await Promise.all(
    six.everybody.map((member) =>
      hears(member.page, tonesFor(member, heard), PATIENCE_MS).catch((cause: unknown) => {
        throw new Error(`${member.name}, at “${name}”`, { cause });
      }),
    ),
  );
}

/** A meeting that has come off its way is not gone on with. */
let goesOn = true;

async function through(chapter: Chapter): Promise<void> {
  expect(goesOn).toBe(true);
  goesOn = false;
  for await (const moment of chapter(six)) {
    await listenAt(moment);
    spoke.push(...moment.heard);
  }
  goesOn = true;
}

test('D8: gathering, everyone is heard by everyone, and a script is agreed on', async () => {
  await through(gathering);
});

let begun = 0;
test('F2 F4 F7 F10: in the opening round one passes, one takes it later, one is cut off and returns, one writes', async () => {
  spoke.length = 0;
  await Promise.all(six.everybody.map(({ page }) => hears(page, [], PATIENCE_MS)));
  begun = Date.now();
  await through(openingRound);
});

test('F9: in sharing, hands go up, and whoever was heard least comes first', async () => {
  await through(sharing);
});

test('D2: an agreement is objected to, mended and adopted, while the speaker speaks on', async () => {
  await through(agreeing);
});

test('D3 D6: whoever is muted falls silent in the middle of a turn, and is let speak again', async () => {
  await through(muting);
});

test('F11: a hold silences the holder, whose turn then goes on', async () => {
  await through(holding);
});

test('F3 D8: the closing round begins with the next seat, and goes the other way round', async () => {
  await through(closingRound);
});

test('D6: the meeting ends when all agree', async () => {
  await through(ending);
});

test('H3: from the first offer to the end, each device has played one voice after the other, and no other', async () => {
  expect(goesOn).toBe(true);
  const played = await Promise.all(
    six.everybody.map(async ({ page }) => orderOf(await momentsOn(page, begun))),
  );
  const expected = six.everybody.map((listener) =>
    tonesFor(listener, spoke)
      .filter((hertz, index, all) => hertz !== all[index - 1])
      .map((hertz) => [hertz]),
  );
  expect(played).toEqual(expected);
});
