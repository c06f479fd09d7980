import { expect, test } from 'vitest';
import { SAMPLE_RATE } from './sound.ts';
import { createSynthesis } from './synthesis.ts';

const synthesis = await createSynthesis();
const seconds = (sentence: string) =>
  synthesis.say(sentence, { voice: 'en', rate: 150, pitch: 50 }).length / SAMPLE_RATE;

test('a name is read, and commands that stand in it are not obeyed', () => {
  expect(seconds('Ana')).toBeGreaterThan(0.2);
  expect(seconds('Ana <break time="60s"/>')).toBeLessThan(10);
  expect(seconds('Ana &lt;break time="60s"/&gt;')).toBeLessThan(10);
  // Said slowly from there on, if it were a command: 80 words per minute.
  expect(seconds(`Ana\u0001+80S and Ben and Cleo`)).toBeGreaterThan(seconds('Ana and Ben'));
  // As phonemes it would be one word.
  expect(seconds('[[h@l@U]]')).toBeGreaterThan(seconds('hello') * 1.5);
});
