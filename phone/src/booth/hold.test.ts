import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Booths } from './booths.ts';
import { type Hold, takeHold } from './hold.ts';
import { readSign, writeSign } from './sign.ts';
import { BEAT_MS } from './watch.ts';

const NAME = 'booth_0101_x';
/** What stands on the booth; null when LiveKit has forgotten it. */
let sign: string | null;
const booths: Pick<Booths, 'signOn' | 'write'> = {
  signOn: async () => sign,
  async write(_name, written) {
    sign = written;
  },
};
const onBooth = () => readSign(sign ?? '');

const holds: Hold[] = [];
async function take(agent: string): Promise<Hold | null> {
  const taking = takeHold(booths, NAME, agent);
  await vi.advanceTimersByTimeAsync(200);
  const hold = await taking;
  if (hold !== null) holds.push(hold);
  return hold;
}

beforeEach(() => {
  vi.useFakeTimers();
  sign = '';
});
afterEach(() => {
  for (const hold of holds.splice(0)) hold.stop();
  vi.useRealTimers();
});

test('whoever holds a booth shows every second that it lives, until it stops', async () => {
  const hold = await take('one');
  expect(hold?.isTakeover).toBe(false);
  await vi.advanceTimersByTimeAsync(5 * BEAT_MS);
  expect(onBooth()).toMatchObject({ agent: 'one', beat: 5 });
  hold?.stop();
  await vi.advanceTimersByTimeAsync(5 * BEAT_MS);
  expect(onBooth()?.beat).toBe(5);
});

test('of two that see the same booth at once one gives way', async () => {
  const both = await Promise.all([take('one'), take('other')]);
  expect(both.filter((hold) => hold !== null)).toHaveLength(1);
});

test('what one has noted the next one finds', async () => {
  const first = await take('one');
  first?.note('sealed');
  await vi.advanceTimersByTimeAsync(1);
  first?.stop();
  const next = await take('next');
  expect(next).toMatchObject({ left: 'sealed', isTakeover: true });
  await vi.advanceTimersByTimeAsync(BEAT_MS);
  expect(onBooth()).toMatchObject({ agent: 'next', notes: 'sealed' });
});

test('handed over, it is nobody’s, with all that was noted', async () => {
  const hold = await take('one');
  hold?.note('sealed');
  await hold?.handOver();
  await vi.advanceTimersByTimeAsync(3 * BEAT_MS);
  expect(onBooth()).toMatchObject({ agent: null, notes: 'sealed' });
});

test('whoever was asleep writes nothing over another’s, and learns of it', async () => {
  const hold = await take('one');
  let lost = false;
  void hold?.lost.then(() => (lost = true));
  await vi.advanceTimersByTimeAsync(BEAT_MS);
  const others = writeSign({ agent: 'other', beat: 3, notes: 'theirs' });
  sign = others;
  // No timer goes while a process is stopped, and its clock goes on.
  const asleep = performance.now() + 10 * BEAT_MS;
  vi.spyOn(performance, 'now').mockReturnValue(asleep);
  await vi.advanceTimersByTimeAsync(BEAT_MS);
  expect(sign).toBe(others);
  expect(lost).toBe(true);
  vi.restoreAllMocks();
});

test('a booth that LiveKit has forgotten is still one’s own, and another’s is not', async () => {
  const hold = await take('one');
  sign = null;
  expect(await hold?.isMine()).toBe(true);
  sign = writeSign({ agent: 'other', beat: 0, notes: null });
  expect(await hold?.isMine()).toBe(false);
});
