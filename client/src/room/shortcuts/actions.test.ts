import { expect, test } from 'vitest';
import { en } from '../../text/en/index.ts';
import type { ShortcutAction } from './actions.ts';
import { SHORTCUT_ACTIONS } from './actions.ts';

const sources = import.meta.glob<string>(['../**/*.ts', '../**/*.tsx', '!../**/*.test.*'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const parts = Object.entries(sources).filter(
  ([path]) => !path.startsWith('../shortcuts/') && !path.startsWith('./'),
);

/** How often some part of the room says that this action is its own. */
function claims(action: ShortcutAction): number {
  const claim = new RegExp(`does="${action}"|useShortcut\\('${action}'`, 'g');
  return parts.reduce((count, [, source]) => count + [...source.matchAll(claim)].length, 0);
}

/**
 * One key for two buttons, of which there is only ever one: to speak at first or after writing, to rest
 * or to return.
 */
const TWOFOLD: readonly ShortcutAction[] = ['speak', 'rest'];

/** The answers to a proposal are one row of buttons, made from a list. */
const ANSWERS: readonly ShortcutAction[] = ['agree', 'standAside', 'object'];

test.each(SHORTCUT_ACTIONS.filter((action) => !ANSWERS.includes(action)))(
  '“%s” belongs to exactly one part of the room',
  (action) => {
    expect(claims(action)).toBe(TWOFOLD.includes(action) ? 2 : 1);
  },
);

test('the answers belong to one row of buttons', () => {
  const rows = parts.filter(([, source]) => source.includes('does={'));
  expect(rows.map(([path]) => path)).toEqual(['../decisions/Answers.tsx']);
  for (const action of ANSWERS) {
    expect(claims(action)).toBe(0);
    expect(rows[0]?.[1]).toContain(`'${action}'`);
  }
});

test('every action has its words, and there are no words without an action', () => {
  expect(Object.keys(en.settings.action).sort()).toEqual([...SHORTCUT_ACTIONS].sort());
});
