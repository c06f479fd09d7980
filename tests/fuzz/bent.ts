import fc from 'fast-check';
import { anything } from './hostile.ts';

/** One way to bend a message that fits. `at` chooses the place in it. */
interface Bend {
  readonly how: 'replace' | 'remove' | 'add' | 'wrap' | 'rename';
  readonly at: number;
  readonly key: string;
  readonly value: unknown;
}

const KEYS = ['__proto__', 'constructor', 'seat', 'actor', 'by', 'host', 'admin', 'version', ''];

const bends: fc.Arbitrary<Bend> = fc.record({
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'wrap', 'rename'),
  at: fc.nat(1000),
  key: fc.constantFrom(...KEYS),
  value: anything,
});

/** What fits but for one place, or two. */
export function bent(fits: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(fits, bends, fc.option(bends, { freq: 4 }))
    .map(([value, first, second]) =>
      second === null ? bend(value, first) : bend(bend(value, first), second),
    );
}

type Way = readonly (string | number)[];

function bend(whole: unknown, { how, at, key, value }: Bend): unknown {
  const ways = waysInto(whole, []);
  const way = ways[at % ways.length]!;
  return changedAt(whole, way, (there) => {
    switch (how) {
      case 'replace':
        return value;
      case 'wrap':
        return at % 2 === 0 ? [there] : { [key]: there };
      case 'remove':
        return without(there, at);
      case 'add':
        return isObject(there) ? { ...there, [key]: value } : value;
      case 'rename':
        return isObject(there) ? renamed(there, at, key) : value;
    }
  });
}

/** All places in it, itself being the first. Not deeper than messages are. */
function waysInto(value: unknown, way: Way): Way[] {
  if (way.length > 6 || typeof value !== 'object' || value === null) return [way];
  const keys = Array.isArray(value)
    ? Array.from({ length: Math.min(value.length, 8) }, (_, index) => index)
    : Object.keys(value).slice(0, 12);
  return [
    way,
    ...keys.flatMap((key) => waysInto((value as Record<string, unknown>)[key], [...way, key])),
  ];
}

function changedAt(value: unknown, way: Way, change: (there: unknown) => unknown): unknown {
  const [key, ...rest] = way;
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (index === key ? changedAt(one, rest, change) : one));
  const object = value as Record<string, unknown>;
  return { ...object, [String(key)]: changedAt(object[String(key)], rest, change) };
}

function without(there: unknown, at: number): unknown {
  if (!isObject(there)) return null;
  const keys = Object.keys(there);
  return Object.fromEntries(
    Object.entries(there).filter(([key]) => key !== keys[at % keys.length]),
  );
}

function renamed(there: object, at: number, key: string): unknown {
  const gone = Object.keys(there)[at % Object.keys(there).length];
  const fields = Object.entries(there).map(([name, value]) => [name === gone ? key : name, value]);
  return Object.fromEntries(fields);
}

function isObject(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length > 0
  );
}
