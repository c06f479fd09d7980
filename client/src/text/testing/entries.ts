/** A key as one path, and its words. */
export type Entry = readonly [key: string, words: string];

export function entriesOf(words: object, path = ''): readonly Entry[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]): readonly Entry[] => {
    const key = path === '' ? name : `${path}.${name}`;
    return typeof value === 'object' && value !== null
      ? entriesOf(value, key)
      : [[key, String(value)]];
  });
}

/** What has other placeholders than the English, or has them in another number. Their order may differ. */
export function misplaced(words: object, english: ReadonlyMap<string, string>): readonly Entry[] {
  return entriesOf(words).filter(([key, said]) => {
    const [ours, theirs] = [placeholdersIn(said), placeholdersIn(english.get(key) ?? '{{no}}')];
    // One may be said as a word: a voice has no article for “1 minuto”.
    const isOne = key.endsWith('_one') && String(['count', ...ours].sort()) === String(theirs);
    return String(ours) !== String(theirs) && !isOne;
  });
}

function placeholdersIn(words: string): readonly string[] {
  return [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
}
