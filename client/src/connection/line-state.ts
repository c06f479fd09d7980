/** `unserved`: the line is there, and behind it nothing can be done or kept just now. */
export type LineState = 'open' | 'unserved' | 'lost';
