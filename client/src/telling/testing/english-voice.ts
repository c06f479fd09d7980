import type { SeatId } from '@ronda/shared/ids';
import { en as english } from '../../text/en/said.ts';
import { sayIn } from '../../text/testing/say-in.ts';
import type { Voice } from '../sentence.ts';

/** The real catalogue, for tests of what is said. */
export function englishVoice(
  names: ReadonlyMap<SeatId, string>,
  opened: Voice['opened'] = () => null,
): Voice {
  return { t: sayIn('en', english), language: 'en', names, opened };
}
