import { expect, test } from 'vitest';
import { withoutNumbers } from '../../infra/telephone/quiet.js';

function shown(...pieces: string[]): string {
  let text = '';
  const take = withoutNumbers((more) => {
    text += more;
  });
  for (const piece of pieces) take(piece);
  return text;
}

test('of a line about a call only what happened is shown', () => {
  const line = { level: 'warn', logger: 'sip', msg: 'Rejecting inbound', fromUser: '34600111222' };
  expect(shown(`${JSON.stringify(line)}\n`)).toBe('warn sip Rejecting inbound\n');
});

test('a line that comes in pieces is one line, and half a line is none yet', () => {
  expect(shown('{"level":"warn","msg":"on', 'e"}\n{"level":"warn","ms')).toBe('warn one\n');
});

test('an error says what went wrong, to nobody in particular', () => {
  const error =
    'dial sip:+34600111222@192.0.2.7:5060 from 192.0.2.7:40000 for 34 600 111 222 refused';
  const text = shown(`${JSON.stringify({ level: 'error', msg: 'failed', error })}\n`);
  expect(text).not.toMatch(/\d{3}/);
  expect(text).toContain('refused');
});

test('what is no JSON, such as a panic, is shown without numbers', () => {
  expect(shown('panic: call from 34600111222\n')).toBe('panic: call from …\n');
});
