// npm run dev: like npm start, but what changes is loaded anew. Vite serves the page and passes
// the rest on to the server, which tsx restarts. With --phone one can call, also from the page /phone.

import { findPort, urlOf, wantedAddress } from '../address.js';
import { dataFolder } from '../data-folder.js';
import { firstToEnd } from '../first-to-end.js';
import { givenKeys, givenLiveKit } from '../livekit/given.js';
import { startLiveKit } from '../livekit/run.js';
import { installPackages } from '../packages.js';
import { freePort } from '../ports.js';
import { inProject } from '../project.js';
import { startRonda } from '../ronda.js';
import { phoneSettings } from '../telephone/settings.js';
import { preparePhoneSide } from '../telephone/side.js';

/** Ctrl-C is how it is meant to end. */
export const exitCodeWhenAsked = 0;

/** The paths that are the server's; all else is the page's. */
const serverPaths = ['/health', '/groups', '/phone/', '/forgotten', '/livekit', '/socket.io'];

/** @param {string[]} args */
export async function run(args) {
  const phone = await phoneSettings(args.includes('--phone'));
  const address = wantedAddress();
  await findPort(address);
  await installPackages();

  const side = phone && (await preparePhoneSide(phone, dataFolder()));

  const serverPort = await freePort();
  const given = givenLiveKit();
  const keys = givenKeys();
  const own = given
    ? undefined
    : await startLiveKit({ ...(keys ? { keys } : {}), webhookPort: serverPort, onOutput: show });
  const port = await findPort(address);
  const url = urlOf(address.host, port);
  const ronda = await startRonda({
    port: serverPort,
    data: dataFolder(),
    livekit: given ?? /** @type {NonNullable<typeof own>} */ (own),
    command: [
      inProject('node_modules', 'tsx', 'dist', 'cli.mjs'),
      'watch',
      '--clear-screen=false',
      inProject('server', 'src', 'main.ts'),
    ],
    env: { NODE_ENV: 'development', PUBLIC_URL: url, ...side?.env },
    onOutput: show,
  });
  // Not before its packages are there.
  const { dialPad } = await import('../telephone/dial-pad.js');
  await servePage(address.host, port, ronda.url, side ? [dialPad(side.livekit)] : []);
  const running = await side?.begin(ronda.url);
  console.log(`Ronda is ready at ${url}`);
  if (side) console.log(`Call it at ${side.address}, or from ${url}/phone`);
  return firstToEnd({ Ronda: ronda, ...(own ? { LiveKit: own } : {}), ...running });
}

/**
 * @param {string} host
 * @param {number} port
 * @param {string} server
 * @param {import('vite').Plugin[]} plugins
 */
async function servePage(host, port, server, plugins) {
  const { createServer } = await import('vite');
  const page = await createServer({
    root: inProject('client'),
    plugins,
    server: {
      host,
      port,
      strictPort: true,
      proxy: Object.fromEntries(
        serverPaths.map((path) => [path, { target: server, ws: path === '/socket.io' }]),
      ),
    },
    logLevel: 'warn',
  });
  await page.listen();
}

/** @param {string} text */
function show(text) {
  process.stderr.write(text);
}
