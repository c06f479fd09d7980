import type { PinMark } from '@ronda/shared/lasting/phones';
import type { Group } from './log.ts';

/** All PINs of a group that are to lead to it alone. */
export function marksOf({ carried }: Group, pins: readonly PinMark[]): readonly PinMark[] {
  return carried.phones === null ? pins : [...new Set([...pins, carried.phones.mark])];
}
