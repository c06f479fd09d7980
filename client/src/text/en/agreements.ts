/** Agreements to start from, in English. Each group says them in its own words. */
export const agreements = {
  confidence: 'We tell nobody outside who was here, or what was said.',
  ownStory: 'Each of us speaks from our own experience.',
  noAdvice: 'We give advice only when somebody asks for it.',
  passing: 'Anyone may pass, rest or leave, and owes nobody a reason.',
  safety: 'Whoever is in danger says so, and we look for help together.',
  noInterrupting: 'We let each other finish, silences included.',
  alone: 'Each of us is somewhere where nobody else can listen.',
  sober: 'We come sober, and whoever cannot today comes next time.',
} as const;
