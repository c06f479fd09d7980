import { readFile } from 'node:fs/promises';
import { startChild } from './children.js';
import { inProject, projectRoot } from './project.js';
import { Refusal } from './refusal.js';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} Locked
 */

/** Installs exactly the locked packages, unless they are there already. */
export async function installPackages() {
  if (await packagesAreFresh()) return;
  console.log('Installing packages (only when they are missing or have changed) ...');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  const child = npm?.endsWith('.js')
    ? await startChild(process.execPath, [npm, ...args], { cwd: projectRoot })
    : await startChild('npm', args, { cwd: projectRoot });
  const { code } = await child.exited;
  if (code !== 0) throw new Refusal(`The packages could not be installed:\n${child.output()}`);
}

/**
 * npm notes what it installed in a lock of its own inside node_modules. Comparing the two also
 * sees what somebody installed by hand, which a stamp of ours would not.
 */
async function packagesAreFresh() {
  const wanted = await readLock(inProject('package-lock.json'));
  const installed = await readLock(inProject('node_modules', '.package-lock.json'));
  if (!wanted) throw new Refusal('There is no package-lock.json to install from.');
  if (!installed) return false;
  return Object.entries(wanted).every(([path, locked]) => {
    if (!path.includes('node_modules/')) return true;
    const present = installed[path];
    // Optional packages are those of other systems.
    if (!present) return locked.optional === true;
    return present.version === locked.version && present.integrity === locked.integrity;
  });
}

/**
 * @param {string} path
 * @returns {Promise<Record<string, Locked> | undefined>}
 */
async function readLock(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
