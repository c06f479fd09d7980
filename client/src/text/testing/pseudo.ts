/*
 * Languages that nobody speaks, to see what becomes of the page in one that is longer than ours, or runs the other
 * way. Both can still be read.
 */

/** Accented, and 40 % longer. */
export function longer(words: object): object {
  return changed(words, (text) => text.replace(/\p{L}+/gu, (word) => lengthened(accented(word))));
}

/** Mirrored as a right-to-left script is: the page is to be marked `dir="rtl"`. */
export function mirrored(words: object): object {
  return changed(words, (text) => (text.trim() === '' ? text : `\u202e${text}\u202c`));
}

/** Changes what is between the placeholders. */
function changed(words: object, change: (text: string) => string): object {
  const entries = Object.entries(words).map(([key, said]: [string, unknown]) => [
    key,
    typeof said === 'string'
      ? said
          .split(/(\{\{\w+\}\})/)
          .map((part, index) => (index % 2 === 0 ? change(part) : part))
          .join('')
      : changed(said as object, change),
  ]);
  return Object.fromEntries(entries) as object;
}

const ACCENTS: Readonly<Record<string, string>> = {
  ...{ a: 'á', e: 'ê', i: 'ï', o: 'ö', u: 'û', y: 'ý', n: 'ñ', c: 'ç', s: 'š' },
  ...{ A: 'Å', E: 'É', I: 'Î', O: 'Ø', U: 'Ü', S: 'Š', N: 'Ñ', C: 'Ç' },
};

function accented(word: string): string {
  return word.replace(/./gu, (letter) => ACCENTS[letter] ?? letter);
}

/** Within the word, as longer languages have longer words. */
function lengthened(word: string): string {
  const letters = Array.from(word);
  const more = Math.ceil(letters.length * 0.4);
  return letters
    .map((letter, index) => (index < more ? letter + letter.toLowerCase() : letter))
    .join('');
}
