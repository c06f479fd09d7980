import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from '../children.js';
import { onPath } from '../find-program.js';
import { freePort } from '../ports.js';
import { Refusal } from '../refusal.js';
import { ask, givenRedis } from './redis-given.js';

const secondsToAnswer = 10;

/**
 * @typedef {object} RunningRedis
 * @property {import('./redis-given.js').RedisAccess} access
 * @property {import('../children.js').Child | undefined} own what we started, if it is ours
 * @property {() => Promise<RunningRedis>} again the same, empty, after it has ended
 */

/**
 * The Redis by which LiveKit and livekit-sip speak with each other: the one given, or one of our own that
 * only this machine and whoever knows its password reach, and that keeps nothing.
 *
 * @returns {Promise<RunningRedis>}
 */
export async function findRedis() {
  const given = await givenRedis();
  if (!given) return await startRedis();
  const found = { access: given, own: undefined, again: async () => found };
  return found;
}

/** @returns {Promise<RunningRedis>} */
async function startRedis() {
  const program = onPath('redis-server');
  if (!program) {
    throw new Refusal(
      'Calls by telephone need Redis. Either gives it: PHONE_REDIS_URL of a running one, or redis-server ' +
        'on the PATH (Debian: apt-get install redis-server).',
    );
  }
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const password = randomBytes(24).toString('hex');
    const access = { address: `127.0.0.1:${port}`, password };
    const child = await startOn(program, port, password, access);
    const again = async () => ({
      access,
      own: await startOn(program, port, password, access),
      again,
    });
    if (isRunning(child)) return { access, own: child, again };
    if (attempt === 3) throw new Refusal(`Redis did not start:\n${child.output().trim()}`);
  }
}

/** @param {import('../children.js').Child} child */
const isRunning = ({ process: started }) =>
  started.exitCode === null && started.signalCode === null;

/**
 * @param {string} program
 * @param {number} port
 * @param {string} password
 * @param {import('./redis-given.js').RedisAccess} access
 */
async function startOn(program, port, password, access) {
  // In the arguments others could read the password. Once Redis answers, it has read the file.
  const folder = mkdtempSync(join(tmpdir(), 'ronda-redis-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const file = join(folder, 'redis.conf');
    writeFileSync(file, configuration(port, password, folder), { mode: 0o600 });
    const child = await startChild(program, [file]);
    const giveUp = Date.now() + secondsToAnswer * 1000;
    while (isRunning(child) && (await ask(access)) !== 'well') {
      if (Date.now() > giveUp) await child.end();
      await sleep(20);
    }
    return child;
  } finally {
    remove();
    process.off('exit', remove);
  }
}

/**
 * @param {number} port
 * @param {string} password
 * @param {string} folder
 */
const configuration = (port, password, folder) =>
  [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    // Who calls from where goes through it: none of that is for a disk.
    'save ""',
    'appendonly no',
    `dir ${folder}`,
    'loglevel warning',
    'daemonize no',
    '',
  ].join('\n');
