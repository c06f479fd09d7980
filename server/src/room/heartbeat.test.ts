import { expect, test } from 'vitest';
import { createHeartbeat } from './heartbeat.ts';

test('H4: while the store stands still, nobody says to it again and again that a server is there', async () => {
  let now = 1000;
  const asked: number[] = [];
  let wake = () => {};
  const heartbeat = createHeartbeat({
    clock: { now: () => now },
    log: {
      serve(at) {
        asked.push(at);
        return new Promise((resolve) => {
          wake = () => resolve(false);
        });
      },
    },
    back: () => {},
    failed: () => {},
  });
  const beats = [heartbeat.beat()];
  for (; now < 4000; now += 500) beats.push(heartbeat.beat());
  wake();
  await Promise.all(beats);
  expect(asked).toEqual([1000]);
  // What it was told then is of long ago.
  expect(heartbeat.isAwake()).toBe(false);
  const next = heartbeat.beat();
  wake();
  await next;
  expect(asked).toEqual([1000, 4000]);
  expect(heartbeat.isAwake()).toBe(true);
});
