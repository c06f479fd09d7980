import { setTimeout as sleep } from 'node:timers/promises';
import { urlOf } from './address.js';
import { startChild } from './children.js';
import { freePort } from './ports.js';
import { inProject } from './project.js';
import { Refusal } from './refusal.js';

const secondsToAnswer = 30;
const builtServer = [inProject('server', 'dist', 'main.js')];

/**
 * What the server needs to know of LiveKit.
 *
 * @typedef {{ url: string, apiKey: string, apiSecret: string }} LiveKitAccess
 */

/**
 * @typedef {object} RunningRonda
 * @property {string} url
 * @property {number} port
 * @property {import('node:child_process').ChildProcess} process
 * @property {import('./children.js').Child['exited']} exited
 * @property {() => string} output the last of what it wrote
 * @property {() => Promise<void>} stop
 */

/**
 * @typedef {object} RondaOptions
 * @property {LiveKitAccess} livekit
 * @property {string} data the folder it keeps its groups in
 * @property {string} [host] default 127.0.0.1
 * @property {number} [port] default: any free one
 * @property {NodeJS.ProcessEnv} [env] further variables
 * @property {string[]} [command] what Node runs, default the built server
 * @property {(text: string, stream: 'stdout' | 'stderr') => void} [onOutput]
 */

/**
 * Runs the built server, and answers once its /health says that it and LiveKit are well.
 *
 * @param {RondaOptions} options
 * @returns {Promise<RunningRonda>}
 */
export async function startRonda(options) {
  const host = options.host ?? '127.0.0.1';
  const port = options.port ?? (await freePort(host));
  const url = urlOf(host, port);
  const child = await startChild(process.execPath, options.command ?? builtServer, {
    cwd: inProject(),
    env: serverEnvironment({ ...options, host, port }),
    ...(options.onOutput ? { onOutput: options.onOutput } : {}),
  });
  const health = await waitForHealth(url, child);
  if (health !== 'well') {
    await child.end();
    throw new Refusal(`Ronda did not start (${health}):\n${child.output().trim()}`);
  }
  return {
    url,
    port,
    process: child.process,
    exited: child.exited,
    output: child.output,
    stop: child.end,
  };
}

/**
 * Asks the built server to judge its configuration, which takes no time and starts nothing.
 *
 * @param {RondaOptions & { port: number }} options
 */
export async function checkConfiguration(options) {
  const child = await startChild(process.execPath, [...builtServer, '--check'], {
    cwd: inProject(),
    env: serverEnvironment(options),
  });
  const { code } = await child.exited;
  if (code !== 0) throw new Refusal(child.output().trim());
}

/** @param {RondaOptions & { port: number }} options */
function serverEnvironment({ host, port, data, livekit, env }) {
  return {
    NODE_ENV: 'production',
    HOST: host ?? '127.0.0.1',
    PORT: String(port),
    RONDA_DATA: data,
    RONDA_CLIENT: inProject('client', 'dist'),
    LIVEKIT_URL: livekit.url,
    LIVEKIT_API_KEY: livekit.apiKey,
    LIVEKIT_API_SECRET: livekit.apiSecret,
    ...env,
  };
}

/**
 * @param {string} url
 * @param {import('./children.js').Child} child
 */
async function waitForHealth(url, { process: started }) {
  let last = 'no answer';
  const giveUp = Date.now() + secondsToAnswer * 1000;
  while (Date.now() < giveUp) {
    if (started.exitCode !== null || started.signalCode !== null) return 'it ended';
    try {
      const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2000) });
      if (response.ok) return 'well';
      last = `/health answers ${response.status}`;
    } catch {
      // Not listening yet.
    }
    await sleep(50);
  }
  return last;
}
