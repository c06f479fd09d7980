import type { Key } from './keys.ts';

export type Values = Readonly<Record<string, string | number>>;

/** Says what a key stands for. `count` chooses the form, in the way of the language. */
export type Say = (key: Key, values?: Values) => string;

/** Words by their whole key. More may be added as long as they are in use. */
export type WordsByKey = Map<string, string>;

/**
 * All that is needed of a catalogue library here: the forms are `Intl`'s, and so are the numbers. A value is put in
 * as it is and not looked into, whatever somebody may have called themselves.
 */
export function createSay<Asked extends string = Key>(
  language: string,
  words: ReadonlyMap<string, string>,
): (key: Asked, values?: Values) => string {
  const forms = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const inForm = (key: string, count: number) =>
    (count === 0 ? words.get(`${key}_zero`) : undefined) ??
    words.get(`${key}_${forms.select(count)}`) ??
    // From a million on Spanish and Catalan have a form of their own, which only what is pasted can reach.
    words.get(`${key}_other`);
  return (key, values = {}) => {
    const { count } = values;
    const said = (typeof count === 'number' ? inForm(key, count) : undefined) ?? words.get(key);
    if (said === undefined) return key;
    return said.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}

/** Adds words that stand in objects, by place. */
export function addTo(words: WordsByKey, more: object, path = ''): void {
  for (const [name, said] of Object.entries(more) as [string, unknown][]) {
    const key = path === '' ? name : `${path}.${name}`;
    if (typeof said === 'string') words.set(key, said);
    else if (typeof said === 'object' && said !== null) addTo(words, said, key);
  }
}
