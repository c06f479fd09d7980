import { expect, test } from 'vitest';
import { describe } from './journal.ts';

test('of an error the kind and the place are written down, not what it says', () => {
  const error = Object.assign(new SyntaxError('Unexpected token in {"name": "Ana"}'), {
    code: 'FST_ERR',
  });
  const described = describe(error);
  expect(described).toMatchObject({ type: 'SyntaxError', message: 'FST_ERR' });
  expect(described.stack).toMatch(/^\s+at .*journal\.test/);
  expect(JSON.stringify(described)).not.toContain('Ana');
  expect(JSON.stringify(describe('Ana left'))).not.toContain('Ana');
});
