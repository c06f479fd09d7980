import * as v from 'valibot';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** The bounds within which a group may set its numbers. Outside them is refused, never clamped. */
export const BOUNDS = {
  turnSeconds: { least: 10, most: 900 },
  offerSeconds: { least: 15, most: 120 },
  voteSeconds: { least: 30, most: 300 },
  /** D8: how long a decided quiet may be, in minutes. */
  quietMinutes: { least: 1, most: 30 },
  /** D12: how long the circle may be split, in minutes. */
  splitMinutes: { least: 10, most: 60 },
  /** S1: how long a meeting is meant to last, in minutes; F12 ends it at the most. */
  meetingMinutes: { least: 15, most: 240 },
} as const;
export type Bounded = keyof typeof BOUNDS;

export function isWithin(bounded: Bounded, value: number): boolean {
  const { least, most } = BOUNDS[bounded];
  return Number.isInteger(value) && value >= least && value <= most;
}

const within = (bounded: Bounded) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(BOUNDS[bounded].least),
    v.maxValue(BOUNDS[bounded].most),
  );

export const TurnSeconds = within('turnSeconds');

/** The group's own numbers, in seconds. They change by its decision only. */
export const Policy = v.strictObject({
  /** F5: the length of every turn. */
  turnSeconds: TurnSeconds,
  /** F4: how long an offer waits. */
  offerSeconds: within('offerSeconds'),
  /** D2, D3: how long a vote stays open. */
  voteSeconds: within('voteSeconds'),
});
export type Policy = v.InferOutput<typeof Policy>;

export const POLICY_NUMBERS = ['turnSeconds', 'offerSeconds', 'voteSeconds'] as const;
export type PolicyNumber = (typeof POLICY_NUMBERS)[number];

export const USUAL_POLICY: Policy = { turnSeconds: 180, offerSeconds: 30, voteSeconds: 60 };

/** The numbers of product.md that are the same for every group. Times in milliseconds. */
export const RULES = {
  /** F4: what the voice may take to tell a caller of an offer. */
  promptMs: 8 * SECOND,
  /** F5: when the time left is said aloud. */
  warningsMs: [30 * SECOND, 10 * SECOND],
  /** F5: what a turn may run over. */
  graceMs: 10 * SECOND,
  /** F6: how long others may object to more time, what it adds, and how often. */
  moreTime: { objectMs: 8 * SECOND, addsMs: 60 * SECOND, most: 2 },
  /** F7, D4: how long somebody without a connection still counts as present. */
  lostMs: 15 * SECOND,
  /** F11: how long a hold lasts, and how often in which time one person and the whole room may ask for it. */
  hold: { lastsMs: 60 * SECOND, withinMs: 10 * MINUTE, each: 1, room: 2 },
  /** F12: how long a meeting stays open with nobody connected, and at the very most. */
  emptyMs: 15 * MINUTE,
  longestMs: 240 * MINUTE,
  /** D1: open group decisions in the room. */
  openDecisions: 3,
  /** D3: how long a mute lasts outside a round, and how long an elector has been seated. */
  muteMs: 10 * MINUTE,
  electorMs: 2 * MINUTE,
  /** D7: how long one person waits before making the same proposal again. */
  repeatMs: 5 * MINUTE,
  /** D8: agreements a group may have, and stages a script may have. */
  agreements: 24,
  stages: 12,
  /** S3: meetings that are not as usual, as many as a group may know of at a time. */
  exceptions: 24,
  /** S4: how long before a meeting others may be expected. */
  opensMs: 15 * MINUTE,
  /** How many closed decisions are remembered in the meeting, so that they can be read and mended (D2). */
  decided: 6,
  /** F13: with how many a round is neither over at once nor too long. */
  goodRound: { least: 5, most: 10 },
  /** D12: how many must be present for the circle to split, and at a table for it to go on. */
  split: { least: 8, leastAtTable: 3 },
  /** D9: seats at the table, and how many may wait at the door. */
  seats: 12,
  knocks: 12,
  /** How many seats of people who left are remembered, so that arriving again and again fills nothing. */
  remembered: 48,
  /** D2: the group between its meetings. */
  circle: {
    /** How long a question is open, and how long what was decided may be objected to. */
    openMs: 7 * DAY,
    objectMs: 7 * DAY,
    /** How many questions may be open, and how much may be open to objection, in all. */
    open: 3,
    standing: 48,
    /** How many that closed are remembered, and how long, so that they can be read and mended. */
    closed: 6,
    closedMs: 28 * DAY,
    /** How many must have been seated in a meeting for it to count, and how many people are remembered. */
    seated: 3,
    remembered: 48,
    /** How many letterboxes are kept, and how many of one person: each of their devices has its own. */
    letterboxes: 64,
    devices: 3,
    /** How many renewals of the invitation are remembered, so that the ones before can still knock. */
    links: 8,
    /** How many of the last commands are known again when they are sent again. */
    done: 64,
  },
} as const;
