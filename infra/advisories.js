// What is known to be wrong with the packages that Ronda runs on. Only the registry knows, and where it does not answer
// that is said and is no failure: else nobody could work without a network.

import { startChild } from './children.js';
import { inProject } from './project.js';

/** @typedef {{ kind: 'none' | 'unanswered' } | { kind: 'found', sentences: string[] }} Advised */

/** From here on it fails the check. */
const GRAVE = ['high', 'critical'];

/** What was looked into and does Ronda no harm, with the reason: by the name of the package. */
const EXCUSED = new Map(/** @type {[string, string][]} */ ([]));

/**
 * Asks by `npm audit` about what is installed where Ronda runs. What it is made, tested and measured with is not asked
 * about: it never meets what somebody has sent.
 *
 * @param {{ registry?: string }} [options] another registry than npm's own setting
 * @returns {Promise<Advised>}
 */
export async function advisories({ registry } = {}) {
  const npm = process.env['npm_execpath'];
  const args = [
    ...['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=10000'],
    ...(registry === undefined ? [] : [`--registry=${registry}`]),
  ];
  const child = npm?.endsWith('.js')
    ? await startChild(process.execPath, [npm, ...args], { cwd: inProject() })
    : await startChild('npm', args, { cwd: inProject() });
  await child.exited;
  return advisedBy(child.output());
}

/**
 * @param {string} output of npm, among whose warnings the JSON stands
 * @returns {Advised}
 */
function advisedBy(output) {
  const answer = parsed(output.slice(Math.max(0, output.indexOf('{\n'))));
  if (answer?.vulnerabilities === undefined) return { kind: 'unanswered' };
  const sentences = Object.values(answer.vulnerabilities)
    .filter(({ name, severity }) => GRAVE.includes(severity) && !EXCUSED.has(name))
    .map(({ name, severity, range }) => `${name} ${range}: an advisory, ${severity}.`);
  return sentences.length === 0 ? { kind: 'none' } : { kind: 'found', sentences };
}

/**
 * @param {string} text
 * @returns {{ vulnerabilities?: Record<string, { name: string, severity: string, range: string }> } | null}
 */
function parsed(text) {
  try {
    return JSON.parse(text.slice(0, text.lastIndexOf('}') + 1));
  } catch {
    return null;
  }
}
