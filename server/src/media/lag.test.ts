import { expect, test } from 'vitest';
import { LISTEN } from './allowed.ts';
import { createLag } from './lag.ts';
import type { LiveKit } from './livekit.ts';

/** LiveKit, of which only its answers to a permission matter here. */
function answering(ok: boolean): LiveKit {
  return {
    allow: async () => (ok ? { ok, value: LISTEN } : { ok, failure: 'late' }),
  } as Partial<LiveKit> as LiveKit;
}

test('it is told once, when what a step changed is confirmed', async () => {
  const told: number[] = [];
  const lag = createLag(answering(true), (ms) => void told.push(ms));
  const run = async (livekit: LiveKit) => (await livekit.allow('m', 'ana', LISTEN)).ok;
  lag.begin('m');
  lag.begin('m');
  await lag.during('m', run);
  expect(told).toHaveLength(1);
  // Somebody who came back with an old token, say: no step has changed anything.
  await lag.during('m', run);
  expect(told).toHaveLength(1);
});

test('a step that changes nothing there is not counted', async () => {
  const told: number[] = [];
  const lag = createLag(answering(true), (ms) => void told.push(ms));
  lag.begin('m');
  await lag.during('m', async () => true);
  expect(told).toEqual([]);
});

test('what is not confirmed counts until it is, from the first step on', async () => {
  const told: number[] = [];
  const lag = createLag(answering(true), (ms) => void told.push(ms));
  const begun = performance.now();
  lag.begin('m');
  const again = async (livekit: LiveKit) => {
    await livekit.allow('m', 'ana', LISTEN);
    return false;
  };
  await lag.during('m', again);
  await new Promise((resolve) => setTimeout(resolve, 60));
  lag.begin('m');
  await lag.during('m', async () => true);
  expect(told).toHaveLength(1);
  expect(told[0]).toBeGreaterThan(50);
  expect(told[0]).toBeLessThanOrEqual(performance.now() - begun);
});

test('what LiveKit did not answer to is no change', async () => {
  const told: number[] = [];
  const lag = createLag(answering(false), (ms) => void told.push(ms));
  lag.begin('m');
  await lag.during('m', async (livekit) => {
    await livekit.allow('m', 'ana', LISTEN);
    return true;
  });
  expect(told).toEqual([]);
});
