import { expect, test } from 'vitest';
import { meantOf } from './meant.ts';

const alike = (name: string, near: boolean, waits: boolean) => ({ name, near, waits });
const far = alike('far', false, true);
const near = alike('near', true, true);
const answered = alike('answered', false, false);

test('the only one that waits is meant, also beside others that are answered', () => {
  expect(meantOf([far])).toBe(far);
  expect(meantOf([answered, far])).toBe(far);
});

test('where two wait no key guesses, and the one with the focus is meant', () => {
  expect(meantOf([far, far])).toBe('several');
  expect(meantOf([far, near])).toBe(near);
});

test('an answer is changed only where the focus is', () => {
  expect(meantOf([answered])).toBe('none');
  const focused = { ...answered, near: true };
  expect(meantOf([focused, far])).toBe(focused);
});

test('nothing is meant where there is nothing', () => {
  expect(meantOf([])).toBe('none');
});
