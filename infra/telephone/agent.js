import { startChild } from '../children.js';
import { inProject } from '../project.js';

/**
 * Starts the phone agent, which was built before.
 *
 * @param {{
 *   ronda: string,
 *   livekit: import('../ronda.js').LiveKitAccess,
 *   keys: import('./keys.js').PhoneKeys,
 *   env?: NodeJS.ProcessEnv,
 *   onOutput?: (text: string, stream: 'stdout' | 'stderr') => void,
 * }} options `ronda` is where the agent reaches it, `livekit` the booths'
 */
export async function startAgent({ ronda, livekit, keys, env, onOutput }) {
  return await startChild(process.execPath, [inProject('phone', 'dist', 'main.js')], {
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
    ...(onOutput ? { onOutput } : {}),
  });
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
