/** English words of the invitation. */
export const group = {
  title: 'Here is the invitation',
  /** The isolates keep a name from turning the sentence round, whichever way it is written. */
  ready: '\u2068{{name}}\u2069 is ready.',
  link: 'The link to your group',
  copy: 'Copy the link',
  copied: 'Copied',
  copyFailed: 'Your browser did not let Ronda copy it. The link is selected: copy it from there.',
  qr: 'The link as a picture, for a phone’s camera',
  who: 'Whoever has this link can come in, and can read what the group writes here. Send it only to those it is meant for.',
  keep: 'Keep it for yourself too: it leads back to this group each time you meet, and only someone who has it can give it to you again.',
  phones:
    'Telephones may come in, by a bridge that holds the group’s keys and can hear the meeting.',
  byPhone: 'By telephone',
  number: 'Number',
  pin: 'PIN',
  copyPin: 'Copy the PIN',
  copyPinFailed: 'Your browser did not let Ronda copy it. The PIN is selected: copy it from there.',
  toCall: 'Call, choose a language, type the PIN and the hash key.',
  sayTitle: 'What you could say with it',
  say: 'We meet on Ronda. Open the link, choose any name you like, and come in. You can listen only, and you can pass whenever a turn is offered to you. There is no host.',
  takeAlong: 'Take the group to another Ronda',
  go: 'Go to the room',
} as const;
