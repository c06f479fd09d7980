import { expect, test } from 'vitest';
import { readOn } from './pieces.ts';

/** What is read out while a text grows like this; `|` stands for a text that has settled. */
function readOut(...texts: readonly string[]): readonly string[] {
  let said = '';
  const pieces: string[] = [];
  for (const text of texts) {
    const settled = text.endsWith('|');
    const reading = readOn(said, settled ? text.slice(0, -1) : text, settled);
    said = reading.said;
    if (reading.piece !== '') pieces.push(reading.piece);
  }
  return pieces;
}

test('F10: whole sentences are read out, once each, and no letters', () => {
  expect(readOut('It', 'It was', 'It was a', 'It was a long', 'It was a long week. ')).toEqual([
    'It was a long week.',
  ]);
  expect(readOut('One. T', 'One. Two. Th', 'One. Two. Three')).toEqual(['One.', 'Two.']);
});

test('F10: a sentence is whole once something follows it', () => {
  expect(readOut('I paid 3.', 'I paid 3.5 in all. ')).toEqual(['I paid 3.5 in all.']);
  expect(readOut('no full stop\n')).toEqual(['no full stop']);
});

test('F10: what has settled is read out as it is, and goes on from there', () => {
  expect(readOut('I do not know|', 'I do not know|', 'I do not know what to say. ')).toEqual([
    'I do not know',
    'what to say.',
  ]);
});

test('F10: a word that goes on after it was read out is read out whole', () => {
  expect(readOut('I am so ti|', 'I am so tired. ', 'I am so tired. ')).toEqual([
    'I am so ti',
    'tired.',
  ]);
});

test('F10: what was changed is read out again, once it has settled', () => {
  expect(
    readOut(
      'One. Two. ',
      'One. Too. ',
      'One. Too. Three. ',
      'One. Too. Three. |',
      'One. Too. Three. |',
    ),
  ).toEqual(['One. Two.', 'Too. Three.']);
});

test('F10: taking something back says nothing', () => {
  expect(readOut('One. Two. ', 'One. Tw', 'One. |', 'One. Three. ')).toEqual([
    'One. Two.',
    'Three.',
  ]);
  expect(readOut('One. ', '', '|')).toEqual(['One.']);
});
