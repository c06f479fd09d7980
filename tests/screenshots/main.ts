import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import { startWorld, type World } from '../harness/world.ts';
import { closingRound, ending } from '../telling/closing.ts';
import type { Chapter, Moment } from '../telling/moment.ts';
import { gathering, openingRound } from '../telling/opening.ts';
import { agreeing, holding, muting, sharing } from '../telling/sharing.ts';
import { openSix, type Six } from '../telling/six.ts';
import { takeBetween } from './between.ts';
import { type Camera, openCamera } from './camera.ts';
import { takeCarrying } from './carrying.ts';
import { takeRenewal } from './renewal.ts';
import { takeTables } from './tables.ts';
import { takeThreshold } from './threshold.ts';
import { takeTwelve } from './twelve.ts';

/** A turn's time, as it usually is. */
const TURN_SECONDS = 180;

/** Two turn their cameras on, so that faces with and without a picture are seen side by side. */
async function* showFaces({ bea, fay }: Six): AsyncGenerator<Moment> {
  for (const member of [bea, fay]) {
    await member.press(en.media.turnCameraOn);
    await member.button(en.media.turnCameraOff).waitFor();
  }
  yield { name: 'with-a-camera', heard: [], on: [bea] };
}

const MEETING: readonly Chapter[] = [
  gathering,
  openingRound,
  showFaces,
  sharing,
  agreeing,
  muting,
  holding,
  closingRound,
  ending,
];

async function takeMeeting(world: World, browser: Browser, camera: Camera): Promise<void> {
  const six = await openSix(world, browser, TURN_SECONDS);
  try {
    for (const chapter of MEETING) {
      for await (const { name, on } of chapter(six)) {
        for (const { page, name: whose } of on) {
          await camera.take(page, `${name}-${whose.toLowerCase()}`);
        }
      }
    }
  } finally {
    six.line.close();
  }
}

/** All that pictures are taken of, in this order. Arguments choose some by name. */
const PARTS: Readonly<Record<string, typeof takeMeeting>> = {
  threshold: takeThreshold,
  between: takeBetween,
  carrying: takeCarrying,
  twelve: takeTwelve,
  tables: takeTables,
  renewal: takeRenewal,
  meeting: takeMeeting,
};

const chosen = process.argv.slice(2);
const camera = await openCamera(fileURLToPath(new URL('../../screenshots', import.meta.url)));
const world = await startWorld();
const browser = await startChromium();
try {
  for (const [name, take] of Object.entries(PARTS)) {
    if (chosen.length === 0 || chosen.includes(name)) await take(world, browser, camera);
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
console.log(`The pictures are in ${await camera.album()}`);
await browser.close();
await world.end();
process.exit();
