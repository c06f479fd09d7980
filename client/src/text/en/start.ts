/** English words of the start page. */
export const start = {
  title: 'A circle where every voice has the same time',
  what: 'Ronda is a room for people who share an experience and meet to help each other. Nobody leads: turns go round, everyone may pass, and what concerns the group, the group decides.',
  how: 'Nobody needs an account, an email address or a phone number. A link and a chosen name are enough.',

  form: 'Your group',
  name: 'Name of the group',
  nameHint: 'As you call yourselves.',
  experience: 'The experience you share, in one sentence',
  experienceHint:
    'Everyone who is invited reads it. For example: “We each care for a parent with dementia.”',
  spoken: 'The language you speak together',
  turn: 'Length of a turn',
  turnHint: 'The same for everyone. Three minutes are usual, and the group can change it later.',
  other: 'Other',
  seconds: 'Seconds',
  secondsHint: 'From {{least}} to {{most}} seconds.',

  firstTexts: 'Agreements and a help line',
  agreements: 'What we agree on, to begin with',
  agreementsHint:
    'Whoever is invited reads them before they enter. The group can mend, drop and add agreements by deciding it.',
  helpLine: 'Our help line (optional)',
  helpLineHint:
    'Whom one of us can turn to at any hour. For example: “In danger, call 112.” The group can change it later.',
  helpLineTooLong: 'This is a little too long. Up to {{most}} characters fit.',

  mayCall: 'People may also join by telephone',
  mayCallHint:
    'From then on, whoever runs this Ronda can in principle hear the meeting’s sound, since the bridge to the telephone network holds the group’s keys.',

  equal: 'From here on you have no more say than anyone else.',
  submit: 'Start a group',
  submitting: 'Starting …',

  bring: 'Bring a group from another Ronda',

  nameEmpty: 'Please give the group a name.',
  nameTooLong: 'This is too long for a name here. Up to {{most}} characters fit.',
  experienceEmpty: 'Please say in one sentence what you share.',
  experienceTooLong: 'This is a little too long. Up to {{most}} characters fit.',
  secondsOutside: 'A turn can last from {{least}} to {{most}} seconds.',
  unreachable:
    'Ronda cannot be reached just now. What you wrote is still here: please try again in a moment.',
  insecure:
    'This page was not opened over a secure connection, and without one a browser cannot keep anything confidential. Please open it with https.',
} as const;
