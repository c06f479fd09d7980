import { buildClient, buildServer } from './build.js';
import { findChromium } from './chromium.js';
import { findLiveKit, handedOver, programAsText } from './livekit/program.js';
import { installPackages } from './packages.js';

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
  return {
    [handedOver]: programAsText(await findLiveKit()),
    CHROME_PATH: await findChromium(),
    // Of somebody's real Ronda, perhaps; the one under test is on this machine.
    PUBLIC_URL: '',
  };
}
