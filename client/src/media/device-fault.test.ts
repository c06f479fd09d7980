import { expect, test } from 'vitest';
import { deviceFault } from './device-fault.ts';

test('a device is refused, in use elsewhere, or missing: what its person can do differs', () => {
  expect(deviceFault(new DOMException('', 'NotAllowedError'))).toBe('refused');
  expect(deviceFault(new DOMException('', 'SecurityError'))).toBe('refused');
  expect(deviceFault(new DOMException('', 'NotReadableError'))).toBe('busy');
  expect(deviceFault(new DOMException('', 'AbortError'))).toBe('busy');
  expect(deviceFault(new DOMException('', 'NotFoundError'))).toBe('missing');
  expect(deviceFault(new DOMException('', 'OverconstrainedError'))).toBe('missing');
  expect(deviceFault('anything')).toBe('missing');
});
