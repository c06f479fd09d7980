import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../children.js';
import { showProgress } from '../progress.js';
import { inProject } from '../project.js';
import { Refusal } from '../refusal.js';
import { needLibraries } from './libraries.js';

/** @typedef {import('./pinned.js').Pinned} Pinned */

/** @param {Pinned} pinned */
const moduleFolder = ({ name }) => inProject('infra', name);

/** Survives a removed node_modules and serves every copy of the project. */
const cache =
  process.env['RONDA_CACHE'] ||
  join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'ronda');

/**
 * Where the build of the pinned version is, or would be.
 *
 * @param {Pinned} pinned
 */
export async function builtProgram(pinned) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const file of ['go.mod', 'go.sum']) {
    hash.update(await readFile(join(moduleFolder(pinned), file)));
  }
  return join(cache, `${pinned.name}-${hash.digest('hex').slice(0, 16)}`);
}

/**
 * The pinned version, without the v.
 *
 * @param {Pinned} pinned
 */
export async function pinnedVersion(pinned) {
  const text = await readFile(join(moduleFolder(pinned), 'go.mod'), 'utf8');
  const version = new RegExp(`${pinned.module} v(\\S+)`).exec(text)?.[1];
  if (!version) throw new Error(`infra/${pinned.name}/go.mod pins no ${pinned.module}`);
  return version;
}

/**
 * Builds into a folder beside the target and moves the result there, so that nobody ever finds
 * half a program, and two builds at once do not disturb each other.
 *
 * @param {Pinned} pinned
 * @param {string} target
 */
export async function buildProgram(pinned, target) {
  await needLibraries(pinned);
  removeAbandonedBuilds();
  const workplace = join(cache, `build-${process.pid}-${pinned.name}`);
  const remove = () => rmSync(workplace, { recursive: true, force: true });
  mkdirSync(workplace, { recursive: true });
  process.once('exit', remove);
  const progress = showProgress(
    `Building ${pinned.title} ${await pinnedVersion(pinned)} (once; two to three minutes)`,
  );
  try {
    const result = join(workplace, pinned.name);
    await go(pinned, result, workplace, progress.update);
    await rename(result, target);
    progress.done();
    return target;
  } catch (error) {
    progress.done('not finished');
    throw error;
  } finally {
    remove();
    process.off('exit', remove);
  }
}

/**
 * @param {Pinned} pinned
 * @param {string} result
 * @param {string} workplace
 * @param {(detail: string) => void} update
 */
async function go(pinned, result, workplace, update) {
  let compiled = 0;
  let downloaded = 0;
  const child = await startChild(
    'go',
    ['build', '-v', '-mod=readonly', '-o', result, pinned.command],
    {
      cwd: moduleFolder(pinned),
      env: { GOTMPDIR: workplace, GOFLAGS: '-buildvcs=false', GOWORK: 'off' },
      onOutput: (text) => {
        for (const line of text.split('\n')) {
          if (line.startsWith('go: downloading')) downloaded += 1;
          else if (/^[\w.-]+(\/\S+)*$/.test(line)) compiled += 1;
        }
        update(compiled ? `${compiled} packages compiled` : `${downloaded} modules downloaded`);
      },
    },
  );
  const { code } = await child.exited;
  if (code === 0) return;
  const why = child.output().trim().split('\n').slice(-8).join('\n');
  throw new Refusal(`${pinned.title} could not be built with this Go:\n${why}`);
}

/** Those of a process that was killed before it could clean up. */
function removeAbandonedBuilds() {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const pid = /^build-(\d+)(-|$)/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
