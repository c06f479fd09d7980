/** English words of an invitation that is not in force any more. They come with it. */
export const renewed = {
  looking: 'The group has renewed its invitation. Looking for yours …',
  title: 'The group has renewed its invitation',
  body: 'The link you have opens no longer. Somebody of the group can give you the new one. While the group is meeting, you can also knock: those at the table are asked whether to let you in.',
  knock: 'Knock',
  again: 'Look again',
} as const;
