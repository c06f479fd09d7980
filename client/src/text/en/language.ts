/** English words of choosing a language. */
export const language = {
  choose: 'Language',
  notLoaded: 'This language could not be loaded just now. Please try again in a moment.',
} as const;
