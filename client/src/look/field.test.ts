import { expect, test } from 'vitest';
import { UNCHECKED } from './Field.tsx';

const sources = import.meta.glob<string>('../**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Ticks, choices, files and what is only shown are not typed in. */
const NOT_TYPED = /type="checkbox"|type="file"|type=\{several \? 'checkbox' : 'radio'\}|readOnly/;
const typedIn = Object.entries(sources).flatMap(([path, source]) =>
  [...source.matchAll(/<(?:input|textarea)\n.*?\n\s*\/>/gs)]
    .map(([tag]) => ({ path, tag }))
    .filter(({ tag }) => !NOT_TYPED.test(tag)),
);

test('what is typed is checked, completed and kept by no browser, wherever it is typed', () => {
  expect(UNCHECKED).toMatchObject({ spellCheck: 'false', autoComplete: 'off' });
  // One line and several lines of `Field`, and a turn in writing.
  expect(typedIn.map(({ path }) => path).sort()).toEqual([
    '../room/writing/OwnWords.tsx',
    './Field.tsx',
    './Field.tsx',
  ]);
  for (const { tag } of typedIn) {
    expect(tag).toMatch(/\{\.\.\.UNCHECKED\}|spellCheck="false"/);
  }
});

test('no form turns a browser’s help with words on again', () => {
  const forms = Object.entries(sources).filter(([path]) => !path.endsWith('OwnWords.tsx'));
  for (const [, source] of forms) expect(source).not.toMatch(/(?:spellCheck|autoComplete)=/);
});
