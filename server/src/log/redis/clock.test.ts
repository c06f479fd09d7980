import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRedisClock } from './clock.ts';

const HOUR = 3_600_000;
const START = 1_800_000_000_000;

/** What Redis says that it is. */
let there: number;
/** For how long it stands still before it answers. */
let stillMs: number;
const redis = {
  sendCommand: async () => {
    if (stillMs > 0) await new Promise((resolve) => setTimeout(resolve, stillMs));
    return [String(Math.floor(there / 1000)), String((there % 1000) * 1000)];
  },
} as unknown as Parameters<typeof createRedisClock>[0];

beforeEach(() => {
  vi.useFakeTimers();
  there = START;
  stillMs = 0;
});
afterEach(() => void vi.useRealTimers());

async function passes(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 1000) {
    there += 1000;
    await vi.advanceTimersByTimeAsync(1000);
  }
}

test('it is that of Redis, and goes on evenly', async () => {
  const clock = await createRedisClock(redis, 0);
  expect(clock.now()).toBe(START);
  await passes(25_000);
  expect(clock.now()).toBe(START + 25_000);
  clock.stop();
});

test('set back by an hour, time neither runs back nor stands still', async () => {
  const clock = await createRedisClock(redis, 0);
  await passes(5000);
  there -= HOUR;
  await passes(15_000);
  expect(clock.now()).toBe(START + 20_000);
  await passes(60_000);
  expect(clock.now()).toBe(START + 80_000);
  clock.stop();
});

test('a server that starts then begins where the others were', async () => {
  there -= HOUR;
  const clock = await createRedisClock(redis, START);
  expect(clock.now()).toBe(START);
  await passes(30_000);
  expect(clock.now()).toBe(START + 30_000);
  clock.stop();
});

test('after a sleep of this machine it is that of Redis again', async () => {
  const clock = await createRedisClock(redis, 0);
  there += 20_000;
  await passes(10_000);
  expect(clock.now()).toBe(START + 30_000);
  clock.stop();
});

test('an answer that Redis was long in giving changes nothing', async () => {
  const clock = await createRedisClock(redis, 0);
  stillMs = 1900;
  await passes(15_000);
  expect(clock.now()).toBe(START + 15_000);
  clock.stop();
});
