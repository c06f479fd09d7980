import type { SaidOfSignals } from '../said.ts';

/** Spanish words of the signals (F11). */
export const signals: SaidOfSignals = {
  signal: {
    iHearYou: 'Te escucho',
    meToo: 'A mí también',
    slowerPlease: 'Más despacio, por favor',
    iCannotHear: 'No se oye',
  },
  by: '{{names}}: {{signal}}',
  people_one: 'una persona',
  people_other: '{{count}} personas',
};
