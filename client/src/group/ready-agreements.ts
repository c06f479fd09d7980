/** Something to start from, for a group that begins and for one that decides. Each says it in its own words. */
export const READY_AGREEMENTS = [
  'confidence',
  'ownStory',
  'noAdvice',
  'passing',
  'safety',
  'noInterrupting',
  'alone',
  'sober',
] as const;
export type ReadyAgreement = (typeof READY_AGREEMENTS)[number];
