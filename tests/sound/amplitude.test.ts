import { createTone } from '@ronda/member/sound/tone';
import { expect, test } from 'vitest';
import { amplitudeAt, HEARD } from './amplitude.ts';

test('a tone is measured at its own frequency and at no other', () => {
  const next = createTone(1200);
  next();
  const block = next();
  expect(amplitudeAt(1200, block)).toBeCloseTo(0.25, 3);
  for (const hertz of [500, 1100, 1900, 2600]) {
    expect(amplitudeAt(hertz, block)).toBeLessThan(HEARD / 10);
  }
});

test('of tones heard at once each is measured alone', () => {
  const one = createTone(500)();
  const other = createTone(1900)();
  const both = one.map((sample, i) => sample + (other[i] ?? 0));
  expect(amplitudeAt(500, both)).toBeCloseTo(0.25, 3);
  expect(amplitudeAt(1900, both)).toBeCloseTo(0.25, 3);
  expect(amplitudeAt(1200, both)).toBeLessThan(HEARD / 10);
});
