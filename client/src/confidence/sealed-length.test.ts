import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveKeys } from './keys.ts';
import { sealedLength } from './sealed-length.ts';
import { sealComparable } from './sealing.ts';
import { makeSecret } from './secret.ts';

test('a sealed text is exactly as long as was said beforehand', async () => {
  const keys = await deriveKeys(makeSecret());
  if (keys === null) throw new Error('no keys');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (text) => {
      expect((await sealComparable(keys, text)).length).toBe(sealedLength(text));
    }),
  );
});
