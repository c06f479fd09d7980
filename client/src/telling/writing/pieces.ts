/** How much of a growing text has been read out, and what comes next. */
export interface Reading {
  /** The text up to where it has been read out. */
  readonly said: string;
  /** To be read out now; empty when there is nothing. */
  readonly piece: string;
}

/**
 * Reads a text that somebody is writing in whole sentences, not letter by letter. Once it has
 * `settled` for a while, also a sentence that is not finished, and again one that was changed after
 * it had been read out.
 */
export function readOn(said: string, text: string, settled: boolean): Reading {
  const same = commonLength(said, text);
  if (same < said.length && !settled) return { said, piece: '' };
  const sentences = sentencesOf(text);
  let from = 0;
  // A sentence that was changed begins anew; one that was only taken back does not.
  for (const sentence of sentences) {
    if (from + sentence.length > same) break;
    from += sentence.length;
  }
  if (same === said.length || same === text.length) from = beginOfWord(text, same);
  const last = sentences.at(-1) ?? '';
  const whole = settled || isWhole(last) ? text.length : text.length - last.length;
  const until = Math.max(from, whole);
  return { said: text.slice(0, until), piece: text.slice(from, until).trim() };
}

/** A word that has grown since is read out whole: its end alone would be none. */
function beginOfWord(text: string, at: number): number {
  const isInWord = /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at));
  return isInWord ? at - (/[\p{L}\p{N}\p{M}]*$/u.exec(text.slice(0, at))?.[0].length ?? 0) : at;
}

const isWhole = (sentence: string) => /[.!?…。！？؟]["'»”’)\]]*\s+$|\n\s*$/u.test(sentence);

export function sentencesOf(text: string): readonly string[] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text);
  return Array.from(segments, ({ segment }) => segment);
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
