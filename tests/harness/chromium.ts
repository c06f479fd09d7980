import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../infra/chromium.js';

/** One Chromium for all members of a test. It asks nobody outside, and has devices of its own. */
export async function startChromium(further: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Members share one machine, and all but one of them are in the background.
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      ...further,
    ],
  });
}
