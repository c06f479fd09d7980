/** English words of a better name for somebody who came by phone (H6). */
export const naming = {
  open: 'Write a better name',
  openFor: 'Write a better name for {{name}}',
  how: '{{name}} cannot write on a telephone. The voice there says your suggestion, when nobody is spoken over, and asks. If they say yes, everyone sees the new name. If not, nothing changes.',
  label: 'Name',
  empty: 'Please write a name.',
  same: 'This is their name already.',
  ask: 'Ask {{name}}',
  asking: 'One moment…',
  asked: '{{name}} was asked.',
  reachedNobody: '{{name}} could not be asked just now. Please try again in a moment.',
  cannot: 'This cannot be opened just now. Please try again in a moment.',
} as const;
