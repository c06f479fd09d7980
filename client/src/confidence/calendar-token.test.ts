import { expect, test } from 'vitest';
import { calendarToken } from './calendar-token.ts';
import { deriveKeys } from './keys.ts';

test('S5: the token is the one that the server makes', async () => {
  const keys = await deriveKeys('AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8');
  // The same stands in the server's test of it.
  expect(keys && (await calendarToken(keys))).toBe('0VsCd6_PX2eqe9pHL1UKo66MYrzkrjkJQ_pwi8OZbvU');
});
