// The processes we start, and their end. Each has a process group of its own: so Ctrl-C in a
// terminal reaches only us, and we can end them in order, with whatever they started themselves.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { guard } from './guard.js';

const secondsToEnd = 5;
const keptOutput = 20_000;

/** @type {Set<Child>} */
const alive = new Set();
let ending = false;

/**
 * @typedef {object} Child
 * @property {number} pid
 * @property {import('node:child_process').ChildProcess} process
 * @property {Promise<{ code: number | null, signal: NodeJS.Signals | null }>} exited never rejects
 * @property {() => string} output the last of what it wrote, when `onOutput` or nothing was given
 * @property {() => Promise<void>} end SIGTERM to its whole group, SIGKILL after five seconds
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{
 *   cwd?: string,
 *   env?: NodeJS.ProcessEnv,
 *   onOutput?: (text: string, stream: 'stdout' | 'stderr') => void,
 *   inherit?: boolean,
 *   insist?: boolean,
 *   endWith?: NodeJS.Signals,
 * }} [options] `env` is added to ours. With `inherit` it writes where we write. With `insist`
 *   SIGTERM is sent twice: some take the first as a wish to wait for whom they serve. `endWith` is
 *   what to send instead of SIGTERM.
 * @returns {Promise<Child>} rejects when it cannot be started at all
 */
export async function startChild(command, args, options = {}) {
  if (ending) throw new Error('everything is being ended');
  const started = spawn(command, args, {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: { ...process.env, ...options.env },
    stdio: options.inherit ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  // What it cannot do (be killed, say) shows in how it ends.
  started.on('error', () => {});
  let kept = '';
  for (const stream of /** @type {const} */ (['stdout', 'stderr'])) {
    started[stream]?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      kept = (kept + text).slice(-keptOutput);
      options.onOutput?.(text, stream);
    });
  }
  const exited = new Promise((/** @type {(how: Awaited<Child['exited']>) => void} */ resolve) => {
    started.once('close', (code, signal) => resolve({ code, signal }));
  });
  await once(started, 'spawn');
  const pid = /** @type {number} */ (started.pid);
  guard.watch(pid);

  /** @type {Promise<void> | undefined} */
  let end;
  /** @type {Child} */
  const child = {
    pid,
    process: started,
    exited,
    output: () => kept,
    end: () => (end ??= endGroup(pid, options)),
  };
  alive.add(child);
  // A child that dies by itself may leave others of its group behind.
  started.once('exit', () => {
    void child.end().then(() => {
      alive.delete(child);
      guard.forget(pid);
    });
  });
  return child;
}

/** Whether whatever ends now ends because we want it to. */
export const isEnding = () => ending;

/** Ends every child; none can be started afterwards. */
export async function endAllChildren() {
  ending = true;
  await Promise.all([...alive].map((child) => child.end()));
}

/**
 * @param {number} group
 * @param {{ insist?: boolean, endWith?: NodeJS.Signals }} how
 */
async function endGroup(group, { insist, endWith = 'SIGTERM' }) {
  if (!signalGroup(group, endWith)) return;
  if (insist) setTimeout(() => signalGroup(group, endWith), 50);
  const giveUp = Date.now() + secondsToEnd * 1000;
  while (Date.now() < giveUp) {
    await sleep(20);
    if (!signalGroup(group, 0)) return;
  }
  signalGroup(group, 'SIGKILL');
}

/**
 * @param {number} group
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether there was anybody left in it
 */
function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
}
