import { expect, test } from 'vitest';
import { hostOf, isOurs } from './origin.ts';

const local = { local: true, publicUrl: null };
const outside = { local: false, publicUrl: new URL('https://ronda.example.org') };

test.each([
  ['the page itself', local, { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }],
  ['its other name', local, { host: 'localhost:3000', origin: 'http://localhost:3000' }],
  ['no page at all', local, { host: '[::1]:3000' }],
  ['the public page', outside, { host: 'ronda.example.org', origin: 'https://ronda.example.org' }],
  [
    'a proxy on this machine',
    outside,
    { host: '127.0.0.1:3000', origin: 'https://ronda.example.org' },
  ],
])('ours: %s', (_who, configuration, headers) => {
  expect(isOurs(configuration, headers)).toBe(true);
});

test.each([
  ['another page', local, { host: '127.0.0.1:3000', origin: 'https://evil.example' }],
  ['a page on another port', local, { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:4000' }],
  ['a page in a sandbox', local, { host: '127.0.0.1:3000', origin: 'null' }],
  [
    'a name made to lead here',
    local,
    { host: 'evil.example:3000', origin: 'http://evil.example:3000' },
  ],
  ['no host', local, {}],
  ['another page', outside, { host: 'ronda.example.org', origin: 'https://evil.example' }],
  [
    'the page without TLS',
    outside,
    { host: 'ronda.example.org', origin: 'http://ronda.example.org' },
  ],
  ['a page on this machine', outside, { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }],
  ['another name', outside, { host: 'evil.example' }],
])('not ours: %s', (_who, configuration, headers) => {
  expect(isOurs(configuration, headers)).toBe(false);
});

test('a page speaks to what it was loaded from, also behind a proxy; whoever is no page to what it dials', () => {
  expect(hostOf({ host: 'localhost:3000', origin: 'https://ronda.example' })).toBe('ronda.example');
  expect(hostOf({ host: '127.0.0.1:3000' })).toBe('127.0.0.1:3000');
});
