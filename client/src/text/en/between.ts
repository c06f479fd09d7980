/** English words of the group between its meetings. */
export const between = {
  title: 'Between meetings',
  members_one: 'The group has {{count}} member.',
  members_other: 'The group has {{count}} members.',
  /** Shown to them alone. */
  notYet: 'Whoever has been at two meetings, or at the first one, decides here, too.',

  coming: {
    title: 'The next meeting: {{moment}}',
    there_zero: 'Nobody has said yet that they come.',
    there_one: '{{count}} person says they come.',
    there_other: '{{count}} people say they come.',
    notThisTime_one: '{{count}} not this time.',
    notThisTime_other: '{{count}} not this time.',
    named: 'Among them: {{names}}.',
    mine: 'Are you coming?',
    yes: 'I’ll be there',
    no: 'Not this time',
    name: 'Those who look here may see my name',
  },

  questions: {
    title: 'Questions to all members',
    none: 'Nothing is being asked at the moment.',
    until: 'Open until {{day}}.',
    notMine: 'This is answered by those who were members when it was asked.',
  },

  standing: {
    title: 'Decided, and open to objection',
    what: 'It is in force. If a member objects within a week, it is undone, and can be mended.',
    until: 'Until {{day}}.',
  },

  closed: {
    title: 'What came of the last questions',
    passed: 'Passed.',
    objected: 'Not passed.',
    notPassed: 'Not passed.',
    lapsed: 'Too few answers.',
    overtaken: 'No longer needed.',
    undone: 'Undone.',
  },

  ask: {
    title: 'Ask all members',
    what: 'It is open for a week. It passes when at least half answer, nobody objects, and more agree than stand aside.',
    kind: 'What is it about?',
    adopt: 'A new agreement',
    mend: 'Mend an agreement',
    drop: 'Drop an agreement',
    word: 'Something else, in our own words',
    which: 'Which agreement',
    words: 'The words',
    submit: 'Ask',
  },

  leave: {
    title: 'Leave the group, or be forgotten',
    what: 'Both take effect at once and need nobody. You are no member any more, your answers no longer count, and your name goes from all that you did here.',
    forgetWhat:
      'Ronda and this browser forget who you were. With the link you could come again, as somebody new.',
    forget: 'Forget me',
    groupWhat: 'The same, and this browser forgets the link to the group, too.',
    group: 'Leave the group',
  },
} as const;
