import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from '../children.js';
import { freePort, freeUdpPort } from '../ports.js';
import { Refusal } from '../refusal.js';
import { localConfiguration } from './configuration.js';
import { findLiveKit } from './program.js';

const secondsToAnswer = 30;

/** In ms: for a tenth of a second after its first answer LiveKit loses a wish that it should end. */
const deafAtFirst = 200;

/**
 * @typedef {object} RunningLiveKit
 * @property {string} url for browsers, ws://
 * @property {string} httpUrl for its API
 * @property {string} apiKey
 * @property {string} apiSecret
 * @property {{ tcp: number, udp: number }} ports
 * @property {import('node:child_process').ChildProcess} process
 * @property {import('../children.js').Child['exited']} exited
 * @property {() => string} output the last of what it wrote
 * @property {() => Promise<void>} stop
 */

/**
 * Runs a LiveKit server that only this machine reaches, with a key made for this run, and answers
 * once it does.
 *
 * @param {{
 *   webhookPort?: number | readonly number[],
 *   booths?: import('./configuration.js').Booths,
 *   program?: import('./program.js').LiveKitProgram,
 *   ports?: { tcp: number, udp: number },
 *   keys?: { apiKey: string, apiSecret: string },
 *   onOutput?: (text: string) => void,
 * }} [options] `webhookPort` is where Ronda listens; there may be several of it. `ports` and
 *   `keys` of an earlier run bring back the same server after a stop.
 * @returns {Promise<RunningLiveKit>}
 */
export async function startLiveKit(options = {}) {
  const program = options.program ?? (await findLiveKit());
  const keys = options.keys ?? newKeys();
  // A free port may be taken by somebody else before LiveKit has it.
  for (let attempt = 1; ; attempt += 1) {
    const ports = options.ports ?? { tcp: await freePort(), udp: await freeUdpPort() };
    const configuration = localConfiguration({
      port: ports.tcp,
      udpPort: ports.udp,
      unusedPort: await freeUdpPort(),
      ...keys,
      webhookUrls: [options.webhookPort ?? []]
        .flat()
        .map((port) => `http://127.0.0.1:${port}/livekit/webhook`),
      ...(options.booths ? { booths: options.booths } : {}),
    });
    const child = await startProgram(program, configuration, options.onOutput);
    const httpUrl = `http://127.0.0.1:${ports.tcp}`;
    if (await answers(httpUrl, child)) {
      await sleep(deafAtFirst);
      return {
        url: `ws://127.0.0.1:${ports.tcp}`,
        httpUrl,
        ...keys,
        ports,
        process: child.process,
        exited: child.exited,
        output: child.output,
        stop: child.end,
      };
    }
    await child.end();
    if (options.ports || attempt === 3) {
      throw new Refusal(`LiveKit did not start:\n${child.output().trim()}`);
    }
  }
}

/** Nobody else's, and nobody's before this run. */
export function newKeys() {
  return {
    apiKey: `ronda${randomBytes(6).toString('hex')}`,
    apiSecret: randomBytes(32).toString('base64url'),
  };
}

/**
 * The configuration goes by the environment: on disk or in the arguments others could read the
 * secret.
 *
 * @param {import('./program.js').LiveKitProgram} program
 * @param {ReturnType<typeof localConfiguration>} configuration
 * @param {((text: string) => void) | undefined} onOutput
 */
function startProgram(program, configuration, onOutput) {
  const options = {
    env: { LIVEKIT_CONFIG: JSON.stringify(configuration) },
    insist: true,
    ...(onOutput ? { onOutput } : {}),
  };
  if (program.kind === 'program') return startChild(program.path, [], options);
  const args = ['run', '--rm', '--init', '--network=host', '--env=LIVEKIT_CONFIG', program.image];
  return startChild('docker', args, options);
}

/**
 * @param {string} url
 * @param {import('../children.js').Child} child
 */
async function answers(url, child) {
  const { process: started } = child;
  const giveUp = Date.now() + secondsToAnswer * 1000;
  while (started.exitCode === null && started.signalCode === null && Date.now() < giveUp) {
    const response = await fetch(url, { signal: AbortSignal.timeout(1000) }).catch(() => undefined);
    if (response?.ok) return true;
    await sleep(30);
  }
  return false;
}
