import type { Chord } from './chord.ts';

/**
 * Everything that can be given a key, in the order of the list, with the key it has until its person
 * chooses another. All are characters, so all are off until wanted: screen readers use those for
 * themselves. (Keys with Alt and Shift would be no safer: browsers have many of them, and some
 * systems change the keyboard's language with the two.)
 */
export const USUAL_KEYS = {
  speak: 's',
  write: 'w',
  pass: 'p',
  later: 'l',
  finish: 'f',
  moreTime: 't',
  hand: 'h',
  hold: 'q',
  rest: 'r',
  microphone: 'm',
  camera: 'c',
  decisions: 'g',
  agree: 'a',
  standAside: 'd',
  object: 'o',
  propose: 'n',
  // Not one to press by mistake: the meeting is left.
  quickExit: 'Shift+x',
  help: '?',
} as const satisfies Readonly<Record<string, Chord>>;

export type ShortcutAction = keyof typeof USUAL_KEYS;
export const SHORTCUT_ACTIONS = Object.keys(USUAL_KEYS) as readonly ShortcutAction[];
