import i18next from 'i18next';
import type { SeatId } from '@ronda/shared/ids';
import { prepareText } from '../../text/catalogue.ts';
import { en as english } from '../../text/en/said.ts';
import type { Voice } from '../sentence.ts';

/** The real catalogue, for tests of what is said. */
export function englishVoice(
  names: ReadonlyMap<SeatId, string>,
  opened: Voice['opened'] = () => null,
): Voice {
  if (!i18next.isInitialized) {
    prepareText('en', english);
  }
  return { t: i18next.t, language: 'en', names, opened };
}
