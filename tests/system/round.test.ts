import type { Browser } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import { invitationIn } from '@ronda/member/invitation';
import { hears, momentsOn, orderOf, tonesIn } from '../harness/listening.ts';
import { type Member, openMember, TONES } from '../harness/member.ts';
import { type Member as Seat, takeSeat } from '@ronda/member/member';
import { agree, arrive, enter, isSeated, proposeRound, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';
import { enter as enterMedia, type Person } from '../sound/person.ts';

const all = Object.values(TONES);
let world: World;
let browser: Browser;
let ana: Member;
let bea: Member;
let carl: Member;
/** Eva has no browser. She rests, and hears straight from LiveKit whatever it forwards. */
let eva: Seat;
let ear: Person;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana', hertz: TONES.ana });
  bea = await openMember(browser, { name: 'Bea', hertz: TONES.bea });
  carl = await openMember(browser, { name: 'Carl', hertz: TONES.carl });
});

afterAll(async () => {
  await ear?.leave();
  await eva?.leave();
  await browser?.close();
  await world?.end();
});

/** What the three pages and the ear have heard since then (ms since the epoch), in one. */
async function heardByAnybody(since: number): Promise<number[]> {
  const pages = await Promise.all([ana, bea, carl].map(({ page }) => momentsOn(page, since)));
  const elapsed = since - Date.now();
  const byEar = ear.ear.heardSince(performance.now() + elapsed);
  return [...new Set([...pages.flatMap(tonesIn), ...byEar])];
}

/** Waits until nobody hears anything any more, and says since when. */
async function silence(): Promise<number> {
  await Promise.all([ana, bea, carl].map(({ page }) => hears(page, [])));
  await Promise.all(all.map((hertz) => ear.ear.silent(hertz, 300, 10_000)));
  return Date.now();
}

test('F1–F5 H3: through a whole round exactly the holder is heard, and after a pass nobody', async () => {
  // Ana starts a group and comes in; the others come by her link.
  const link = await startGroup(world, ana, 10);
  await ana.press(en.group.go);
  await enter(ana);
  await isSeated(ana);
  await arrive(bea, link);
  await arrive(carl, link);
  eva = await takeSeat(world, await invitationIn(link), { name: 'Eva' });
  ear = await enterMedia(await eva.media(), all, eva.keys);
  await eva.send({ type: 'rest' });

  // Gathering: everyone is heard by everyone else.
  await hears(ana.page, [TONES.bea, TONES.carl]);
  await hears(bea.page, [TONES.ana, TONES.carl]);
  await hears(carl.page, [TONES.ana, TONES.bea]);

  // A round, proposed by one and agreed to by all. Until somebody speaks it is silent.
  await proposeRound(ana);
  await agree(bea, carl);
  await eva.agree('beginRound');
  await ana.button('Speak').waitFor();
  const begun = await silence();
  await sleep(1000);
  expect(await heardByAnybody(begun)).toEqual([]);

  // Ana speaks, and finishes.
  await ana.press('Speak');
  await hears(bea.page, [TONES.ana]);
  await hears(carl.page, [TONES.ana]);
  await sleep(2000);
  expect(await heardByAnybody(begun)).toEqual([TONES.ana]);
  await ana.press('Finish');
  await bea.button('Later').waitFor();
  const finished = await silence();

  // Bea takes it later, Carl passes: the floor moves on in silence.
  await bea.press('Later');
  await carl.press('Pass');
  await bea.button('Speak').waitFor();
  expect(await bea.button('Later').isDisabled()).toBe(true);
  await sleep(1000);
  expect(await heardByAnybody(finished)).toEqual([]);

  // Bea speaks until her time and the grace are over, which ends the round.
  await bea.press('Speak');
  await hears(ana.page, [TONES.bea]);
  await hears(carl.page, [TONES.bea]);
  await bea.sees(en.room.middle.myGrace);
  await hears(carl.page, [TONES.bea]);
  await ana.sees(en.room.middle.gathering);
  const ended = await silence();

  // In the whole round each device has played the voices of the others, one after the other.
  const orders = await Promise.all(
    [ana, bea, carl].map(async ({ page }) => orderOf(await momentsOn(page, begun))),
  );
  expect(orders).toEqual([[[TONES.bea]], [[TONES.ana]], [[TONES.ana], [TONES.bea]]]);

  // Everyone may talk again, but nobody's microphone is opened for them (F2).
  await sleep(1000);
  expect(await heardByAnybody(ended)).toEqual([]);
  await ana.press(en.media.turnMicrophoneOn);
  await hears(bea.page, [TONES.ana]);
});
