// npm run demo: everything that npm start starts, and a circle of simulated members that waits for
// one person to open a link.

import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startChild } from '../children.js';
import { startEverything } from '../everything.js';
import { firstToEnd } from '../first-to-end.js';
import { inProject } from '../project.js';
import { Refusal } from '../refusal.js';

/** What lets Node run TypeScript, in one process: tsx by itself would be a second one. */
const loader = inProject('node_modules', 'tsx', 'dist', 'loader.mjs');

/** Ctrl-C is how it is meant to end. */
export const exitCodeWhenAsked = 0;

export async function run() {
  const settings = {
    members: setting('DEMO_MEMBERS', { usual: 5, least: 1, most: 11, whole: true }),
    seed: setting('DEMO_SEED', { usual: 1, least: 0, most: 1_000_000, whole: true }),
    pace: setting('DEMO_PACE', { usual: 1, least: 0.02, most: 2, whole: false }),
  };
  // Its groups are gone with it.
  const data = await mkdtemp(join(tmpdir(), 'ronda-demo-'));
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));

  const { url, publicUrl, running } = await startEverything({ data });
  console.log('The circle is finding its words ...');
  const circle = await startChild(
    process.execPath,
    [`--import=${pathToFileURL(loader).href}`, inProject('demo', 'src', 'main.ts')],
    {
      cwd: inProject(),
      env: {
        // Otherwise LiveKit's Node client tells of each connection.
        NODE_ENV: 'production',
        RONDA_DEMO: JSON.stringify({ url, publicUrl, ...settings }),
      },
      inherit: true,
    },
  );
  return firstToEnd({ ...running, 'The circle': circle });
}

/**
 * @param {string} name
 * @param {{ usual: number, least: number, most: number, whole: boolean }} bounds
 */
function setting(name, { usual, least, most, whole }) {
  const given = process.env[name];
  if (!given) return usual;
  const value = Number(given);
  if (value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
  throw new Refusal(
    `${name} is a ${whole ? 'whole ' : ''}number from ${least} to ${most}, not "${given}".`,
  );
}
