/** What somebody typed, fit to be shown to others; or why not. */
export type Words =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'empty' | 'tooLong' };

/** Control characters, halves of characters, private ones, and what turns the direction of the text around it. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Co}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Joiners and marks alone show nothing. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** So that letters under a hundred accents, or emoji of ten parts each, stay within what can be sent. */
const BYTES_PER_CHARACTER = 6;

/**
 * Any script and any emoji are welcome. Spaces at the ends go, several become one, and what cannot
 * be seen is taken out. `longest` counts characters as people do, not as computers do.
 */
export function tidyWords(typed: string, longest: number): Words {
  const text = typed.replaceAll(/\s+/gu, ' ').replaceAll(UNSEEN, '').normalize('NFC').trim();
  if (!SEEN.test(text)) return { ok: false, why: 'empty' };
  // The cheap measures first: somebody may have pasted a book.
  if (text.length > longest * BYTES_PER_CHARACTER) return { ok: false, why: 'tooLong' };
  if (new TextEncoder().encode(text).length > longest * BYTES_PER_CHARACTER)
    return { ok: false, why: 'tooLong' };
  return count(text) > longest ? { ok: false, why: 'tooLong' } : { ok: true, text };
}

/** The same for several lines, while they are being written: their ends and spaces stay as they are. */
export function tidyLines(written: string): string {
  const lines = written.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').split('\n');
  return lines.map((line) => line.replaceAll(UNSEEN, '').normalize('NFC')).join('\n');
}

function count(text: string): number {
  let characters = 0;
  for (const _ of new Intl.Segmenter().segment(text)) characters += 1;
  return characters;
}
