import type { SeatId } from '@ronda/shared/ids';
import { createSpoken } from '../../text/spoken.ts';
import type { Voice } from '../sentence.ts';

const spoken = createSpoken({ en: {}, es: {}, ca: {} });

/** As a caller hears it, in another language. Sealed words are said in brackets. */
export function spokenVoice(language: 'es' | 'ca', names: ReadonlyMap<SeatId, string>): Voice {
  return { t: spoken.room(language), language, names, opened: (sealed) => `[${sealed}]` };
}
