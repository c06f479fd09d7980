import { startChild } from './children.js';
import { onPath } from './find-program.js';

/**
 * Installs packages of Debian's, but only where that is ours to do: as root, with apt.
 *
 * @param {string} title what it is for people
 * @param {string[]} packages
 * @returns {Promise<boolean>} whether they are there now
 */
export async function installDebians(title, packages) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  console.log(`Installing ${title} (apt-get install ${packages.join(' ')}) ...`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const child = await startChild('apt-get', args, { env });
    const { code } = await child.exited;
    if (code !== 0) {
      console.error(child.output());
      return false;
    }
  }
  return true;
}
