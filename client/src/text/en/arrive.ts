/** English words of arriving, waiting at the door, and having gone. */
export const arrive = {
  welcome: 'You are invited to',
  spoken: 'The group’s language: {{language}}',
  opening: 'Opening the invitation …',
  nobody: 'Nobody is there yet. You can be the first.',
  present_one: '{{count}} person is there.',
  present_other: '{{count}} people are there.',
  gathering: 'Everyone can talk.',
  round: 'A round is going on. You will be offered a turn at its end.',
  roundClosed: 'A round is going on.',
  sharing: 'They are sharing: whoever raises a hand is offered a turn.',
  open: 'Everyone can talk.',
  quiet: 'They are quiet together just now.',
  turns: 'Turns last {{length}}.',
  closed:
    'The door is closed to newcomers. If you have not been in this meeting yet, you will knock, and the group decides whether to let you in.',

  agreements: 'What we agree on',
  always: 'And always',
  unreadableAgreement: 'An agreement that cannot be read with this link.',
  stays: 'What is said here stays here. Nothing is recorded.',
  free: 'You can pass whenever a turn is offered to you, and leave at any time. Nobody asks why.',

  helpLine: 'Our help line',

  name: 'What shall we call you?',
  nameHint: 'Any name you choose is fine. It need not be your own.',
  nameEmpty: 'Please choose a name, so that the others can speak to you.',
  nameTooLong: 'This name is too long for a seat. Up to {{most}} characters fit.',

  isNew: 'I am new here',
  isNewHint:
    'The others then see a small sign at your seat, in this meeting only. Without it nobody is told.',

  devices: 'Sound and picture',
  devicesHint: 'Both are optional. Listening only is fine.',
  microphone: 'Microphone',
  microphoneOffHint: 'Off. You come in listening.',
  microphoneOpening: 'Your browser may ask whether Ronda can use it.',
  microphoneOnHint: 'Say something: the bar moves. You come in with it on.',
  level: 'How loud you are',
  camera: 'Camera',
  cameraOffHint: 'Off. You have a seat like everyone’s.',
  cameraOpening: 'Your browser may ask whether Ronda can use it.',
  cameraOnHint: 'Only you see this now. You come in with it on.',
  preview: 'Your picture',
  whichMicrophone: 'Which microphone',
  whichCamera: 'Which camera',
  unnamed: 'Number {{number}}',

  shared: 'This is a shared device: keep nothing here',
  sharedHint:
    'When you leave or this tab closes, Ronda forgets your name, your seat and the invitation here.',
  enter: 'Enter',
  between: 'Between meetings: who comes, and what is decided',
  otherDevice: 'Use another device too',

  noSecret: 'This link is not complete',
  noSecretBody:
    'The last part of an invitation, after the # sign, opens the group, and it is missing here. Please ask for the link again and open all of it.',
  wrong: 'This link does not open the group',
  unreachable: 'Ronda cannot be reached just now',
  unreachableBody: 'Perhaps the connection is away for a moment. Your invitation is still good.',
  unreadable: 'The group’s own words cannot be read with this link.',
  nowhere: 'There is nothing at this address',
  nowhereBody: 'Perhaps a part of the link got lost.',
  again: 'Try again',
  toStart: 'To the start page',
  reload: 'Load the page again',

  failed: 'Something went wrong on this page',
  failedBody: 'Nothing you did caused it. Your seat and your invitation are still good.',

  connecting: 'Coming in …',
  connectingLong: 'This takes longer than usual. Ronda goes on trying.',

  knocking: 'You are at the door',
  knockingBody:
    'Just now the group itself lets newcomers in. Those inside can see that you are here, and decide together. You need do nothing, and you can leave at any time.',
  knockingNow: 'Waiting at the door.',

  full: 'The table is full just now',
  fullBody: 'You will be seated as soon as there is room. You can also leave at any time.',

  newerTab: 'Ronda is open in another tab',
  newerTabBody: 'You opened Ronda in another tab. This one has let go.',
  useThis: 'Use this tab instead',
  askedToLeave: 'The group has asked you to leave',
  askedToLeaveBody:
    'The group decided this together, for this meeting. It can decide to let you back in; this same browser then leads you to your seat.',
  left: 'You have left',
  leftBody: 'Your seat stays yours for this meeting, and the link stays good.',
  forgotten:
    'This device keeps nothing of your name, your seat or the group. To come back, open the invitation again.',
  comeBack: 'Come back',
  toDoor: 'To the group’s page',
  ended: 'The meeting has ended',
  endedBy: {
    decision: 'The group decided to end here. Thank you for being part of it.',
    empty: 'Everyone had been gone for a while.',
    longest: 'Four hours are the longest a meeting can last.',
  },
  endedBody: 'What was said is stored nowhere. The same link leads to the next meeting.',
  contacts: 'Contacts you have exchanged',
  contactOfSomeone: 'Someone',
  contactsGo: 'They are on this page only. Write down what you want to keep before you go on.',
  refused: 'You could not come in',
  leave: 'Leave',
} as const;
