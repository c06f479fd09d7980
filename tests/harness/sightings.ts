/** Every way in which a text, or bytes, may stand in other bytes without having been sealed. */
const WAYS: readonly (readonly [string, (needle: Buffer) => readonly (Buffer | string)[]])[] = [
  ['as it is', (needle) => [needle]],
  ['in UTF-16', (needle) => [Buffer.from(needle.toString(), 'utf16le')]],
  ['in hexadecimal', (needle) => [needle.toString('hex'), needle.toString('hex').toUpperCase()]],
  ['in base64', (needle) => within64(needle, 'base64')],
  ['in base64url', (needle) => within64(needle, 'base64url')],
  [
    'in an address',
    (needle) => [
      encodeURIComponent(needle.toString()),
      new URLSearchParams([['', needle.toString()]]).toString().slice(1),
    ],
  ],
  ['in JSON', (needle) => [escaped(needle.toString())]],
  ['backwards', (needle) => [Buffer.from(needle).reverse()]],
  ['as JSON of bytes', (needle) => [[...needle].join(',')]],
];

/** At each of the three places that it may have among others, and without what its neighbours have a share in. */
function within64(needle: Buffer, kind: 'base64' | 'base64url'): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), needle])
      .toString(kind)
      .replace(/=+$/, '');
    const shared = before === 0 ? 0 : before + 1;
    return text.slice(shared, (before + needle.length) % 3 === 0 ? undefined : -1);
  });
}

const escaped = (text: string) =>
  Array.from(
    { length: text.length },
    (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

/** Where any of these stands in the bytes, and in which way. */
export function sightings(
  needles: Readonly<Record<string, string | Buffer>>,
  bytes: Buffer,
): string[] {
  return Object.entries(needles).flatMap(([called, needle]) =>
    WAYS.filter(([, forms]) => forms(Buffer.from(needle)).some((form) => bytes.includes(form))).map(
      ([way]) => `${called}, ${way}`,
    ),
  );
}
