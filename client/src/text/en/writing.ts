/** English words of a turn in writing (F10). */
export const writing = {
  writeInstead: 'Write instead',
  field: 'Your words',
  hint: 'Everyone sees them as you write. They are kept nowhere, and go when your turn ends.',
  whileLost: 'Your words are safe here. Everyone sees them once the connection is back.',
  left_one: '{{count}} character left.',
  left_other: '{{count}} characters left.',
  over_one: 'The last character does not fit any more. Everyone sees what comes before it.',
  over_other:
    'The last {{count}} characters do not fit any more. Everyone sees what comes before them.',
  /** What somebody else is writing. */
  theirs: 'What {{name}} is writing',
  nothingYet: 'The words appear here as they are written.',
  againLater: 'The words appear here again once the connection is back.',
} as const;
