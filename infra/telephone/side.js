import { buildAgent } from '../build.js';
import { findLiveKit, findLiveKitSip } from '../livekit/program.js';
import { keepAgent, rondaPhoneEnvironment } from './agent.js';
import { startExchange } from './exchange.js';
import { phoneKeys } from './keys.js';
import { findRedis } from './redis.js';

/** @typedef {Awaited<ReturnType<typeof preparePhoneSide>>} PhoneSide */

/**
 * Everything that callers by telephone need on this machine, but for what must wait for Ronda.
 *
 * @param {import('./settings.js').PhoneSettings} settings
 * @param {string} data Ronda's folder
 */
export async function preparePhoneSide(settings, data) {
  // First what may be refused at once, then what takes minutes.
  const redis = await findRedis();
  const keys = await phoneKeys(data);
  await buildAgent();
  const livekit = await findLiveKit();
  const program = await findLiveKitSip();
  const exchange = await startExchange({
    program,
    livekit,
    redis,
    ...(settings.sipPort === undefined ? {} : { port: settings.sipPort }),
    onOutput: (text) => process.stderr.write(text),
  });
  return {
    address: `sip:ronda@${exchange.address}`,
    /** Where the booths are. */
    livekit: exchange.livekit,
    /** For Ronda. Whoever has a real number names it, and it is shown instead. */
    env: rondaPhoneEnvironment(
      keys,
      process.env['RONDA_PHONE_NUMBER'] || `sip:ronda@${exchange.address}`,
    ),
    /** @param {string} ronda where the agent reaches it */
    async begin(ronda) {
      const agent = await keepAgent({
        ronda,
        livekit: exchange.livekit,
        keys,
        onOutput: (text, stream) => process[stream].write(text),
      });
      return { ...exchange.running, 'The phone agent': agent };
    },
  };
}
