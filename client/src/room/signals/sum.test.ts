import { expect, test } from 'vitest';
import { sumOf } from './sum.ts';

test('F11: several at once are put together, in an order that does not jump', () => {
  expect(sumOf([])).toEqual([]);
  expect(
    sumOf([
      { seat: 'ana', signal: 'slowerPlease' },
      { seat: 'ben', signal: 'iHearYou' },
      { seat: 'cleo', signal: 'slowerPlease' },
    ]),
  ).toEqual([
    { signal: 'iHearYou', seats: ['ben'] },
    { signal: 'slowerPlease', seats: ['ana', 'cleo'] },
  ]);
});
