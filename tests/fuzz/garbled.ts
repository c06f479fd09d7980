import fc from 'fast-check';

/** One way to spoil a text on its way, of which some are still JSON. */
type Spoil = (text: string, at: number) => Buffer;

const bytes = (text: string) => Buffer.from(text, 'utf8');
const put = (text: string, at: number, between: Buffer) =>
  Buffer.concat([bytes(text.slice(0, at)), between, bytes(text.slice(at))]);

const SPOILS: readonly Spoil[] = [
  // Cut off.
  (text, at) => bytes(text.slice(0, at)),
  // A key twice.
  (text) => bytes(text.replace(/^\{("[^"]*":)/, '{$1null,$1')),
  (text) => bytes(text.replace(/\}$/, ',"version":1,"version":99}')),
  // UTF-8 that is overlong, cut off, beyond Unicode, half of a pair, or no UTF-8.
  (text, at) => put(text, at, Buffer.from([0xc0, 0xaf])),
  (text, at) => put(text, at, Buffer.from([0xe2, 0x82])),
  (text, at) => put(text, at, Buffer.from([0xf4, 0x90, 0x80, 0x80])),
  (text, at) => put(text, at, Buffer.from([0xed, 0xa0, 0x80])),
  (text, at) => put(text, at, Buffer.from([0xff, 0xfe, 0x00])),
  (text) => put(text, 0, Buffer.from([0xef, 0xbb, 0xbf])),
  // Escapes: half a pair, and none.
  (text, at) => put(text, at, bytes(String.raw`\ud800`)),
  (text, at) => put(text, at, bytes(String.raw`\u00`)),
  // Numbers that are none in JSON, or none in the machine.
  (text) => bytes(text.replace(/\d+/, '1e999')),
  (text) => bytes(text.replace(/\d+/, '-0')),
  (text) => bytes(text.replace(/\d+/, '0x10')),
  (text) => bytes(text.replace(/\d+/, 'NaN')),
  (text) => bytes(text.replace(/\d+/, '9'.repeat(400))),
  // Further text, comments, and no end.
  (text) => bytes(`${text}${text}`),
  (text) => bytes(`${text}/* */`),
  (text, at) => put(text, at, bytes('\u0000')),
  () => bytes('['.repeat(15_000)),
  () => bytes('{"a":'.repeat(3000)),
  () => bytes(`"${'\\u0041'.repeat(2700)}"`),
];

/** The text of a message, spoilt in one place. */
export function garbled(texts: fc.Arbitrary<string>): fc.Arbitrary<Buffer> {
  return fc
    .tuple(texts, fc.constantFrom(...SPOILS), fc.nat(10_000))
    .map(([text, spoil, at]) => spoil(text, at % (text.length + 1)));
}
