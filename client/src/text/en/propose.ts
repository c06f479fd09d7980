/** English words of proposing: what can be proposed, and the form of each. They come with the dialog. */
export const propose = {
  /** The proposals one can make. */
  choose: {
    title: 'What do you propose?',
    intro: 'Anyone can propose any of these, and the group decides. What passes happens by itself.',
    beginRound: 'Begin a round',
    beginReading: 'Read our agreements',
    beginSharing: 'Begin sharing',
    openFloor: 'Open the floor',
    quiet: 'Be quiet together',
    followScript: 'Follow a script',
    goOn: 'Go on with the script',
    endMeeting: 'End the meeting',
    splitCircle: 'Split the circle',
    comeTogether: 'Come together again',
    changeTurnLength: 'Change the length of turns',
    showTalkTime: 'Show how long each has spoken',
    hideTalkTime: 'No longer show how long each has spoken',
    adoptAgreement: 'Adopt or mend an agreement',
    dropAgreement: 'Drop an agreement',
    changeHelpLine: 'Name or change our help line',
    changePolicy: 'Change our usual times',
    admitPhones: 'Let people join by phone',
    renewPin: 'Renew the PIN for calls',
    refusePhones: 'No longer take calls',
    changeSchedule: 'Change when we meet',
    renewInvitation: 'Renew our invitation',
    freeText: 'Decide something in our own words',
    temperatureCheck: 'Ask how it is for everyone',
    unlock: 'Open the door to newcomers',
    lock: 'Lock the door',
    letIn: 'Let in those at the door',
    mute: 'Mute',
    letSpeakAgain: 'Let speak again',
    askToLeave: 'Ask to leave',
    letBackIn: 'Let back in',
    nobody: 'There is nobody whom this would concern.',
  },

  /** The groups of kinds, each with what is in it. */
  group: {
    now: 'What we do now',
    nowHint: 'A round, sharing, quiet',
    meeting: 'This meeting',
    meetingHint: 'A script, the length of turns, two tables, the end',
    words: 'A question to all',
    wordsHint: 'How it is for us, or anything in our own words',
    lasting: 'Our group, beyond today',
    lastingHint:
      'Agreements, when we meet, our usual times, our invitation, telephones, a help line',
    protection: 'Someone needs protection',
    protectionHint: 'Mute, ask to leave, and undo it',
    door: 'The door',
    doorHint: 'Let in, lock, open',
  },

  /** What it would do, where its name alone does not say it. */
  about: {
    beginReading:
      'The turn goes round until one of us takes it and reads the agreements aloud. Everyone can read along.',
    beginSharing:
      'Whoever wants to speak raises a hand. Turns have the same length, and those heard least come first.',
    openFloor: 'Everyone can talk, as before the first round.',
    goOn: 'Next in the script: {{stage}}.',
    endScript: 'The script ends with this. Afterwards everyone can talk.',
    endMeeting: 'When the present turn has ended, the meeting ends for everyone.',
    splitCircle:
      'When the present turn has ended, whoever is here sits at one of two tables. Each goes on for itself, and hears nothing of the other. Then all come together again.',
    comeTogether: 'Once both tables have decided so, all sit in one circle again.',
    showTalkTime:
      'A quiet picture of how long each has spoken in this meeting, for everyone to see.',
    hideTalkTime: 'The picture of how long each has spoken goes away again.',
    unlock: 'Newcomers with the invitation come in without knocking.',
    admitPhones:
      'Whoever has the number and the PIN can call, and sits at the table like everyone. For this a bridge to the telephone network holds the group’s keys: whoever runs this Ronda can in principle hear the meeting’s sound.',
    renewPin:
      'A new PIN is made, and the old one opens nothing any more. Whoever is here by phone stays; to call again they need the new one.',
    refusePhones:
      'Nobody new can join by phone, and a lost call cannot come back. Whoever is here by phone stays until the meeting ends, or their call does.',
    renewInvitation:
      'A new link takes the place of the one we have. Everybody here gets it by itself, and so does whoever has been here before and comes back. Whoever was asked to leave does not. With an old link, or an old PIN, one can only knock.',
    renewThenPin: 'Whoever comes by phone needs a new PIN then, which can be proposed afterwards.',
    lock: 'Newcomers knock. Whoever has a seat comes and goes as before.',
    freeText: 'The group’s word is all there is to it: Ronda changes nothing by itself.',
  },

  youAgree: 'You agree by proposing it.',
  reasonBy: '{{name}} objected: “{{reason}}”',
  reasonByMe: 'You objected: “{{reason}}”',
  propose: 'Propose',

  whom: 'Whom is it about?',
  whomNone: 'Choose at least one person.',
  waiting: 'Waiting: {{names}}.',

  prompt: 'The question of the round',
  estimate_one: 'About {{length}} for one person, at most {{most}}.',
  estimate_other: 'About {{length}} for {{count}} people, at most {{most}}.',

  length: 'How long is a turn?',
  lengthNow: 'It is {{length}} now.',
  other: 'Another length',
  seconds: 'Seconds',
  secondsHint: 'From {{least}} to {{most}} seconds.',
  wholeNumber: 'A whole number from {{least}} to {{most}} is possible.',
  minutes: 'Minutes',
  minutesHint: 'From {{least}} to {{most}} minutes.',
  howLong: 'How long?',

  policy: {
    title: 'Which of our times?',
    turnSeconds: 'The length of turns',
    offerSeconds: 'How long an offered turn waits',
    voteSeconds: 'How long a decision stays open',
    now: 'Now {{length}}',
    value: 'How many seconds shall it be?',
  },

  agreement: {
    which: 'A new one, or one we have?',
    new: 'A new agreement',
    old: 'It says now',
    text: 'What we agree on',
    textHint: 'One thing, in a sentence or two.',
    ready: 'Or start from one of these',
    drop: 'Which one do we drop?',
  },

  helpLine: {
    what: 'Whom one of us can turn to at any hour. It is shown before the room and in it, and said on the phone by star star.',
    text: 'Our help line',
    textHint: 'A number, and when somebody answers. Left empty, we name none any more.',
    ready: 'Or start from this',
    emergency: 'In danger, call 112. Somebody answers day and night.',
  },

  freeText: 'What shall we decide?',
  freeTextHint: 'Put it so that one can agree or object.',
  question: 'About what? (optional)',
  questionHint: 'Without a question it asks: How is it for you now?',

  schedule: {
    what: 'What shall change?',
    set: 'Our regular times',
    leaveOut: 'Leave out one meeting',
    move: 'Move one meeting',
    none: 'No regular times any more',
    which: 'Which meeting',
    day: 'To which day',
    time: 'At what time',
    timeHint: 'By the clock in {{place}}.',
    missing: 'Please say the day and the time.',
    about: 'The room stays open to you at any time. Only the times that are announced go away.',
    replaces:
      'It takes the place of the times there are now, and of what was decided about single days.',
  },

  script: {
    intro:
      'The parts follow one another. Sharing and an open floor go on until we decide to go on.',
    stages: 'The parts',
    questionOf: 'Question of part {{number}}',
    ownQuestionOf: 'Our own question for part {{number}}',
    minutesOf: 'Minutes of part {{number}}',
    up: 'Up',
    down: 'Down',
    remove: 'Remove',
    upOf: 'Move up: part {{number}}, {{stage}}',
    downOf: 'Move down: part {{number}}, {{stage}}',
    removeOf: 'Remove: part {{number}}, {{stage}}',
    isFirst: 'This is the first part.',
    isLast: 'This is the last part.',
    moved: '{{stage}} is now part {{number}}.',
    removed: '{{stage}} is removed.',
    add: 'Add a part',
    adding: 'Add',
    full: 'A script has at most {{most}} parts.',
    none: 'Add at least one part.',
    tooLarge: 'All questions together are too long for one script. Please shorten some of them.',
    noAgreements: 'The reading is left out as long as we have no agreements.',
    estimate: 'Its rounds and its quiet take about {{length}}; the rest takes as long as we wish.',
  },
} as const;
