import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inProject } from './project.js';

const notInputs = /(^|\/)(node_modules|dist|coverage)$|\.test\.tsx?$|\.md$/;

/**
 * Makes something, unless it is there and what it is made of has not changed since.
 *
 * @param {{
 *   name: string,
 *   from: string[],
 *   to: string,
 *   make: () => Promise<void>,
 * }} what `from` files and folders, `to` a file that `make` leaves; paths within the project
 */
export async function unlessFresh({ name, from, to, make }) {
  const stampFile = inProject('node_modules', '.cache', 'ronda', name);
  const stamp = await digest([...from, 'package-lock.json', 'tsconfig.base.json']);
  const known = await readFile(stampFile, 'utf8').catch(() => '');
  if (known === stamp && existsSync(inProject(to))) return;
  await make();
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, stamp);
}

/** @param {string[]} paths */
async function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for await (const file of filesUnder(inProject(path))) {
      hash.update(`\0${file}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {AsyncGenerator<string>}
 */
async function* filesUnder(path) {
  if (notInputs.test(path) || !existsSync(path)) return;
  if (!(await stat(path)).isDirectory()) {
    yield path;
    return;
  }
  for (const name of (await readdir(path)).sort()) yield* filesUnder(join(path, name));
}
