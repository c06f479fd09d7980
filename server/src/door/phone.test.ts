import { createHmac, hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { createPhoneDoor } from './phone.ts';

const secret = 's'.repeat(43);
const door = createPhoneDoor(secret);
/** As the agent derives it. */
const credential = Buffer.from(hkdfSync('sha256', secret, '', 'ronda/1/agent-credential', 32));

test('a PIN has twelve digits, is another each time, and is known again by its mark', () => {
  const pins = Array.from({ length: 50 }, () => door.newPin());
  expect(new Set(pins.map(({ pin }) => pin)).size).toBe(50);
  for (const { pin, mark } of pins) {
    expect(pin).toMatch(/^[1-9]\d{11}$/);
    expect(door.markOf(pin)).toBe(mark);
  }
});

test('without the secret no PIN leads to its mark, as it would by a plain hash', () => {
  const plain = createHmac('sha256', '').update('123456789012').digest('base64url');
  expect(door.markOf('123456789012')).not.toBe(plain);
  expect(createPhoneDoor('t'.repeat(43)).markOf('123456789012')).not.toBe(
    door.markOf('123456789012'),
  );
});

test('the agent is known by what it derives from the secret, and by nothing else', () => {
  expect(door.isAgent(credential.toString('base64url'))).toBe(true);
  for (const shown of [secret, '', 'a'.repeat(43), `${credential.toString('base64url')}A`.slice(1)])
    expect(door.isAgent(shown)).toBe(false);
});
