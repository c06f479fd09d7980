import { createApp } from '../../../server/src/app.ts';
import { readConfiguration } from '../../../server/src/configuration.ts';
import { openGround } from '../../../server/src/log/open.ts';
import { createMedia } from '../../../server/src/media/media.ts';
import type { Rates } from '../../../server/src/rates.ts';

// Ronda's server as `server/src/main.ts` starts it, but that it refuses nothing for speed. No
// deployment has this file, and no setting does the same.

const ANY = 1e9;
const UNLIMITED: Rates = {
  line: { burst: ANY, perSecond: ANY },
  steps: { burst: ANY, perSecond: ANY },
  linesPerMinute: ANY,
  startsPerMinute: ANY,
  doorAttemptsPerMinute: ANY,
  pinsPerMinute: { caller: ANY, callers: ANY },
};

const read = readConfiguration(process.env);
if (!read.ok) throw new Error(read.wrong.join('\n'));
const { configuration } = read;
const { livekit } = configuration;
const { store, hints, clock, close } = await openGround(configuration);
const app = await createApp({
  configuration,
  store,
  hints,
  clock,
  mediaFor: (given) => createMedia({ ...livekit, url: livekit.url.href, ...given }),
  journal: { level: configuration.log },
  rates: UNLIMITED,
});
process.once('SIGTERM', () => {
  void app
    .stop()
    .then(close)
    .finally(() => process.exit());
});
await app.listen();
