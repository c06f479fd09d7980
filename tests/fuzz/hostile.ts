import fc from 'fast-check';

/** Words that mean something to the language, to a database, to a file system, or to a person who reads. */
const WORDS = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'toJSON',
  'null',
  'undefined',
  'NaN',
  '0',
  '-1',
  '1e309',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u2066',
  '\ufeff',
  '\r\nX-Injected: yes',
  "' OR 1=1; --",
  '{{name}}',
  '$where',
  '../../../etc/passwd',
  '..%2f..%2f',
  '%00',
  '<script>alert(1)</script>',
  'A'.repeat(63),
  'A'.repeat(65),
  'A'.repeat(2401),
  'A'.repeat(15_000),
  '😀'.repeat(700),
];

const NUMBERS = [
  0, -0, -1, 0.1, 1.5, 255, 256, 65_536, 2_147_483_648, -2_147_483_649, 4_294_967_296,
];
const HUGE = [2 ** 53, -(2 ** 53) - 2, 1e21, 1e308, -1e308, 5e-324];

const leaves: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, [], {}),
  fc.constantFrom(...WORDS),
  fc.constantFrom(...NUMBERS, ...HUGE),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/** A list or an object within another, so many times. */
const deep = fc
  .tuple(fc.constantFrom(10, 100, 900, 3000), fc.boolean())
  .map(([depth, asLists]) => nested(depth, asLists));

function nested(depth: number, asLists: boolean): unknown {
  let inside: unknown = null;
  for (let level = 0; level < depth; level += 1) inside = asLists ? [inside] : { a: inside };
  return inside;
}

const withWordsAsKeys = fc.dictionary(fc.constantFrom(...WORDS.slice(2, 12)), leaves, {
  maxKeys: 3,
  noNullPrototype: true,
});

const wide = fc.constantFrom<unknown>(
  Array.from({ length: 2000 }, () => 0),
  Array.from({ length: 1500 }, (_, index) => `s${index}`),
  Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, index])),
);

/** Whatever no honest device would send in this place. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: leaves },
  { weight: 3, arbitrary: fc.array(leaves, { maxLength: 4 }) },
  { weight: 3, arbitrary: withWordsAsKeys },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: wide },
);
