import type { time as en } from '../en/time.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words for lengths of time. */
export const time: SameKeys<typeof en> = {
  left: 'Tiempo que queda: {{time}}',
  over: 'El tiempo ha terminado',
  overFor: 'El tiempo ha terminado · {{time}}',
  minutes_one: 'un minuto',
  minutes_other: '{{count}} minutos',
  seconds_one: 'un segundo',
  seconds_other: '{{count}} segundos',
  both: '{{minutes}} y {{seconds}}',
  short: '{{count}} s',
};
