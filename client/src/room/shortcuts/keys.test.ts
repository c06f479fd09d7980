import { expect, test } from 'vitest';
import { SHORTCUT_ACTIONS } from './actions.ts';
import type { ChosenKeys } from './keys.ts';
import { actionsByKey, chooseKey, keyOf } from './keys.ts';

function chosenFrom(chosen: ChosenKeys, ...choice: [Parameters<typeof keyOf>[0], string]) {
  const [action, key] = choice;
  const made = chooseKey(chosen, action, key);
  if (!made.ok) throw new Error(`refused: ${made.why.because}`);
  return made.chosen;
}

test('every action has a key of its own, and every key one action', () => {
  expect(actionsByKey({}).size).toBe(SHORTCUT_ACTIONS.length);
  for (const action of SHORTCUT_ACTIONS) {
    expect(actionsByKey({}).get(keyOf(action, {}) ?? '')).toBe(action);
  }
});

test('a chosen key takes the place of the usual one, which then leads nowhere', () => {
  const chosen = chosenFrom({}, 'pass', 'x');
  expect(keyOf('pass', chosen)).toBe('x');
  expect(actionsByKey(chosen).get('x')).toBe('pass');
  expect(actionsByKey(chosen).get('p')).toBeUndefined();
});

test('a key that another action has is refused, and which one is said', () => {
  expect(chooseKey({}, 'pass', 's')).toEqual({ ok: false, why: { because: 'taken', by: 'speak' } });
  const chosen = chosenFrom({}, 'pass', 'x');
  expect(chooseKey(chosen, 'speak', 'x')).toMatchObject({ why: { because: 'taken', by: 'pass' } });
  // What has been given up is free.
  expect(keyOf('speak', chosenFrom(chosen, 'speak', 'p'))).toBe('p');
});

test('an own key may be chosen again, and the usual one is no choice at all', () => {
  expect(chosenFrom({}, 'pass', 'p')).toEqual({});
  expect(chosenFrom({ pass: 'x' }, 'pass', 'x')).toEqual({ pass: 'x' });
  expect(chosenFrom({ pass: 'x', rest: 'y' }, 'pass', 'p')).toEqual({ rest: 'y' });
});

test('a key of the page or the browser is refused', () => {
  expect(chooseKey({}, 'pass', 'Enter')).toEqual({ ok: false, why: { because: 'page' } });
  expect(chooseKey({}, 'pass', 'Ctrl+p')).toEqual({ ok: false, why: { because: 'browser' } });
});

test('what was chosen keeps its key when that becomes another action’s usual one', () => {
  // As after an update, or when somebody has changed what the browser keeps.
  const chosen: ChosenKeys = { pass: 's', later: 's' };
  expect(keyOf('pass', chosen)).toBe('s');
  expect(keyOf('later', chosen)).toBeUndefined();
  expect(keyOf('speak', chosen)).toBeUndefined();
});
