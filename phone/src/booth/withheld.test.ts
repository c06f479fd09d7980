import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isWithheld } from './withheld.ts';

/** As livekit-sip 1.8.0 has it (protocol/sip, EvaluateDispatchRule). */
function shown(from: string) {
  const identity = `sip_${createHash('sha256').update(from).digest('hex').slice(0, 16)}`;
  return { identity, name: `Phone ${from.slice(from.length <= 4 ? -1 : -4)}` };
}

test.each([
  'anonymous',
  'Anonymous',
  'restricted',
  'unknown',
  'Unavailable',
  'private',
  '266696687',
  '+266696687',
  '0',
  '0000000000',
  '',
])('a call from “%s” shows no number', (from) => {
  expect(isWithheld(shown(from))).toBe(true);
});

test.each(['34600111222', '+34600111222', '600 111 222', '112', '2000', '5550101'])(
  'a call from %s can be known again',
  (from) => {
    expect(isWithheld(shown(from))).toBe(false);
  },
);
