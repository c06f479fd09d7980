import { type Circle, seatCircle } from '@ronda/demo/circle/circle';
import { invitationIn } from '@ronda/member/invitation';
import { stageOf } from '@ronda/shared/floor/moving';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from '../harness/chromium.ts';
import { type Member, openMember } from '../harness/member.ts';
import { arrive, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

// What really moves on the screen of a full table, whatever started it: a style sheet or a script.
let world: World;
let browser: Browser;
let ana: Member;
let others: Circle;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana' });
  const link = await startGroup(world, ana, 60);
  await arrive(ana, link);
  const names = Array.from({ length: 11 }, (_, place) => `Member ${place + 1}`);
  others = await seatCircle(world, await invitationIn(link), names);
});

afterAll(async () => {
  await browser?.close();
  await others?.leave();
  await world?.end();
});

/** As in motion.test.ts: what a browser moves without laying out or painting anew. */
const CHEAP = ['transform', 'translate', 'scale', 'rotate', 'opacity'];

declare global {
  var rondaMoved: Set<string> | undefined;
}

test('while the time of one of twelve runs, and when the turn changes, only transform and opacity move', async () => {
  await ana.page.evaluate(writeDownMotion);
  const [first] = others.members;
  await others.decide(first!, { kind: 'beginRound', prompt: null });
  await ana.press('Agree');
  await ana.press('Speak');
  await first!.until((room) => stageOf(room)?.kind === 'turn');
  await sleep(2500);
  await ana.press('Finish');
  await first!.until((room) => stageOf(room)?.seat === first!.me);
  await first!.send({ type: 'speak' });
  await sleep(2500);
  expect(await ana.page.locator('.seat').count()).toBe(12);
  const moved = await ana.page.evaluate(() => [...globalThis.rondaMoved!]);
  expect(moved).toContain('transform');
  expect(moved.filter((property) => !CHEAP.includes(property))).toEqual([]);
});

/** Runs in the page: every property that an animation or a transition moves, looked at in each frame. */
function writeDownMotion(): void {
  const told = ['offset', 'computedOffset', 'easing', 'composite'];
  const moved = new Set<string>();
  globalThis.rondaMoved = moved;
  const look = (): void => {
    for (const { effect } of document.getAnimations()) {
      if (!(effect instanceof KeyframeEffect)) continue;
      for (const name of effect.getKeyframes().flatMap((frame) => Object.keys(frame))) {
        if (!told.includes(name)) moved.add(name);
      }
    }
    requestAnimationFrame(look);
  };
  look();
}
