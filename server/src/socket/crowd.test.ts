import { expect, test } from 'vitest';
import { createCrowd } from './crowd.ts';

const group = 'group-aaaaaaaaaaaa';

test('one person may have eight lines', () => {
  const crowd = createCrowd();
  const admitted = Array.from({ length: 10 }, () => crowd.admit(group, 'ana'));
  expect(admitted.filter(Boolean)).toHaveLength(8);
  expect(crowd.admit(group, 'ben')).toBe(true);
  crowd.leave(group, 'ana');
  expect(crowd.admit(group, 'ana')).toBe(true);
});

test('one group may have a hundred', () => {
  const crowd = createCrowd();
  const admitted = Array.from({ length: 120 }, (_, index) => crowd.admit(group, `seat${index}`));
  expect(admitted.filter(Boolean)).toHaveLength(100);
  expect(crowd.admit('group-bbbbbbbbbbbb', 'ana')).toBe(true);
});
