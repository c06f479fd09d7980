import type { SaidOfSignals } from '../said.ts';

/** Catalan words of the signals (F11). */
export const signals: SaidOfSignals = {
  signal: {
    iHearYou: 'T’escolto',
    meToo: 'A mi també',
    slowerPlease: 'Més a poc a poc, si us plau',
    iCannotHear: 'No se sent',
  },
  by: '{{names}}: {{signal}}',
  people_one: 'una persona',
  people_other: '{{count}} persones',
};
