import { buildClient, buildServer } from './build.js';
import { findChromium } from './chromium.js';
import { installDebians } from './debian.js';
import { onPath } from './find-program.js';
import { findLiveKit, findLiveKitSip, handedOver, programAsText } from './livekit/program.js';
import { installPackages } from './packages.js';
import { Refusal } from './refusal.js';

/**
 * Everything that a test or a measurement of the whole system needs, got once and told by the
 * environment.
 *
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function prepareWholeSystem() {
  await installPackages();
  await buildServer();
  await buildClient();
  await prepareTelephone();
  if (!onPath('caddy')) await installDebians('a proxy', ['caddy']);
  return {
    [handedOver]: programAsText(await findLiveKit()),
    CHROME_PATH: await findChromium(),
    // Of somebody's real Ronda, perhaps; the one under test is on this machine.
    PUBLIC_URL: '',
  };
}

/**
 * What calling Ronda needs, where it can be had; where not, the tests that call say why they do not.
 */
async function prepareTelephone() {
  try {
    await findLiveKitSip();
  } catch (error) {
    if (error instanceof Refusal) return;
    throw error;
  }
  if (!onPath('baresip')) await installDebians('a telephone', ['baresip-core']);
}
