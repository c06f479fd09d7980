import { expect, test } from 'vitest';
import { countKey, isThrice, NO_SHIFTS } from './thrice.ts';

function pressing(...keys: readonly (readonly [key: string, at: number])[]): boolean {
  const all = keys.reduce(
    (before, [key, at]) => countKey(before, { key, repeat: false }, at),
    NO_SHIFTS,
  );
  return isThrice(all);
}

test('three presses of Shift in a row are meant', () => {
  expect(pressing(['Shift', 5000], ['Shift', 5300], ['Shift', 5900])).toBe(true);
  expect(pressing(['Shift', 5000], ['Shift', 5300])).toBe(false);
});

test('typing capitals is not, nor pressing Shift now and then, nor holding it', () => {
  const typed = ['A', 'B', 'C', 'D'].flatMap(
    (letter, index) =>
      [
        ['Shift', 5000 + index * 200],
        [letter, 5100 + index * 200],
      ] as const,
  );
  expect(pressing(...typed)).toBe(false);
  expect(pressing(['Shift', 5000], ['Shift', 5300], ['Shift', 6300])).toBe(false);
  let held = countKey(NO_SHIFTS, { key: 'Shift', repeat: false }, 5000);
  for (let at = 5100; at < 8000; at += 50)
    held = countKey(held, { key: 'Shift', repeat: true }, at);
  expect(isThrice(held)).toBe(false);
});
