import { expect, test } from 'vitest';
import type { Note } from './melodies.ts';
import { MELODIES, SAMPLES, SOUNDS } from './melodies.ts';

const melodies = Object.entries(MELODIES);
const notesOf = (notes: readonly Note[]) => notes;

test.each(melodies)('“%s” is short and soft', (_name, { notes }) => {
  const all = notesOf(notes);
  expect(Math.max(...all.map(({ at, seconds }) => at + seconds))).toBeLessThanOrEqual(2);
  // All of its notes at once would still be far from what a voice is.
  expect(all.reduce((sum, { loudness }) => sum + loudness, 0)).toBeLessThanOrEqual(0.3);
});

test('F5: what the speaker hears in their turn is the softest of all', () => {
  const loudest = (name: keyof typeof MELODIES) =>
    Math.max(...notesOf(MELODIES[name].notes).map(({ loudness }) => loudness));
  const inTurn = Math.max(loudest('thirty'), loudest('ten'), loudest('over'));
  for (const other of ['offered', 'decision', 'quietBegins', 'quietEnds'] as const) {
    expect(loudest(other)).toBeGreaterThan(inTurn);
  }
});

test('no two are alike, and each sound can be tried', () => {
  const written = melodies.map(([, { notes }]) => JSON.stringify(notes));
  expect(new Set(written).size).toBe(melodies.length);
  for (const sound of SOUNDS) expect(MELODIES[SAMPLES[sound]].sound).toBe(sound);
});
