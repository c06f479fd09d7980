import { setTimeout as sleep } from 'node:timers/promises';
import { foundGroup } from '@ronda/member/invitation';
import { type Member as Seat, takeSeat } from '@ronda/member/member';
import { BLOCK_MS } from '@ronda/member/sound/sound';
import { enter } from '../sound/person.ts';
import { startWorld } from '../harness/world.ts';
import { quantile, type Result, within } from './result.ts';

const HERTZ = 1000;
const CHANGES = 20;
/** From before somebody comes or goes until everybody sends under the new key. */
const WINDOW_MS = 1500;

/** Issue bar: the silence that a change of keys makes at a listener, beside as long without one. */
export async function measureKeyChange(): Promise<Result[]> {
  const world = await startWorld();
  const invitation = await foundGroup(world);
  const seat = (name: string) => takeSeat(world, invitation, { name });
  const [speaker, listener] = [await seat('Speaker'), await seat('Listener')];
  const ear = await enter(await listener.media(), [HERTZ], listener.keys);
  const mouth = await enter(await speaker.media(), [], speaker.keys);
  await mouth.say(HERTZ);
  await ear.ear.hears(HERTZ, 10_000);
  const numberNow = () => speaker.keys.state().sending?.number ?? -1;

  /** How much of the tone is missing while this is done, and its key is changed as often as that. */
  async function missing(done: () => Promise<unknown>, keys: number): Promise<number> {
    await sleep(WINDOW_MS);
    const before = numberNow();
    const begun = performance.now();
    await done();
    await sleep(WINDOW_MS);
    const took = performance.now() - begun;
    if (numberNow() !== before + keys) throw new Error('The key did not change as it should.');
    return Math.max(0, took - ear.ear.heardFor(HERTZ, begun));
  }

  const changed: number[] = [];
  const unchanged: number[] = [];
  for (let change = 0; change < CHANGES / 2; change += 1) {
    let third: Seat | null = null;
    unchanged.push(await missing(async () => {}, 0));
    changed.push(await missing(async () => (third = await seat('Third')), 1));
    unchanged.push(await missing(async () => {}, 0));
    changed.push(await missing(async () => third?.leave(), 1));
  }
  await Promise.all([mouth.leave(), ear.leave()]);
  await Promise.all([speaker.leave(), listener.leave()]);
  await world.end();
  return [
    within(
      {
        name: 'sound missing at a listener around a change of keys, 95 of 100',
        unit: 'ms',
        ours: quantile(changed, 0.95),
        // Sound comes in blocks, of which one more or less is counted.
        peer: Math.max(BLOCK_MS, quantile(unchanged, 0.95)),
        peerName: 'as long without a change',
      },
      { wanted: 'under 200 ms', most: 200 },
    ),
  ];
}
