import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

const behind = (peer: string, forwarded: string, proxied = true) =>
  addressOf({ peer, forwarded, proxied });

test('the address is that of whoever connected', () => {
  expect(behind('192.0.2.1', '')).toBe('192.0.2.1');
  expect(behind('192.0.2.1', '198.51.100.7')).toBe('192.0.2.1');
  expect(behind('127.0.0.1', '198.51.100.7', false)).toBe('127.0.0.1');
});

test('behind our own proxies it is the one that they report, and not what its sender says before it', () => {
  expect(behind('127.0.0.1', '198.51.100.7')).toBe('198.51.100.7');
  expect(behind('::ffff:172.18.0.2', '203.0.113.9, 198.51.100.7')).toBe('198.51.100.7');
  expect(behind('fd00::2', '198.51.100.7, 10.0.0.3')).toBe('198.51.100.7');
  expect(behind('10.0.0.2', '2001:db8::1')).toBe('2001:db8::1');
});

test('who is near from end to end is the farthest of them', () => {
  expect(behind('127.0.0.1', '192.168.1.5')).toBe('192.168.1.5');
  expect(behind('127.0.0.1', 'nonsense')).toBe('nonsense');
});
