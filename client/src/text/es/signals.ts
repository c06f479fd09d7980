import type { signals as en } from '../en/signals.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of the signals (F11). */
export const signals: SameKeys<typeof en> = {
  open: 'Señal',
  label: 'Señales',
  hint: 'Se ve en tu asiento durante un momento. No interrumpe a nadie.',
  signal: {
    iHearYou: 'Te escucho',
    meToo: 'A mí también',
    slowerPlease: 'Más despacio, por favor',
    iCannotHear: 'No se oye',
  },
  by: '{{names}}: {{signal}}',
  people_one: 'una persona',
  people_other: '{{count}} personas',
  passedOn: 'Todo el mundo ve tu señal: {{signal}}',
};
