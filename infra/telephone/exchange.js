import { startLiveKit } from '../livekit/run.js';
import { withoutNumbers } from './quiet.js';
import { findRedis } from './redis.js';
import { startSip } from './sip.js';

/**
 * @typedef {object} Exchange where calls come in and each is put into a booth
 * @property {import('../ronda.js').LiveKitAccess} livekit the booths', with keys that open no meeting
 * @property {string} address what to dial: any name at it
 * @property {Record<string, { exited: import('../children.js').Child['exited'] }>} running
 * @property {() => Promise<void>} stop
 */

/**
 * Starts it. The booths have a LiveKit of their own: a call makes its booth itself, which the
 * meetings' server must not allow, and the agent's keys are good for no meeting.
 *
 * @param {{
 *   program: string,
 *   redis?: import('./redis.js').RunningRedis,
 *   livekit?: import('../livekit/program.js').LiveKitProgram,
 *   port?: number,
 *   onOutput?: (text: string) => void,
 * }} options `program` is livekit-sip
 * @returns {Promise<Exchange>}
 */
export async function startExchange({ program, redis, livekit, port, onOutput }) {
  /** @type {(() => Promise<void>)[]} */
  const ends = [];
  const stop = async () => {
    for (const end of ends.toReversed()) await end();
  };
  const quietly = () => (onOutput ? { onOutput: withoutNumbers(onOutput) } : {});
  try {
    const found = redis ?? (await findRedis());
    if (found.own) ends.push(found.own.end);
    const booths = await startLiveKit({
      ...(livekit ? { program: livekit } : {}),
      booths: { redis: found.access },
      ...quietly(),
    });
    ends.push(booths.stop);
    const sip = await startSip({
      program,
      redis: found.access,
      livekit: booths,
      ...(port === undefined ? {} : { port }),
      ...quietly(),
    });
    ends.push(sip.stop);
    return {
      livekit: { url: booths.url, apiKey: booths.apiKey, apiSecret: booths.apiSecret },
      address: sip.address,
      running: {
        ...(found.own ? { Redis: found.own } : {}),
        "The booths' LiveKit": booths,
        'livekit-sip': sip,
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
