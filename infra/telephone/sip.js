import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from '../children.js';
import { freeUdpPort, isFree } from '../ports.js';
import { Refusal } from '../refusal.js';
import { needFree } from './settings.js';
import { sipAnswers } from './sip-answers.js';
import { sipConfiguration } from './sip-configuration.js';

const secondsToAnswer = 20;

/** Where the system takes no ports for outgoing connections from, as Linux is set up. */
const rtpPorts = { from: 20_000, to: 32_000, count: 500 };

/**
 * @typedef {object} RunningSip
 * @property {string} address what to dial: any name at it
 * @property {number} port
 * @property {import('node:child_process').ChildProcess} process
 * @property {import('../children.js').Child['exited']} exited
 * @property {() => string} output the last of what it wrote, with whatever numbers were in it
 * @property {() => Promise<void>} stop
 */

/**
 * Runs livekit-sip for this machine alone, and answers once it does.
 *
 * @param {{
 *   program: string,
 *   redis: import('./redis-given.js').RedisAccess,
 *   livekit: import('../ronda.js').LiveKitAccess,
 *   port?: number,
 *   onOutput?: (text: string) => void,
 * }} options `port` is where it shall listen, and no other
 * @returns {Promise<RunningSip>}
 */
export async function startSip({ program, redis, livekit, port: wanted, onOutput }) {
  if (wanted !== undefined) await needFree(wanted);
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePortOfBothKinds());
    const first = randomInt(rtpPorts.from, rtpPorts.to - rtpPorts.count);
    const rtp = { first, last: first + rtpPorts.count };
    const child = await startChild(program, [], {
      // By the environment: on disk or in the arguments others could read the secret.
      env: { SIP_CONFIG_BODY: JSON.stringify(sipConfiguration({ port, rtp, redis, livekit })) },
      // A mere SIGTERM makes it wait for the calls to end by themselves.
      endWith: 'SIGINT',
      ...(onOutput ? { onOutput } : {}),
    });
    if (await answers(port, child)) {
      const { exited, output, end } = child;
      const { process } = child;
      return { address: `127.0.0.1:${port}`, port, process, exited, output, stop: end };
    }
    await child.end();
    if (wanted !== undefined || attempt === 3) {
      throw new Refusal(`livekit-sip did not start:\n${child.output().trim()}`);
    }
  }
}

/** SIP is spoken on both. */
async function freePortOfBothKinds() {
  for (;;) {
    const port = await freeUdpPort();
    if (await isFree('127.0.0.1', port)) return port;
  }
}

/**
 * @param {number} port
 * @param {import('../children.js').Child} child
 */
async function answers(port, { process: started }) {
  const giveUp = Date.now() + secondsToAnswer * 1000;
  while (started.exitCode === null && started.signalCode === null && Date.now() < giveUp) {
    if (await sipAnswers(port)) return true;
    await sleep(30);
  }
  return false;
}
