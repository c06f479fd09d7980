import { expect, test } from 'vitest';
import { SHORTCUT_ACTIONS, USUAL_KEYS } from './actions.ts';
import { chordInWords, chordOf, whyNotChord } from './chord.ts';

type Held = 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altGraph';

function press(key: string, code: string, ...held: readonly Held[]) {
  return chordOf({
    key,
    code,
    altKey: held.includes('altKey'),
    ctrlKey: held.includes('ctrlKey'),
    metaKey: held.includes('metaKey'),
    shiftKey: held.includes('shiftKey'),
    getModifierState: (name) => name === 'AltGraph' && held.includes('altGraph'),
  });
}

test.each([
  ['a letter', press('p', 'KeyP'), 'p'],
  ['a letter with Caps Lock', press('P', 'KeyP'), 'p'],
  ['a capital letter', press('P', 'KeyP', 'shiftKey'), 'Shift+p'],
  ['a letter that is not Latin', press('Ж', 'Semicolon'), 'ж'],
  ['a question mark, which needs Shift', press('?', 'Slash', 'shiftKey'), '?'],
  ['one on a keyboard where it does not', press('?', 'Comma'), '?'],
  ['a plus', press('+', 'Equal', 'shiftKey'), '+'],
  ['Alt on a system that types another character', press('π', 'KeyP', 'altKey'), 'Alt+p'],
  ['Alt and Shift', press('P', 'KeyP', 'altKey', 'shiftKey'), 'Alt+Shift+p'],
  ['the third level of a keyboard', press('@', 'Digit2', 'altKey', 'ctrlKey', 'altGraph'), '@'],
  ['a key of the browser', press('k', 'KeyK', 'ctrlKey'), 'Ctrl+k'],
  ['the space bar', press(' ', 'Space'), 'Space'],
  ['a modifier alone', press('Shift', 'ShiftLeft', 'shiftKey'), null],
  ['an accent that waits for its letter', press('Dead', 'BracketLeft'), null],
])('%s', (_what, chord, wanted) => {
  expect(chord).toBe(wanted);
});

test('a key is named as it is written on the keyboard', () => {
  expect(['p', '?', '+', 'Alt+Shift+p', 'Alt++', 'ж'].map(chordInWords)).toEqual([
    'P',
    '?',
    '+',
    'Alt+Shift+P',
    'Alt++',
    'Ж',
  ]);
});

test('what moves around in a page, presses its buttons, or belongs to the browser is no shortcut', () => {
  const page = ['Enter', 'Space', 'Tab', 'Shift+Tab', 'Escape', 'ArrowDown', 'Home', 'Backspace'];
  for (const chord of page) expect([chord, whyNotChord(chord)]).toEqual([chord, 'page']);
  const browser = ['F5', 'Ctrl+k', 'Meta+p', 'Ctrl++', 'Alt+f', 'Alt+Shift+t'];
  for (const chord of browser) expect([chord, whyNotChord(chord)]).toEqual([chord, 'browser']);
  for (const chord of ['p', '?', '+', 'Alt++', 'Shift+p', 'Alt+Shift+p']) {
    expect([chord, whyNotChord(chord)]).toEqual([chord, null]);
  }
});

test('the usual keys are all different, and each is one that may be chosen', () => {
  const keys = SHORTCUT_ACTIONS.map((action) => USUAL_KEYS[action]);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect([key, whyNotChord(key)]).toEqual([key, null]);
});
