import { boothsWithCallers, enterBooth, takeCalls } from './booth/booth.ts';
import { readAgentKeys } from './call/agent-keys.ts';
import { holdCall } from './call/call.ts';
import { createPlaces } from './call/places.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { createVoice } from './voice/voice.ts';

/** The phone agent: a process that sits in every booth, and takes a seat for whoever is in it. */
const read = readConfiguration(process.env);
if (read.ok) await run(read.configuration);
else {
  for (const sentence of read.wrong) console.error(sentence);
  process.exitCode = 1;
}

/** How often it looks for a call that rings. */
const LOOK_MS = 250;

async function run({ ronda, livekit, secret, key, allowed }: Configuration): Promise<void> {
  const keys = await readAgentKeys(secret, key);
  const voice = createVoice();
  const deps = { place: { url: ronda }, keys, places: createPlaces(keys, Date.now), voice };
  const calls = new Map<string, Promise<void>>();
  let stopping = false;
  const stop = () => {
    stopping = true;
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  await takeCalls(livekit, allowed);
  console.log('Calls are taken.');
  void voice.prepare().catch(() => {});

  async function take(name: string): Promise<void> {
    const booth = await enterBooth(livekit, name);
    if (booth !== null) await holdCall(booth, deps);
  }

  while (!stopping) {
    // LiveKit may be away for a moment: the calls go on, or end by themselves.
    const ringing = await boothsWithCallers(livekit, calls).catch(() => []);
    for (const name of ringing) {
      // What went wrong may quote what somebody pressed or said: it is not written down.
      const call = take(name)
        .catch(() => console.error('A call could not be held.'))
        .finally(() => calls.delete(name));
      calls.set(name, call);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  await voice.end();
  process.exit();
}
