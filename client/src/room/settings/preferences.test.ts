import { expect, test } from 'vitest';
import type { Preferences } from './preferences.ts';
import { readPreferences, USUAL } from './preferences.ts';

test('what was kept is read again', () => {
  const preferences: Preferences = {
    silenced: ['decision'],
    announceSignals: false,
    shortcutsOn: true,
    exitByShift: true,
    keys: { pass: 'x' },
  };
  expect(readPreferences(JSON.stringify(preferences))).toEqual(preferences);
});

test('without anything kept all is as usual: every sound, every announcement, and no key that acts', () => {
  expect(readPreferences(null)).toBe(USUAL);
  expect(USUAL).toEqual({
    silenced: [],
    announceSignals: true,
    shortcutsOn: false,
    exitByShift: false,
    keys: {},
  });
});

test.each([
  ['no JSON', 'shortcuts: on'],
  ['something else', '"on"'],
  ['an empty object', '{}'],
  ['another version’s sounds', '{"silenced":["bell"]}'],
  ['a key that no action may have', '{"keys":{"pass":"Enter"}}'],
  ['a key for an action that is no more', '{"keys":{"shout":"x"}}'],
])('%s is as usual', (_what, text) => {
  expect(readPreferences(text)).toEqual(USUAL);
});

test('a part that cannot be read takes no other with it', () => {
  expect(readPreferences('{"keys":{"pass":"Enter"},"shortcutsOn":true}')).toEqual({
    ...USUAL,
    shortcutsOn: true,
  });
});
