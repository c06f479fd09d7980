import { availableParallelism, loadavg } from 'node:os';
import { measureCommands } from './commands.ts';
import { measureCountdown } from './countdown.ts';
import { measureFailover } from './failover/measure.ts';
import { measureFirstSound } from './first-sound.ts';
import { measureIdle } from './idle.ts';
import { measureKeyChange } from './key-change.ts';
import { measurePhoneDelay } from './phone-delay.ts';
import { measurePhoneLoad } from './phone-load.ts';
import { measureReady } from './ready.ts';
import { report } from './report.ts';
import type { Result } from './result.ts';
import { measureRevoke } from './revoke.ts';
import { measureRooms } from './rooms/measure.ts';
import { measureScreen } from './screen.ts';
import { measureSealing } from './sealing.ts';
import { measureSpeak } from './speak.ts';
import { measureTwelve } from './twelve.ts';
import { measureWeight } from './weight.ts';

/** Everything that is measured, in the order of the table. Arguments choose some by name. */
const MEASUREMENTS: Readonly<Record<string, () => Promise<Result[]>>> = {
  revoke: measureRevoke,
  speak: measureSpeak,
  'key-change': measureKeyChange,
  sealing: measureSealing,
  commands: measureCommands,
  rooms: measureRooms,
  idle: measureIdle,
  failover: measureFailover,
  twelve: measureTwelve,
  countdown: measureCountdown,
  'first-sound': measureFirstSound,
  ready: measureReady,
  screen: measureScreen,
  weight: measureWeight,
  phone: async () => [...(await measurePhoneDelay()), ...(await measurePhoneLoad())],
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in MEASUREMENTS));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')}. There is ${Object.keys(MEASUREMENTS).join(', ')}.`,
  );
  process.exit(1);
}
const results: Result[] = [];
for (const [name, measure] of Object.entries(MEASUREMENTS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const load = `load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} cores`;
  console.log(`Measuring ${name} (${load}) ...`);
  results.push(...(await measure()));
}
await report(results);
process.exit(0);
