import { expect, test } from 'vitest';
import { createWaiting } from './waiting.ts';

test('sound that waits is taken in its order, and none is there before it has come', () => {
  const waiting = createWaiting<number>();
  expect(waiting.take()).toBeNull();
  for (const block of [1, 2, 3]) waiting.put(block);
  expect([waiting.take(), waiting.take(), waiting.take(), waiting.take()]).toEqual([1, 2, 3, null]);
});

test('what came all at once after a pause is no delay for ever', () => {
  const waiting = createWaiting<number>();
  for (let block = 0; block < 20; block += 1) waiting.put(block);
  expect(waiting.take()).toBe(14);
  let newest = 19;
  let delay = 0;
  // Ten seconds in which one is taken for each that comes.
  for (let block = 0; block < 1000; block += 1) {
    waiting.put((newest += 1));
    delay = newest - (waiting.take() ?? newest);
  }
  expect(delay).toBe(0);
});

test('where blocks come in twos, none is left out', () => {
  const waiting = createWaiting<number>();
  const taken: (number | null)[] = [];
  for (let block = 0; block < 1000; block += 2) {
    waiting.put(block);
    waiting.put(block + 1);
    taken.push(waiting.take(), waiting.take());
  }
  expect(taken).toEqual(Array.from({ length: 1000 }, (_, block) => block));
});
