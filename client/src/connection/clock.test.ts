import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createServerClock } from './clock.ts';

const AHEAD = 1_800_000_000_000;

/** A device's own count, a server's clock, and a network between them that takes its time. */
function world(ahead = AHEAD) {
  let local = 5000;
  let offset = ahead;
  const clock = createServerClock(() => local, 0);
  const server = () => Math.floor(local + offset);
  return {
    clock,
    /** How far the clock shown is from the server's, in ms. */
    error: () => clock.now() - (local + offset),
    pass: (ms: number) => void (local += ms),
    /** The server's clock is set. */
    step: (ms: number) => void (offset += ms),
    exchange(upMs: number, downMs: number) {
      const sentAt = clock.local();
      local += upMs;
      const now = server();
      local += downMs;
      clock.exchanged(sentAt, now);
    },
    heartbeat(downMs: number) {
      const now = server();
      local += downMs;
      return clock.heard(now);
    },
  };
}

test('one exchange is right to within half of what it took', () => {
  const { clock, error, exchange } = world();
  exchange(80, 20);
  expect(Math.abs(error())).toBeLessThanOrEqual(51);
  expect(clock.now()).toBeGreaterThan(AHEAD);
});

test('a quick exchange among slow ones decides', () => {
  const { error, exchange } = world();
  for (const [up, down] of [
    [400, 10],
    [5, 6],
    [20, 700],
    [300, 300],
  ] as const)
    exchange(up, down);
  expect(Math.abs(error())).toBeLessThanOrEqual(6);
});

test('under any jitter it is never wrong by more than half of the quickest exchange', () => {
  const delay = fc.integer({ min: 1, max: 800 });
  const message = fc.oneof(
    fc.record({ up: delay, down: delay, rest: delay }),
    fc.record({ up: fc.constant(null), down: delay, rest: delay }),
  );
  fc.assert(
    fc.property(fc.array(message, { minLength: 1, maxLength: 30 }), (messages) => {
      const { error, exchange, heartbeat, pass } = world();
      exchange(400, 400);
      let quickest = 800;
      let passed = 0;
      for (const { up, down, rest } of messages) {
        if (up === null) expect(heartbeat(down)).toBe(true);
        else {
          exchange(up, down);
          quickest = Math.min(quickest, up + down);
        }
        pass(rest);
        passed += (up ?? 0) + down + rest;
      }
      // Asked once, at the end: what was shown before, it would not run behind.
      expect(Math.abs(error())).toBeLessThanOrEqual(quickest / 2 + 1 + passed * 1e-4);
    }),
  );
});

test('heartbeats alone make it better', () => {
  const { error, exchange, heartbeat, pass } = world();
  exchange(10, 700);
  const before = Math.abs(error());
  heartbeat(15);
  pass(1000);
  expect(Math.abs(error())).toBeLessThan(before / 10);
});

test('it never runs back while bounds get narrower', () => {
  const { clock, exchange, pass } = world();
  exchange(2, 900);
  let last = clock.now();
  for (let quick = 300; quick > 0; quick -= 30) {
    exchange(quick, 1);
    expect(clock.now()).toBeGreaterThanOrEqual(last);
    last = clock.now();
    pass(1);
  }
});

test('a server whose clock was set is noticed, and followed', () => {
  const { error, exchange, heartbeat, step, pass } = world();
  exchange(5, 5);
  pass(1000);
  step(60_000);
  expect(heartbeat(5)).toBe(false);
  exchange(5, 5);
  expect(Math.abs(error())).toBeLessThanOrEqual(6);
  step(-120_000);
  exchange(5, 5);
  expect(Math.abs(error())).toBeLessThanOrEqual(6);
});

test('what was known is the first guess on a new line', () => {
  const { clock, error, exchange, pass } = world();
  exchange(5, 5);
  clock.reset();
  pass(200);
  expect(Math.abs(error())).toBeLessThanOrEqual(6);
});

test('a clock that drifts is followed for hours', () => {
  const { error, exchange, pass, step } = world();
  exchange(5, 5);
  for (let minute = 0; minute < 240; minute += 1) {
    pass(60_000);
    step(3);
    exchange(5, 5);
    expect(Math.abs(error())).toBeLessThanOrEqual(15);
  }
});

test('what the device’s own clock says changes nothing, from the first moment on and when it is set', () => {
  const ahead = Date.now() - performance.now();
  const error = () => clock.now() - (performance.now() + ahead);
  const HOUR_MS = 3_600_000;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - HOUR_MS });
  onTestFinished(() => void vi.useRealTimers());
  const clock = createServerClock();
  clock.exchanged(clock.local(), Math.floor(performance.now() + ahead));
  expect(Math.abs(error())).toBeLessThan(100);
  for (const setBy of [HOUR_MS, -2 * HOUR_MS, 3 * HOUR_MS]) {
    vi.setSystemTime(Date.now() + setBy);
    expect(Math.abs(error())).toBeLessThan(100);
    expect(clock.heard(Math.floor(performance.now() + ahead))).toBe(true);
    expect(Math.abs(error())).toBeLessThan(100);
  }
});
