import fc from 'fast-check';
import type * as v from 'valibot';
import { bent } from './bent.ts';
import { broken } from './broken-requests.ts';
import { fitting, type Known } from './from-schema.ts';
import { garbled } from './garbled.ts';
import type { Request } from './request.ts';
import { ROUTES } from './routes.ts';

/** What requests are made of, besides what the protocol says. */
export interface HttpMaterial {
  readonly known: Known;
  readonly host: string;
  /** The phone agent's. */
  readonly credential: string;
  readonly groups: fc.Arbitrary<string>;
  /** What stands in an address for a file. */
  readonly files: fc.Arbitrary<string>;
}

export function requests(material: HttpMaterial): fc.Arbitrary<Request> {
  return fc.oneof(
    { weight: 80, arbitrary: toRoutes(material) },
    { weight: 15, arbitrary: toAnywhere(material) },
    { weight: 2, arbitrary: broken(material.host) },
  );
}

interface Parts {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly string[];
  readonly body: Buffer;
}

function toRoutes(material: HttpMaterial): fc.Arbitrary<Request> {
  const { known, groups, files } = material;
  const each = ROUTES.map(({ method, path, schema }) => {
    const target = fc
      .tuple(groups, files)
      .map(([group, file]) => path.replace(':group', group).replace(':file', file));
    const body = schema === null ? fc.constant(Buffer.alloc(0)) : bodies(schema, known);
    return fc
      .tuple(target, body, headers(material))
      .map(([to, sent, head]) => whole({ method, target: to, headers: head, body: sent }));
  });
  return fc.oneof(...each);
}

function bodies(schema: v.GenericSchema, known: Known): fc.Arbitrary<Buffer> {
  const fits = fitting(schema, known);
  const text = (value: unknown) => JSON.stringify(value) ?? '';
  return fc.oneof(
    { weight: 3, arbitrary: fits.map((value) => Buffer.from(text(value))) },
    { weight: 5, arbitrary: bent(fits).map((value) => Buffer.from(text(value))) },
    { weight: 2, arbitrary: garbled(fits.map(text)) },
  );
}

const METHODS = ['GET', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];
const PLACES = [
  '/',
  '/index.html',
  '/assets/',
  '/assets/..%2f..%2fpackage.json',
  '/..%5c..%5cpackage.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '//evil.example/..',
  '/.git/config',
  '/g/%00',
  '/g/%E0%A4%A',
  '/groups',
  '/groups/',
  '/groups/brought',
  '/health/ready',
  '/phone/seats',
  '/metrics',
  '/socket.io/',
  '/socket.io/?EIO=4&transport=polling',
  '/socket.io/?EIO=4&transport=polling&sid=__proto__',
  '/socket.io/?EIO=3&transport=websocket',
  '/socket.io/?EIO=4&transport=constructor',
  '/socket.io/?EIO=4&EIO=4&transport=polling&transport=polling&sid=x&sid=y',
  '/socket.io/?j=0&EIO=4&transport=polling',
  '*',
  'http://evil.example/groups',
  `/${'a/'.repeat(1500)}`,
  `/?${'q=1&'.repeat(800)}`,
];

function toAnywhere(material: HttpMaterial): fc.Arbitrary<Request> {
  const text = fc.string({ unit: 'binary', maxLength: 12 }).map(encodeLoosely);
  const places = fc.oneof(
    fc.constantFrom(...PLACES),
    fc
      .tuple(fc.constantFrom('/', '/g/', '/groups/', '/assets/', '/socket.io/?sid='), text)
      .map(([start, end]) => start + end),
  );
  const body = fc.constantFrom('', '{}', '0', '40', 'null').map((sent) => Buffer.from(sent));
  return fc
    .tuple(fc.constantFrom(...METHODS), places, headers(material), body)
    .map(([method, target, head, sent]) => whole({ method, target, headers: head, body: sent }));
}

/** As a path may have it: nothing that would end the line. */
function encodeLoosely(text: string): string {
  return Buffer.from(text)
    .toString('latin1')
    .replaceAll(/[^!-~]/g, (odd) => `%${odd.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

const ODD = [
  'origin: https://evil.example',
  'origin: null',
  'origin: http://127.0.0.1',
  'x-forwarded-for: 203.0.113.7, __proto__, ::ffff:1.2.3.4, 999.1.1.1',
  'x-forwarded-host: evil.example',
  'x-forwarded-proto: gopher',
  'forwarded: for="[::1]:x";host=evil',
  'x-http-method-override: DELETE',
  'accept: text/html',
  'accept: */*;q=NaN',
  'accept-encoding: gzip;q=1e9, br, *;q=-1',
  'range: bytes=-99999999999999999999',
  'range: bytes=0-0,1-1,2-2,5-1',
  'if-none-match: *',
  'if-modified-since: yesterday',
  'content-encoding: gzip',
  'cookie: __proto__=1; a=%E0%A4%A',
  'authorization: Bearer __proto__',
  'authorization: Basic Og==',
  'content-type: application/json; charset=utf-7',
  'content-type: multipart/form-data; boundary=',
  'accept-version: 99',
  `x-long: ${'x'.repeat(7000)}`,
  ...Array.from({ length: 3 }, (_, many) => `x-many-${many}: ${many}`),
];
const TYPES = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', '', 'a/b;c'];

function headers({ host, credential }: HttpMaterial): fc.Arbitrary<readonly string[]> {
  const often = (usual: string, others: readonly string[]) =>
    fc.oneof(
      { weight: 19, arbitrary: fc.constant(usual) },
      { weight: 1, arbitrary: fc.constantFrom(...others) },
    );
  return fc
    .tuple(
      often(host, [
        'evil.example',
        '',
        '[::1',
        'localhost:99999',
        '127.0.0.1\t',
        'a,b',
        host + '.',
      ]),
      often('application/json', TYPES),
      fc.boolean(),
      fc.option(fc.subarray(ODD, { minLength: 1, maxLength: 4 }), { freq: 4 }),
    )
    .map(([to, type, asAgent, odd]) => [
      `host: ${to}`,
      `content-type: ${type}`,
      ...(asAgent ? [`authorization: Bearer ${credential}`] : []),
      ...(odd ?? []),
    ]);
}

function whole({ method, target, headers: head, body }: Parts): Request {
  const lines = [`${method} ${target} HTTP/1.1`, ...head, `content-length: ${body.length}`];
  return {
    bytes: Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]),
    isHead: method === 'HEAD',
    isBroken: false,
  };
}
