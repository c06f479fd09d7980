/** English words of a group's way from one Ronda to another. */
export const carry = {
  take: {
    holds:
      'The file holds the group’s name, its agreements, its settings and its last decisions, all words sealed, and whose turn it is to begin. Nothing that was said is in it, and nobody’s name.',
    link: 'It opens only with the invitation, which is not in it: keep the link, too.',
    phones: 'Telephones can come in there once the group admits them anew.',
    members:
      'Nor does it say who is a member: there each of you is somebody new, and the first meeting makes you members again.',
    how: 'On the first page of the other Ronda, choose “{{button}}”.',
    save: 'Save the file',
    saving: 'Saving …',
    saved: 'Saved as {{file}}.',
  },
  bring: {
    title: 'Bring a group here',
    what: 'The group keeps its invitation, its agreements and whose turn it is to begin. Anyone in it can bring it.',
    link: 'The invitation, as you have it',
    linkHint: 'Paste the whole link. What follows the # sign stays on this device.',
    linkWrong:
      'This is not a whole invitation. Please paste the link with all that follows the # sign.',
    file: 'The group’s file',
    fileHint: 'It is saved where the group met so far, under its invitation.',
    fileMissing: 'Please choose the file.',
    otherGroup: 'This file is of another group than the invitation.',
    submit: 'Bring the group',
    submitting: 'Bringing …',
    there: 'Show its invitation',
    close: 'Not now',
  },
} as const;
