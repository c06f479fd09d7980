// The simulated circle: founds a group, takes its seats, and holds one meeting after the other with
// whoever opens the link. Started by `npm run demo`, which ends it by a signal.

import * as v from 'valibot';
import { company } from './character/temperament.ts';
import { sitDown, type Sitting } from './circle/sitting.ts';
import { createSpeakers } from './circle/speakers.ts';
import { foundGroup, linkTo } from '@ronda/member/invitation';
import { Settings } from './settings.ts';
import { welcome } from './words/welcome.ts';

/** A minute, of which they use half; at another pace as much more or less, within what the rules allow. */
const TURN_SECONDS = 60;
const LEAST_TURN_SECONDS = 10;

const settings = v.parse(Settings, JSON.parse(process.env['RONDA_DEMO'] ?? '{}'));
const temperaments = company(settings.members);
const speakers = await createSpeakers(temperaments);
const invitation = await foundGroup(
  settings,
  Math.max(LEAST_TURN_SECONDS, Math.round(TURN_SECONDS * settings.pace)),
  { name: 'The demo circle', experience: 'We each care for somebody at home.' },
);

let sitting: Sitting | null = null;
let ending = false;

async function meet(seed: number): Promise<void> {
  sitting = await sitDown({ ...settings, seed, invitation, temperaments, speakers });
  if (seed === settings.seed) {
    console.log(welcome(linkTo({ url: settings.publicUrl }, invitation), sitting.names));
  }
  await sitting.over;
  await sitting.leave();
  if (!ending) await meet(seed + 1);
}

/** Their lines and their voices end before the process does. */
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await sitting?.leave();
  process.exit(0);
}
process.on('SIGTERM', () => void end());
process.on('SIGINT', () => void end());

await meet(settings.seed);
