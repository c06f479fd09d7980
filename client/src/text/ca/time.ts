import type { time as en } from '../en/time.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words for lengths of time. */
export const time: SameKeys<typeof en> = {
  left: 'Temps que queda: {{time}}',
  over: 'El temps s’ha acabat',
  overFor: 'El temps s’ha acabat · {{time}}',
  minutes_one: 'un minut',
  minutes_other: '{{count}} minuts',
  seconds_one: 'un segon',
  seconds_other: '{{count}} segons',
  both: '{{minutes}} i {{seconds}}',
  short: '{{count}} s',
};
