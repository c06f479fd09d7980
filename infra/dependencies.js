// What the packages that we stand on must be, as far as the lock file tells: that needs nobody's answer, and so is held
// on every machine.

import { readFile } from 'node:fs/promises';
import { inProject } from './project.js';

/**
 * @typedef {object} Locked one package of the lock file
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {string} [integrity]
 * @property {string} [license]
 * @property {boolean} [link]
 * @property {boolean} [hasInstallScript]
 */

/** Of what may be given on together with Ronda (AGPL-3.0-or-later), or only helps to make it. */
const LICENCES = new Set([
  '0BSD',
  'Apache-2',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'GPL-3.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  '(Apache-2.0 AND BSD-3-Clause)',
]);

/** Whose lock entry names no licence. Each was looked up: MIT, all three, and needed by what Ronda is measured beside alone. */
const LOOKED_UP = new Set(['base64-arraybuffer', 'only', 'xmlhttprequest-ssl']);

/**
 * @param {Record<string, Locked>} packages of the lock file
 * @param {Record<string, boolean>} allowScripts of package.json: whose scripts at installation somebody has decided about
 * @returns {string[]} one sentence for each thing that is wrong
 */
export function wrongWith(packages, allowScripts) {
  return Object.entries(packages).flatMap(([path, locked]) => {
    if (!path.includes('node_modules/') || locked.link) return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const wrong = [];
    if (!/^sha512-/.test(locked.integrity ?? ''))
      wrong.push(`${name} has no SHA-512 by which what is installed could be known.`);
    if (locked.resolved && !locked.resolved.startsWith('https://registry.npmjs.org/'))
      wrong.push(`${name} comes from somewhere else than the registry.`);
    if (!LICENCES.has(locked.license ?? '') && !LOOKED_UP.has(name))
      wrong.push(`${name} is under ${locked.license ?? 'no licence that is told'}.`);
    if (locked.hasInstallScript && !(name in allowScripts))
      wrong.push(`${name} wants to run a program when it is installed: decide in allowScripts.`);
    return wrong;
  });
}

/** @returns {Promise<string[]>} */
export async function wrongDependencies() {
  const { packages } = JSON.parse(await readFile(inProject('package-lock.json'), 'utf8'));
  const { allowScripts } = JSON.parse(await readFile(inProject('package.json'), 'utf8'));
  return wrongWith(packages, allowScripts);
}
