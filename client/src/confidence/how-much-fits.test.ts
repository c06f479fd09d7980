import { LONGEST, SealedWriting } from '@ronda/shared/confidence/sealed';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { howMuchFits, whatFits } from './how-much-fits.ts';
import { deriveKeys } from './keys.ts';
import { seal } from './sealing.ts';
import { makeSecret } from './secret.ts';

const FAMILY = '👩‍👩‍👧‍👦';

test('F10: characters are counted as people count them', () => {
  expect(howMuchFits('')).toBe(LONGEST.writing);
  expect(howMuchFits('año')).toBe(LONGEST.writing - 3);
  expect(howMuchFits(FAMILY)).toBe(LONGEST.writing - 1);
  expect(howMuchFits('a'.repeat(LONGEST.writing))).toBe(0);
  expect(howMuchFits('a'.repeat(LONGEST.writing + 7))).toBe(-7);
});

test('F10: heavy characters end it sooner, and none is cut in two', () => {
  const text = FAMILY.repeat(LONGEST.writing);
  expect(howMuchFits(text)).toBeLessThan(0);
  const fitting = whatFits(text);
  expect(fitting.length % FAMILY.length).toBe(0);
  expect(fitting.length).toBeGreaterThan(300 * FAMILY.length);
});

test('F10: what fits is a beginning of the text, and always fits on the wire', async () => {
  const keys = await deriveKeys(makeSecret());
  if (keys === null) throw new Error('no keys');
  const piece = fc.constantFrom('a', 'ñ', '秋', '🪩', FAMILY, 'हि', '\n', ' ');
  const texts = fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.nat(700))
    .map(([pieces, times]) => pieces.join('').repeat(times));
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const fitting = whatFits(text);
      expect(text.startsWith(fitting)).toBe(true);
      expect(fitting === text).toBe(howMuchFits(text) >= 0);
      expect(v.is(SealedWriting, await seal(keys, fitting))).toBe(true);
    }),
    { numRuns: 20 },
  );
});
