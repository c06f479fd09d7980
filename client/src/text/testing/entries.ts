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

/** What is put into the words, in the order of the alphabet: another language may have another order. */
export function placeholdersIn(words: string): readonly string[] {
  return [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
}
