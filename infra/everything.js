import { findPort, wantedAddress } from './address.js';
import { buildClient, buildServer } from './build.js';
import { givenKeys, givenLiveKit } from './livekit/given.js';
import { findLiveKit } from './livekit/program.js';
import { newKeys, startLiveKit } from './livekit/run.js';
import { installPackages } from './packages.js';
import { rondaPhoneEnvironment } from './telephone/agent.js';
import { newPhoneKeys } from './telephone/keys.js';
import { preparePhoneSide } from './telephone/side.js';
import { checkConfiguration, startRonda } from './ronda.js';

/**
 * Installs, builds and starts all that a meeting on this machine needs.
 *
 * @param {{
 *   data: string,
 *   phone?: import('./telephone/settings.js').PhoneSettings | undefined,
 * }} options `data` is the folder that Ronda keeps its groups in, `phone` that one can call, too
 */
export async function startEverything({ data, phone }) {
  const address = wantedAddress();
  await findPort(address);
  const given = givenLiveKit();
  const keys = givenKeys() ?? newKeys();

  await installPackages();
  await buildServer();
  // A LiveKit of our own will be at an address like this one; it is not worth waiting for it only
  // to hear then that something else is wrong.
  const livekit = given ?? { url: 'ws://127.0.0.1:7880', ...keys };
  // Likewise what it will be told of the phone side.
  const env = phone ? rondaPhoneEnvironment(await newPhoneKeys(), 'sip:ronda@127.0.0.1') : {};
  await checkConfiguration({ ...address, data, livekit, env });
  await buildClient();

  const program = given ? undefined : await findLiveKit();
  const side = phone && (await preparePhoneSide(phone, data));
  const port = await findPort(address);
  const own = program && (await startLiveKit({ program, keys, webhookPort: port, onOutput: warn }));
  const ronda = await startRonda({
    host: address.host,
    port,
    data,
    livekit: own ?? livekit,
    ...(side ? { env: side.env } : {}),
    onOutput: (text, stream) => process[stream].write(text),
  });
  return {
    url: ronda.url,
    publicUrl: process.env['PUBLIC_URL'] || ronda.url,
    sipAddress: side?.address,
    running: {
      Ronda: ronda,
      ...(own ? { LiveKit: own } : {}),
      ...(await side?.begin(ronda.url)),
    },
  };
}

/** @param {string} text */
function warn(text) {
  process.stderr.write(text);
}
