/** English words of the signals, which interrupt nobody (F11). */
export const signals = {
  open: 'Signal',
  label: 'Signals',
  hint: 'Seen at your seat for a moment. It interrupts nobody.',
  signal: {
    iHearYou: 'I hear you',
    meToo: 'Me too',
    slowerPlease: 'Slower, please',
    iCannotHear: 'I can’t hear',
  },
  by: '{{names}}: {{signal}}',
  people_one: '{{count}} person',
  people_other: '{{count}} people',
  passedOn: 'Everyone sees your signal: {{signal}}',
} as const;
