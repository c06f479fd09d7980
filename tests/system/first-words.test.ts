import { setTimeout as sleep } from 'node:timers/promises';
import { foundGroup } from '@ronda/member/invitation';
import { type Member as Seat, takeSeat } from '@ronda/member/member';
import type { MediaRoom } from '@ronda/member/sound/media';
import { createTone } from '@ronda/member/sound/tone';
import { enterMedia, giveVoice, type Voice } from '@ronda/member/voice';
import { stageOf } from '@ronda/shared/floor/moving';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginsAfter } from '../bench/ear.ts';
import { arrive, enterRoom, press } from '../bench/member.ts';
import { startChromium } from '../harness/chromium.ts';
import { startWorld, type World } from '../harness/world.ts';
import { createEar, type Ear } from '../sound/ear.ts';

// Whoever presses Speak begins to speak. What they say while their sound is still on its way to being let
// through is lost, and nobody knows that it was there: so the way is made before, while the turn is offered.

const HERTZ = 1000;
const TURN_MS = 2000;
/** What may be missing at the beginning of a turn: less than it takes to publish when permitted. */
const LOST_MS = 250;
/** A block or two may come late; what leaks out in an offer would do so all the time. */
const LATE_MS = 100;
/** A person takes at least so long to press. */
const THOUGHT_MS = 800;
const PATIENCE_MS = 15_000;

let world: World;
let browser: Browser;
let bea: Page;
let carl: Seat;
let media: MediaRoom;
/** Hears all that is sent, and not only what the floor allows. */
let ear: Ear;
let dora: Seat;
let voice: Voice;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  const invitation = await foundGroup(world, 60);
  bea = await arrive(browser, world, invitation, { name: 'Bea', hears: HERTZ });
  await enterRoom(bea);
  carl = await takeSeat(world, invitation, { name: 'Carl' });
  media = await enterMedia(carl, { hears: true }, (room) => {
    ear = createEar(room, [HERTZ]);
  });
  dora = await takeSeat(world, invitation, { name: 'Dora' });
  voice = await giveVoice(dora);
  voice.pickUp(createTone(HERTZ));
  // While everyone may talk: so all have come to each other.
  await ear.hears(HERTZ, PATIENCE_MS);
  await beginsAfter(bea, 0);
  await carl.propose({ kind: 'beginSharing' });
  await press(bea, 'Agree');
  await dora.agree('beginSharing');
  await carl.until(({ floor }) => floor.kind === 'sharing');
  await ear.silent(HERTZ, 500, PATIENCE_MS);
});
afterAll(async () => {
  await voice?.leave();
  await media?.disconnect();
  await Promise.all([carl, dora].map((member) => member?.leave()));
  await browser?.close();
  await world?.end();
});

const now = () => performance.timeOrigin + performance.now();

test('F2: of two seconds of a member without a browser nearly all is heard, and nothing before', async () => {
  const lost = { inEar: [] as number[], onPage: [] as number[] };
  const shares: number[] = [];
  for (let turn = 1; turn <= 3; turn += 1) {
    const asked = now();
    await dora.send({ type: 'raiseHand' });
    await carl.until((room) => stageOf(room)?.kind === 'offer');
    await sleep(THOUGHT_MS);
    const pressed = now();
    const first = ear.hears(HERTZ, PATIENCE_MS);
    const spoken = dora.send({ type: 'speak' });
    await carl.until((room) => stageOf(room)?.kind === 'turn');
    const began = now();
    await spoken;
    await sleep(TURN_MS);
    const took = now() - began;
    await dora.send({ type: 'finish' });
    await carl.until((room) => stageOf(room) === null);
    await sleep(THOUGHT_MS);

    const since = (at: number) => ear.heardFor(HERTZ, at - performance.timeOrigin);
    expect(since(asked) - since(pressed)).toBeLessThan(LATE_MS);
    shares.push(since(began) / took);
    const onPage = await beginsAfter(bea, asked);
    expect(onPage).toBeGreaterThan(pressed);
    lost.inEar.push((await first) + performance.timeOrigin - began);
    lost.onPage.push(onPage - began);
  }
  // Whoever has no time to play, as where much else runs, is late by themselves; but not always.
  expect(Math.max(...shares)).toBeGreaterThan(0.85);
  expect(Math.min(...lost.inEar)).toBeLessThan(LOST_MS);
  expect(Math.min(...lost.onPage)).toBeLessThan(LOST_MS);
});
