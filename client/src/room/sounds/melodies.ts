/** What can be heard, each to be turned off by itself. */
export const SOUNDS = ['offered', 'nearly', 'over', 'decision', 'quiet'] as const;
export type Sound = (typeof SOUNDS)[number];

export interface Note {
  /** Seconds after the first one. */
  readonly at: number;
  readonly hertz: number;
  readonly seconds: number;
  /** 0 to 1. */
  readonly loudness: number;
}

interface Melody {
  readonly sound: Sound;
  readonly notes: readonly Note[];
}

const note = (at: number, hertz: number, seconds: number, loudness: number): Note => ({
  at,
  hertz,
  seconds,
  loudness,
});

/** A, C sharp and E, over two octaves: they go together whatever falls on what. */
const A3 = 220;
const CIS4 = 277.18;
const E4 = 329.63;
const A4 = 440;
const CIS5 = 554.37;
const FIS5 = 739.99;

/**
 * Short and soft, and each different in its shape, not only in its height. What the speaker hears
 * is the softest, since their microphone is open (F5).
 */
export const MELODIES = {
  /** The turn is offered: it rises, as a question does. */
  offered: {
    sound: 'offered',
    notes: [note(0, A4, 0.35, 0.1), note(0.18, CIS5, 0.35, 0.1), note(0.36, FIS5, 0.6, 0.08)],
  },
  /** 30 s are left: one note. */
  thirty: { sound: 'nearly', notes: [note(0, A4, 0.35, 0.03)] },
  /** 10 s are left: two of them. */
  ten: { sound: 'nearly', notes: [note(0, A4, 0.3, 0.03), note(0.3, A4, 0.35, 0.03)] },
  /** It falls, and rests. */
  over: { sound: 'over', notes: [note(0, A4, 0.35, 0.035), note(0.25, E4, 0.7, 0.035)] },
  /** A decision waits: two notes at once. */
  decision: { sound: 'decision', notes: [note(0, CIS5, 0.5, 0.05), note(0, FIS5, 0.5, 0.04)] },
  quietBegins: {
    sound: 'quiet',
    notes: [note(0, E4, 0.9, 0.06), note(0.3, CIS4, 0.9, 0.06), note(0.6, A3, 1.2, 0.06)],
  },
  quietEnds: {
    sound: 'quiet',
    notes: [note(0, A3, 0.9, 0.06), note(0.3, CIS4, 0.9, 0.06), note(0.6, E4, 1, 0.06)],
  },
} as const satisfies Readonly<Record<string, Melody>>;
export type MelodyName = keyof typeof MELODIES;

/** How each sound is tried. */
export const SAMPLES: Readonly<Record<Sound, MelodyName>> = {
  offered: 'offered',
  nearly: 'ten',
  over: 'over',
  decision: 'decision',
  quiet: 'quietBegins',
};
