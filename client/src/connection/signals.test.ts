import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSignals } from './signals.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ana = { seat: 'ana', signal: 'iHearYou' } as const;
const ben = { seat: 'ben', signal: 'meToo' } as const;

test('F11: a signal is seen for some seconds and gone', () => {
  const signals = createSignals();
  const listener = vi.fn<() => void>();
  signals.subscribe(listener);
  signals.came(ana);
  vi.advanceTimersByTime(3000);
  signals.came(ben);
  expect(signals.state()).toEqual([ana, ben]);
  vi.advanceTimersByTime(3000);
  expect(signals.state()).toEqual([ben]);
  vi.advanceTimersByTime(3000);
  expect(signals.state()).toEqual([]);
  expect(listener).toHaveBeenCalledTimes(4);
});

test('F11: a seat shows its newest signal, for as long as any other', () => {
  const signals = createSignals();
  signals.came(ana);
  vi.advanceTimersByTime(4000);
  const newer = { ...ana, signal: 'slowerPlease' } as const;
  signals.came(newer);
  vi.advanceTimersByTime(4000);
  expect(signals.state()).toEqual([newer]);
  vi.advanceTimersByTime(2000);
  expect(signals.state()).toEqual([]);
});
