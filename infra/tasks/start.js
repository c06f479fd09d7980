// npm start: from a fresh clone to a room, and nothing left when it ends.

import { dataFolder } from '../data-folder.js';
import { startEverything } from '../everything.js';
import { firstToEnd } from '../first-to-end.js';

/** Ctrl-C is how it is meant to end. */
export const exitCodeWhenAsked = 0;

export async function run() {
  const { publicUrl, running } = await startEverything({ data: dataFolder() });
  console.log(`Ronda is ready at ${publicUrl}`);
  return firstToEnd(running);
}
