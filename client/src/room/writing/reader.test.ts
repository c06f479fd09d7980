import { expect, test } from 'vitest';
import { createReader } from './reader.ts';

const bea = (text: string) => ({ seat: 'bea', text });

test('F10: what is left when the turn ends is read out, once', () => {
  const reader = createReader();
  reader.follow(bea('I came late. I am'));
  expect(reader.look()).toBe('I came late.');
  reader.follow(bea('I came late. I am Bea.'));
  expect(reader.look()).toBe('');
  expect(reader.follow(null)).toBe('I am Bea.');
  expect(reader.follow(null)).toBe('');
  expect(reader.look()).toBe('');
});

test('F10: a turn that follows at once begins anew, after the rest of the one before', () => {
  const reader = createReader();
  reader.follow(bea('I am Bea.'));
  expect(reader.follow({ seat: 'carl', text: 'I am Carl' })).toBe('I am Bea.');
  expect(reader.follow(null)).toBe('I am Carl');
});

test('F10: words that come again with the line are not read out again', () => {
  const reader = createReader();
  reader.follow(bea('I am Bea. I came'));
  expect(reader.look()).toBe('I am Bea.');
  expect(reader.follow(null)).toBe('I came');
  reader.follow(bea('I am Bea. I came late. '));
  expect(reader.look()).toBe('late.');
});

test('F10: what was written before is forgotten, and the same words are read out in another turn', () => {
  const reader = createReader();
  reader.follow(bea('I am Bea. '));
  expect(reader.look()).toBe('I am Bea.');
  reader.follow(null);
  reader.forget();
  reader.follow(bea('I am Bea. '));
  expect(reader.look()).toBe('I am Bea.');
});
