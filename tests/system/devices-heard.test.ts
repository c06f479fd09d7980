import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import { hears, momentsOn, tonesIn } from '../harness/listening.ts';
import { type Member, openMember, TONES } from '../harness/member.ts';
import { arrive, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

const REFUSED = 'not allowed to play';
let world: World;
let browser: Browser;
let ana: Member;
let bea: Member;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana', hertz: TONES.ana });
  bea = await openMember(browser, { name: 'Bea' });
  const link = await startGroup(world, ana, 60);
  await arrive(ana, link);
  await arrive(bea, link);
});

afterAll(async () => {
  await browser?.close();
  await world?.end();
});

test('whoever talks with the microphone off is told so, and nobody hears it', async () => {
  await hears(bea.page, [TONES.ana]);
  await ana.press(en.media.turnMicrophoneOff);
  await hears(bea.page, []);
  const since = Date.now();
  await ana.sees(en.media.unheardOff);
  expect(tonesIn(await momentsOn(bea.page, since))).toEqual([]);

  await ana.press(en.media.turnMicrophoneOn);
  await hears(bea.page, [TONES.ana]);
  await ana.page
    .locator('.bar-notices')
    .getByText(en.media.unheardOff)
    .waitFor({ state: 'detached' });
});

test('where the browser plays nothing before a press, one press lets the circle be heard', async () => {
  await bea.context.addInitScript((refused) => {
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function () {
      const playing = play.call(this);
      playing.catch(() => console.log(refused));
      return playing;
    };
  }, REFUSED);
  // A reloaded page has not been pressed yet; but playwright presses it with every look at it.
  const refused = bea.page.waitForEvent('console', {
    predicate: (message) => message.text() === REFUSED,
  });
  await bea.page.reload({ waitUntil: 'commit' });
  await refused;
  const waiting = bea.page.locator('.bar-notices').getByText(en.media.blocked);
  await waiting.waitFor();
  await bea.press(en.media.hear);
  await hears(bea.page, [TONES.ana]);
  await waiting.waitFor({ state: 'detached' });
});
