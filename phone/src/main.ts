import { sealedSounds } from '@ronda/member/sound/sealed-sounds';
import { readAgentKeys } from './call/agent-keys.ts';
import { createCalls } from './call/calls.ts';
import { createSeats } from './call/seats.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { createVoice } from './voice/voice.ts';

/** The phone agent: a process that sits in booths, and takes a seat for whoever is in them. Several may run. */
const read = readConfiguration(process.env);
if (read.ok) await run(read.configuration);
else {
  for (const sentence of read.wrong) console.error(sentence);
  process.exitCode = 1;
}

/** As often as it looks whether it has done enough. */
const LOOK_MS = 1000;

async function run({ ronda, livekit, secret, key, allowed, sounds }: Configuration): Promise<void> {
  const keys = await readAgentKeys(secret, key);
  const voice = createVoice();
  const place = { url: ronda };
  const calls = createCalls(livekit, allowed, {
    place,
    keys,
    seats: createSeats(place, keys),
    voice,
  });
  let stopping: Promise<void> | null = null;
  const stop = () => {
    stopping ??= calls.stop().then(async () => {
      await voice.end();
      process.exit();
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // What each sound leaves behind in the process goes with the process alone. Whoever runs it starts it anew.
  setInterval(() => {
    if (sealedSounds() >= sounds && calls.isIdle()) stop();
  }, LOOK_MS);

  await calls.open();
  console.log('Calls are taken.');
  void voice.prepare().catch(() => {});
}
