/** English words of when a group meets. */
export const schedule = {
  rule: {
    weekly: 'Every {{weekday}}',
    everySecondWeek: 'Every second {{weekday}}',
    first: 'The first {{weekday}} of each month',
    second: 'The second {{weekday}} of each month',
    third: 'The third {{weekday}} of each month',
    fourth: 'The fourth {{weekday}} of each month',
    fifth: 'The fifth {{weekday}} of a month, where it has one',
    last: 'The last {{weekday}} of each month',
  },
  /** When a group meets, in one line. */
  usual: '{{rule}}, {{clock}} ({{place}})',

  next: 'Next meeting: {{moment}}',
  elsewhere: 'By the clock where you are. In {{place}} it is {{moment}} then.',
  opens: 'From {{clock}} on, others may be expected. The room is yours at any other time, too.',
  open: 'The meeting is planned for {{clock}}: others may be expected now.',

  /** What leads from here into one's own calendar. */
  calendar: {
    title: 'In your own calendar',
    feed: 'Subscribe to the meetings: your calendar then follows when something changes. It says “Ronda”, and nothing of the group.',
    address: 'Address for your calendar',
    addressHint: 'Whoever has it sees when the group meets. It opens nothing else.',
    subscribe: 'Subscribe',
    copy: 'Copy the address',
    copyFailed:
      'Your browser did not let Ronda copy it. The address is selected: copy it from there.',
    file: 'Or save a file with the group’s name and a reminder a quarter of an hour before. It does not follow when something changes.',
    save: 'Save the file',
    saved: 'Saved as {{file}}',
    keeper:
      'If somebody else keeps your calendar for you, as most phones do, they can read what it says.',
  },

  form: {
    regular: 'We meet at regular times',
    regularHint: 'Everyone then sees when the next meeting is. The group can change it later.',
    first: 'Day of the first meeting',
    firstWrong: 'Please choose the day of the first meeting.',
    time: 'Time',
    timeWrong: 'Please say at what time you meet.',
    rule: 'How often',
    zone: 'Whose clock counts',
    zoneHint: 'Everyone else sees the time by their own clock.',
    minutes: 'How long a meeting is meant to last',
  },
} as const;
