// npm start: from a fresh clone to a room, and nothing left when it ends.

import { dataFolder } from '../data-folder.js';
import { startEverything } from '../everything.js';
import { firstToEnd } from '../first-to-end.js';
import { phoneSettings } from '../telephone/settings.js';

/** Ctrl-C is how it is meant to end. */
export const exitCodeWhenAsked = 0;

/** @param {string[]} args */
export async function run(args) {
  const phone = await phoneSettings(args.includes('--phone'));
  const { publicUrl, sipAddress, running } = await startEverything({ data: dataFolder(), phone });
  console.log(`Ronda is ready at ${publicUrl}`);
  if (sipAddress) {
    console.log(`Call it at ${sipAddress} with the PIN that a group's invitation shows.`);
  }
  return firstToEnd(running);
}
