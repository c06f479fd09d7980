/** English words for lengths of time. */
export const time = {
  left: '{{time}} left',
  over: 'Time is over',
  overFor: 'Time is over · {{time}}',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  seconds_one: '{{count}} second',
  seconds_other: '{{count}} seconds',
  both: '{{minutes}} and {{seconds}}',
  short: '{{count}} s',
} as const;
