import { startLiveKit } from '../livekit/run.js';
import { withoutNumbers } from './quiet.js';
import { findRedis } from './redis.js';
import { startSip } from './sip.js';

/** @typedef {'Redis' | 'LiveKit' | 'livekit-sip'} Part */

/**
 * @typedef {object} Exchange where calls come in and each is put into a booth
 * @property {import('../ronda.js').LiveKitAccess} livekit the booths', with keys that open no meeting
 * @property {string} address what to dial: any name at it
 * @property {import('./redis-given.js').RedisAccess} redis by which these speak with each other
 * @property {Record<string, { exited: import('../children.js').Child['exited'] }>} running
 * @property {(part: Part) => Promise<void>} restart kills it, and starts it where it was
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
  const quietly = () => (onOutput ? { onOutput: withoutNumbers(onOutput) } : {});
  /** @type {Map<Part, () => Promise<void>>} */
  const ends = new Map();
  const stop = async () => {
    for (const end of [...ends.values()].toReversed()) await end();
  };
  try {
    let store = redis ?? (await findRedis());
    if (store.own) ends.set('Redis', store.own.end);
    let booths = await startLiveKit({
      ...(livekit ? { program: livekit } : {}),
      booths: { redis: store.access },
      ...quietly(),
    });
    ends.set('LiveKit', booths.stop);
    const access = { url: booths.url, apiKey: booths.apiKey, apiSecret: booths.apiSecret };
    let sip = await startSip({
      program,
      redis: store.access,
      livekit: access,
      ...(port === undefined ? {} : { port }),
      ...quietly(),
    });
    ends.set('livekit-sip', sip.stop);
    /** @type {Record<Part, () => Promise<void>>} */
    const restarts = {
      async Redis() {
        await kill(store.own);
        store = await store.again();
        if (store.own) ends.set('Redis', store.own.end);
      },
      async LiveKit() {
        await kill(booths);
        booths = await startLiveKit({
          ...(livekit ? { program: livekit } : {}),
          booths: { redis: store.access },
          ports: booths.ports,
          keys: { apiKey: access.apiKey, apiSecret: access.apiSecret },
          ...quietly(),
        });
        ends.set('LiveKit', booths.stop);
      },
      async 'livekit-sip'() {
        await kill(sip);
        const { port: same } = sip;
        sip = await startSip({
          program,
          redis: store.access,
          livekit: access,
          port: same,
          ...quietly(),
        });
        ends.set('livekit-sip', sip.stop);
      },
    };
    return {
      livekit: access,
      address: sip.address,
      redis: store.access,
      running: {
        ...(store.own ? { Redis: store.own } : {}),
        "The booths' LiveKit": booths,
        'livekit-sip': sip,
      },
      restart: (part) => restarts[part](),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {Pick<import('../children.js').Child, 'process' | 'exited'> | undefined} running */
async function kill(running) {
  running?.process.kill('SIGKILL');
  await running?.exited;
}
