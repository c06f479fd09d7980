/** What the circle proposes to itself, in words. */
export const TEXTS = {
  agreement: 'We meet without cameras.',
  objection: 'I lip-read, and I would be lost without your faces. Could each of us choose?',
  mended: 'Each of us chooses whether to be seen, and nobody asks why.',
  question: 'How are you, half way through?',
  note: 'I am sitting in a corridor where I cannot talk, so I write. My sister has had four good days, and I am afraid to count on them. Thank you for being there.',
} as const;
export type TextName = keyof typeof TEXTS;
