import { setTimeout as sleep } from 'node:timers/promises';
import { isEnding, startChild } from '../children.js';
import { inProject } from '../project.js';
import { Refusal } from '../refusal.js';

/** What it writes once every call gets a booth. */
const ready = 'Calls are taken.';
const secondsToAnswer = 30;

/**
 * `ronda` is where the agent reaches it, `livekit` the booths'.
 *
 * @typedef {{
 *   ronda: string,
 *   livekit: import('../ronda.js').LiveKitAccess,
 *   keys: import('./keys.js').PhoneKeys,
 *   env?: NodeJS.ProcessEnv,
 *   onOutput?: (text: string, stream: 'stdout' | 'stderr') => void,
 * }} AgentOptions
 */

/**
 * Starts the phone agent, which was built before, and answers once it takes calls.
 *
 * @param {AgentOptions} options
 */
export async function startAgent({ ronda, livekit, keys, env, onOutput }) {
  const agent = await startChild(process.execPath, [inProject('phone', 'dist', 'main.js')], {
    cwd: inProject(),
    env: {
      // Otherwise LiveKit's Node client tells of each connection.
      NODE_ENV: 'production',
      RONDA_URL: ronda,
      LIVEKIT_URL: livekit.url,
      LIVEKIT_API_KEY: livekit.apiKey,
      LIVEKIT_API_SECRET: livekit.apiSecret,
      RONDA_PHONE_SECRET: keys.secret,
      RONDA_PHONE_KEY: keys.privateKey,
      PHONE_TRUNK_ALLOWED: '127.0.0.1',
      ...env,
    },
    onOutput: (text, stream) => {
      if (text.trim() !== ready) onOutput?.(text, stream);
    },
  });
  const giveUp = Date.now() + secondsToAnswer * 1000;
  while (!agent.output().includes(ready)) {
    if (
      agent.process.exitCode !== null ||
      agent.process.signalCode !== null ||
      Date.now() > giveUp
    ) {
      await agent.end();
      throw new Refusal(`The phone agent did not start:\n${agent.output().trim()}`);
    }
    await sleep(30);
  }
  return agent;
}

/**
 * The same, and whenever it has done enough and ended (docs/phone.md) another one.
 *
 * @param {AgentOptions} options
 * @returns {Promise<Pick<import('../children.js').Child, 'exited' | 'end'>>} `exited` is how one of them ended otherwise
 */
export async function keepAgent(options) {
  let agent = await startAgent(options);
  let wanted = true;
  const keep = async () => {
    for (;;) {
      const how = await agent.exited;
      if (how.code !== 0 || !wanted || isEnding()) return how;
      agent = await startAgent(options);
    }
  };
  const exited = keep().catch((error) => {
    console.error(error instanceof Refusal ? error.message : error);
    return { code: 1, signal: null };
  });
  return {
    exited,
    async end() {
      wanted = false;
      await agent.end();
    },
  };
}

/**
 * What Ronda itself is told of its phone side.
 *
 * @param {import('./keys.js').PhoneKeys} keys
 * @param {string} number what members are shown to dial
 */
export const rondaPhoneEnvironment = ({ secret, publicKey }, number) => ({
  RONDA_PHONE_SECRET: secret,
  RONDA_PHONE_PUBLIC_KEY: publicKey,
  RONDA_PHONE_NUMBER: number,
});
