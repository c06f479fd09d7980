// Where LiveKit's programs come from when none is given: one on the PATH, one we built before, one
// we build now, or a container.

import { startChild } from '../children.js';
import { isProgram, onPath } from '../find-program.js';
import { Refusal } from '../refusal.js';
import { buildProgram, builtProgram, pinnedVersion } from './build.js';
import { liveKit, liveKitSip } from './pinned.js';

/**
 * @typedef {{ kind: 'program', path: string }
 *   | { kind: 'container', image: string }} LiveKitProgram
 */

const containerMark = 'container:';

/** Says, in the environment of the whole-system tests, what `npm test` found for them. */
export const handedOver = 'RONDA_TEST_LIVEKIT';

/** @returns {Promise<LiveKitProgram>} */
export async function findLiveKit() {
  const handed = process.env[handedOver];
  if (handed) return programFromText(handed);
  return find(
    liveKit,
    'Ronda needs a LiveKit server. Any of these gives it one: LIVEKIT_URL (with LIVEKIT_API_KEY ' +
      'and LIVEKIT_API_SECRET) of a running one, livekit-server on the PATH, Go (https://go.dev) ' +
      'to build one, or a running Docker engine.',
  );
}

/** @returns {Promise<string>} where livekit-sip is, which answers the telephone */
export async function findLiveKitSip() {
  const program = await find(
    liveKitSip,
    'Calls by telephone need livekit-sip. Either gives it: livekit-sip on the PATH, or Go ' +
      '(https://go.dev) to build it.',
  );
  if (program.kind === 'container') throw new Error('livekit-sip has no image here');
  return program.path;
}

/**
 * @param {import('./pinned.js').Pinned} pinned
 * @param {string} otherwise what helps when there is no way to it
 * @returns {Promise<LiveKitProgram>}
 */
async function find(pinned, otherwise) {
  const installed = onPath(pinned.name);
  if (installed) return { kind: 'program', path: installed };

  const built = await builtProgram(pinned);
  if (isProgram(built)) return { kind: 'program', path: built };

  /** @type {unknown} */
  let whyNotBuilt;
  if (onPath('go')) {
    try {
      return { kind: 'program', path: await buildProgram(pinned, built) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      whyNotBuilt = error;
    }
  }
  if (pinned.image && (await dockerAnswers())) {
    return { kind: 'container', image: `${pinned.image}:v${await pinnedVersion(pinned)}` };
  }
  throw new Refusal((whyNotBuilt instanceof Refusal ? `${whyNotBuilt.message}\n` : '') + otherwise);
}

/**
 * As one word, to hand it to another process by its environment.
 *
 * @param {LiveKitProgram} program
 */
export function programAsText(program) {
  return program.kind === 'program' ? program.path : containerMark + program.image;
}

/**
 * @param {string} text
 * @returns {LiveKitProgram}
 */
function programFromText(text) {
  return text.startsWith(containerMark)
    ? { kind: 'container', image: text.slice(containerMark.length) }
    : { kind: 'program', path: text };
}

async function dockerAnswers() {
  if (!onPath('docker')) return false;
  const child = await startChild('docker', ['info', '--format', '{{.ServerVersion}}']);
  const patience = setTimeout(() => void child.end(), 10_000);
  const { code } = await child.exited;
  clearTimeout(patience);
  return code === 0;
}
