import { startChild } from '../children.js';
import { installDebians } from '../debian.js';
import { onPath } from '../find-program.js';
import { Refusal } from '../refusal.js';

/**
 * Sees to it that what is built with libraries of C finds them, or says which are missing.
 *
 * @param {import('./pinned.js').Pinned} pinned
 */
export async function needLibraries({ title, libraries }) {
  if (!libraries || (await areThere(libraries.known))) return;
  const installed = await installDebians(`what ${title} is built with`, libraries.packages);
  if (installed && (await areThere(libraries.known))) return;
  throw new Refusal(
    `${title} is built with a C compiler, pkg-config and the libraries ` +
      `${libraries.known.join(', ')}, and not all of them are here (Debian: apt-get install ` +
      `${libraries.packages.join(' ')}).`,
  );
}

/** @param {string[]} known */
async function areThere(known) {
  if (!onPath('pkg-config') || !onPath(process.env['CC'] || 'gcc')) return false;
  const child = await startChild('pkg-config', ['--exists', ...known]);
  return (await child.exited).code === 0;
}
