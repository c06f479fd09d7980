// npm run dev: like npm start, but what changes is loaded anew. Vite serves the page and passes
// the rest on to the server, which tsx restarts.

import { findPort, urlOf, wantedAddress } from '../address.js';
import { dataFolder } from '../data-folder.js';
import { firstToEnd } from '../first-to-end.js';
import { givenKeys, givenLiveKit } from '../livekit/given.js';
import { startLiveKit } from '../livekit/run.js';
import { installPackages } from '../packages.js';
import { freePort } from '../ports.js';
import { inProject } from '../project.js';
import { startRonda } from '../ronda.js';

/** Ctrl-C is how it is meant to end. */
export const exitCodeWhenAsked = 0;

/** The paths that are the server's; all else is the page's. */
const serverPaths = ['/health', '/groups', '/phone', '/livekit', '/socket.io'];

export async function run() {
  const address = wantedAddress();
  await findPort(address);
  await installPackages();

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
    env: { NODE_ENV: 'development', PUBLIC_URL: url },
    onOutput: show,
  });
  await servePage(address.host, port, ronda.url);
  console.log(`Ronda is ready at ${url}`);
  return firstToEnd({ Ronda: ronda, ...(own ? { LiveKit: own } : {}) });
}

/**
 * @param {string} host
 * @param {number} port
 * @param {string} server
 */
async function servePage(host, port, server) {
  const { createServer } = await import('vite');
  const page = await createServer({
    root: inProject('client'),
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
