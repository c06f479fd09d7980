/** In ms, so that a test reads as the rule does. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
