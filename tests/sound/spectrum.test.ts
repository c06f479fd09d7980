import { createSynthesis } from '@ronda/member/sound/synthesis';
import { expect, test } from 'vitest';
import { likeness, spectrumOf } from './spectrum.ts';

const RATE = 48_000;
const BLOCK = (RATE * 20) / 1000;
const synthesis = await createSynthesis();
const say = (sentence: string) => synthesis.say(sentence, { voice: 'en', rate: 150, pitch: 50 });

/** Softer, and at a place where no block begins. */
function heard(sound: Int16Array) {
  const blocks = [];
  for (let at = 333; at + BLOCK <= sound.length; at += BLOCK) {
    const block = sound.subarray(at, at + BLOCK).map((sample) => Math.round(sample / 3));
    blocks.push(spectrumOf(block, RATE));
  }
  return blocks;
}

test('a sentence is known again, and no other is taken for it', () => {
  const said = heard(say('Welcome to Ronda. Your hand is up. Press star 3 to answer.'));
  expect(likeness(said, say('Your hand is up.'), RATE)).toBeGreaterThan(0.85);
  for (const other of ['Your hand is down.', 'You passed.', 'Your turn has ended.'])
    expect(likeness(said, say(other), RATE)).toBeLessThan(0.75);
});

test('nothing is like silence, and silence is like nothing', () => {
  const silence = new Int16Array(RATE);
  expect(likeness(heard(silence), say('Your hand is up.'), RATE)).toBe(0);
  expect(likeness(heard(say('Your hand is up.')), silence, RATE)).toBe(0);
});
