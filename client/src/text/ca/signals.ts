import type { signals as en } from '../en/signals.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of the signals (F11). */
export const signals: SameKeys<typeof en> = {
  open: 'Senyal',
  label: 'Senyals',
  hint: 'Es veu al teu seient durant un moment. No interromp ningú.',
  signal: {
    iHearYou: 'T’escolto',
    meToo: 'A mi també',
    slowerPlease: 'Més a poc a poc, si us plau',
    iCannotHear: 'No se sent',
  },
  by: '{{names}}: {{signal}}',
  people_one: 'una persona',
  people_other: '{{count}} persones',
  passedOn: 'Tothom veu el teu senyal: {{signal}}',
};
