import { expect, test } from 'vitest';
import { createStateHolder } from './media-state.ts';

test('the reference changes, and listeners hear, only when something is different', () => {
  const holder = createStateHolder();
  let told = 0;
  const forget = holder.subscribe(() => (told += 1));
  const before = holder.get();
  holder.set({ line: 'connecting', videos: new Map(), speaking: new Set(), quality: new Map() });
  expect(holder.get()).toBe(before);
  expect(told).toBe(0);
  holder.set({ speaking: new Set(['ana']) });
  expect(holder.get()).not.toBe(before);
  expect(holder.get().videos).toBe(before.videos);
  expect(told).toBe(1);
  forget();
  holder.set({ blocked: true });
  expect(told).toBe(1);
});
