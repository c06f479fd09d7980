import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { installDebians } from './debian.js';
import { isProgram, onPath } from './find-program.js';
import { Refusal } from './refusal.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where, in a folder of Playwright's, each system has its program. */
const inPlaywrightsFolder = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

/** @returns {Promise<string>} a Chromium for the tests to run in */
export async function findChromium() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Refusal(`CHROME_PATH must name a Chromium program, not "${chosen}".`);
  }
  const found = installed() ?? playwrights();
  if (found) return found;
  if (await installDebians('Chromium', ['chromium'])) {
    const now = installed();
    if (now) return now;
  }
  throw new Refusal(
    'The tests need a Chromium. Any of these gives them one: CHROME_PATH, chromium or ' +
      'google-chrome on the PATH, or "npx playwright-core install chromium".',
  );
}

function installed() {
  return names.map(onPath).find(Boolean);
}

function playwrights() {
  const caches = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  ];
  return caches
    .flatMap((cache) => (cache ? chromiumFolders(cache) : []))
    .flatMap((folder) => inPlaywrightsFolder.map((path) => join(folder, path)))
    .find(isProgram);
}

/** @param {string} cache */
function chromiumFolders(cache) {
  try {
    return readdirSync(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort((a, b) => revision(b) - revision(a))
      .map((name) => join(cache, name));
  } catch {
    return [];
  }
}

/** @param {string} name */
const revision = (name) => Number(name.split('-')[1]);
