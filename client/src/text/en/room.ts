/** English words of the room. `{{name}}` is a person's chosen name. */
export const room = {
  /** When a name has not come yet, or cannot be read. */
  someone: 'Someone',
  you: '(you)',
  close: 'Close',
  back: 'Back',

  title: 'The circle',
  round: {
    number: 'Round {{number}}',
    length: 'Turns of {{length}}',
    toCome_one: '{{count}} more to come, {{length}} if they take their time',
    toCome_other: '{{count}} more to come, {{length}} if all take their time',
    last: 'This is the last turn',
    opening: 'Opening round',
    closing: 'Closing round',
    reading: 'Reading our agreements',
    readingHint: 'One of us reads, whoever takes it first',
  },
  sharing: {
    title: 'Sharing',
    hands_zero: 'No hand is up',
    hands_one: '{{count}} hand is up',
    hands_other: '{{count}} hands are up',
  },
  script: {
    place: 'Part {{place}} of {{of}}',
    next: 'Next: {{stage}}',
  },

  /** What is going on, in one sentence, in the middle of the circle. */
  middle: {
    alone: 'You are the first. Others can come with the invitation.',
    gathering: 'Everyone can talk. Anyone can propose to begin.',
    proposed: 'Everyone can talk. A round has been proposed.',
    open: 'The floor is open. Everyone can talk.',
    noHands: 'Whoever wants to speak raises a hand.',
    hold: '{{name}} asked to hold.',
    iHold: 'You asked to hold.',
    quiet: 'We are quiet together.',
    offeredToMe: 'The turn is offered to you.',
    offered: 'The turn is offered to {{name}}.',
    myTurn: 'It is your turn.',
    turn: '{{name}} is speaking.',
    writes: '{{name}} is writing.',
    readingToMe: 'Would you read our agreements?',
    readingTo: '{{name}} is asked to read our agreements.',
    iRead: 'You are reading our agreements.',
    reads: '{{name}} is reading our agreements.',
    myGrace: 'Take a moment to close.',
    grace: '{{name}} is closing.',
    stopped: '{{name}} has lost the connection. The time is stopped.',
    between: 'The round goes on.',
    ended: 'The meeting has ended.',
  },

  /** What comes after what is going on. `what` is one of these or of `change`. */
  after: {
    turn: 'After this turn {{what}}.',
    quiet: 'Afterwards {{what}}.',
    next: 'Next: {{stage}}',
    everyoneTalks: 'everyone can talk',
    myTurn: 'your turn goes on',
    turnOf: '{{name}}’s turn goes on',
    round: 'the round goes on',
    sharing: 'sharing goes on',
  },
  /** What a passed decision makes of the floor, once it is its time. */
  change: {
    end: 'the meeting ends',
    round: 'a round begins',
    reading: 'our agreements are read',
    sharing: 'sharing begins',
    open: 'everyone can talk',
    goOn: 'the next part of the meeting begins',
    split: 'the circle splits into two tables',
    together: 'all come together again',
  },

  /** States of a seat, on the circle and in the list of people. */
  state: {
    speaking: 'Speaking',
    writing: 'Writing',
    reading: 'Reading',
    hand: 'Hand up',
    offered: 'Offered',
    next: 'Next',
    then: 'Then',
    resting: 'Resting',
    away: 'Away',
    lost: 'Lost line',
    isNew: 'New here',
    muted: 'Muted',
    spoke: 'Spoke for {{length}}',
    spokeShortly: 'Spoke for less than a minute',
    spokeNot: 'No turn spoken yet',
    mutedLong: 'Muted by decision',
    lostLong: 'Connection lost, coming back',
  },

  /** What somebody with a telephone is doing. */
  phone: {
    by: 'By phone:',
    listening: 'By phone, listening',
    speaking: 'By phone, speaking',
    keys: 'By phone, at the keys',
    short: { listening: 'Listening', speaking: 'Speaking', keys: 'At the keys' },
  },

  /** One's own part, at the bottom. */
  mine: {
    label: 'What you can do',
    always: 'At any time',
    offer: 'The turn is offered to you',
    offerAfter: 'If you do nothing, it comes back later.',
    offerLast: 'If you do nothing, it moves on.',
    offerReading: 'Would you read our agreements?',
    turn: 'It is your turn',
    turnWriting: 'It is your turn, in writing',
    turnReading: 'You are reading',
    quiet: 'Quiet',
    enough_one: '{{count}} of {{present}} says enough. It ends when half do.',
    enough_other: '{{count}} of {{present}} say enough. It ends when half do.',
    enoughNone: 'It ends sooner when half of us say enough.',
    raise: 'Raise your hand, and a turn is offered to you.',
    handUp: 'Your hand is up.',
    handAway: 'Your hand is up. It counts again when your connection is back.',
    holdTitle: 'Hold the room?',
    holdHint:
      'It becomes quiet for one minute, at once and for everyone: all microphones off, cameras hidden. Turns wait until it is over. Nobody is asked why.',
    resting: 'You are resting. Nothing is offered to you.',
    next: 'You are next.',
    before_one: '{{count}} turn before yours.',
    before_other: '{{count}} turns before yours.',
    waiting: 'Your microphone stays off until your turn.',
    hadTurn: 'You are listening until the round ends.',
    mutedRound: 'The group has muted you until the round ends.',
    mutedUntil: 'The group has muted you. That ends by itself in {{time}}.',
    listensOnly: 'Your microphone is off. You hear everyone.',
    heard: 'Your microphone is on. Everyone hears you.',
    notHeard: 'Your microphone is off. It is your turn all the same.',
    iAskedMore: 'You asked for one more minute. It is given unless someone objects.',
    asksMore: '{{name}} asks for one more minute. It is given unless someone objects.',
    lineLost: 'Connection lost. Your seat is kept.',
    lineLostWhy: 'Possible again when the connection is back.',
    unserved:
      'One moment: nothing can be decided or changed just now. You are still heard as before, and nobody loses time.',
    unservedWhy: 'Possible again in a moment.',
  },

  /** The words on the controls. */
  do: {
    speak: 'Speak',
    pass: 'Pass',
    later: 'Later',
    toText: 'Show the text',
    /** Where there is room for one word; what it would do is its label. */
    camera: 'Camera',
    raiseHand: 'Raise hand',
    lowerHand: 'Lower hand',
    hold: 'Hold',
    holdNow: 'Hold for one minute',
    holdNot: 'Not now',
    enough: 'Enough for me',
    finish: 'Finish',
    moreTime: 'More time',
    object: 'Object',
    rest: 'Rest',
    return: 'Return',
    propose: 'Propose',
    leave: 'Leave',
    toDecisions_one: '{{count}} proposal to answer',
    toDecisions_other: '{{count}} proposals to answer',
  },

  media: {
    cameraMuted: 'The group has muted you, and your camera is off until that ends.',
  },

  /** Somebody’s picture, hidden for oneself. */
  picture: {
    hide: 'Hide {{name}}’s picture for yourself',
    show: 'Show {{name}}’s picture again',
    hidden: 'You no longer see {{name}}’s picture. Nobody is told.',
    shown: 'You see {{name}}’s picture again.',
  },

  helpLine: {
    open: 'Help line',
    title: 'Our help line',
    none: 'Whom one of us can turn to at any hour. We have named nobody yet.',
    name: 'Name a help line',
    change: 'Change it',
  },

  size: {
    few: 'With so few of us a round is over in {{length}}. Between five and ten is a good number: with the invitation others can come.',
    many: 'A round of so many takes {{length}} if all take their time. Between five and ten is a good number: shorter turns help, or sharing, or to split the circle for a while.',
  },

  /** While the circle is split. */
  tables: {
    title: 'At the other table',
    until: 'The circle is split until {{clock}}.',
    others_zero: 'Nobody is at the other table just now.',
    others_one: '{{count}} person is at the other table.',
    others_other: '{{count}} people are at the other table.',
    propose: 'Propose it here, too',
  },

  sheet: { label: 'Decisions and people' },

  people: {
    title: 'People',
    count_one: '{{count}} person at the table',
    count_other: '{{count}} people at the table',
    door: 'At the door',
    doorHint: 'The door is closed to newcomers. To let them in, choose Propose.',
    removed: 'Asked to leave',
    doorLocked: 'The door is locked. Newcomers knock.',
    pinOfBefore:
      'The PIN for calls is from before our new invitation: with it, one can only knock.',
    renewPin: 'Renew the PIN for calls',
    invite: 'Invite someone',
    invitation: 'The invitation',
    compare: 'Compare aloud',
    doorAfterRemoval: 'Since someone was asked to leave, newcomers knock.',
  },

  history: {
    title: 'What happened',
    empty: 'Nothing yet.',
  },
} as const;
