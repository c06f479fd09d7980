/** A key with the modifiers held down, in one word: `p`, `?`, `Shift+p`, `Alt+Shift+p`. */
export type Chord = string;

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'getModifierState'
>;

/** What was pressed; null for a modifier alone, and for what is still being composed. */
export function chordOf(pressed: Pressed): Chord | null {
  const { ctrlKey, metaKey, altKey, shiftKey } = pressed;
  if (NO_KEYS.has(pressed.key)) return null;
  const key = keyOf(pressed);
  // The third level of a keyboard is how some characters are typed, not a modifier.
  const typed = pressed.getModifierState('AltGraph');
  const modifiers = [
    ctrlKey && !typed && 'Ctrl',
    metaKey && 'Meta',
    altKey && !typed && 'Alt',
    // A question mark is the same wherever it stands; a capital letter is not.
    shiftKey && (isLetter(key) || !isCharacter(key) || altKey) && 'Shift',
  ];
  return [...modifiers.filter((modifier) => modifier !== false), key].join('+');
}

/** With Alt some systems type other characters: then the key's place says which it is. */
function keyOf({ key, code, altKey }: Pressed): string {
  const place = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  if (altKey && place !== undefined && !/^[\x21-\x7e]$/.test(key)) return place.toLowerCase();
  return key === ' ' ? 'Space' : isLetter(key) ? key.toLowerCase() : key;
}

const isLetter = (key: string) => /^\p{L}$/u.test(key);
const isCharacter = (key: string) => /^.$/u.test(key);

const NO_KEYS = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'Dead',
  'Process',
  'Unidentified',
]);

/** As it is written on the keyboard. */
export function chordInWords(chord: Chord): string {
  const [key, modifiers] = split(chord);
  return [...modifiers, isLetter(key) ? key.toUpperCase() : key].join('+');
}

/**
 * Why no action can have this key: it is how every page is used (`page`), or the browser or the
 * system has it (`browser`). Null when one can.
 */
export function whyNotChord(chord: Chord): 'page' | 'browser' | null {
  const [key, modifiers] = split(chord);
  if (modifiers.includes('Ctrl') || modifiers.includes('Meta')) return 'browser';
  if (!isCharacter(key)) return /^F\d+$/.test(key) ? 'browser' : 'page';
  return OF_BROWSERS.has(chord) ? 'browser' : null;
}

/** Menus and panes of the usual browsers. */
const OF_BROWSERS: ReadonlySet<Chord> = new Set([
  'Alt+d',
  'Alt+e',
  'Alt+f',
  'Alt+Shift+a',
  'Alt+Shift+b',
  'Alt+Shift+i',
  'Alt+Shift+t',
]);

/** `+` itself is a key, too. */
function split(chord: Chord): [key: string, modifiers: readonly string[]] {
  const parts =
    chord === '+'
      ? ['+']
      : chord.endsWith('++')
        ? [...chord.slice(0, -2).split('+'), '+']
        : chord.split('+');
  return [parts.at(-1) ?? '', parts.slice(0, -1)];
}
