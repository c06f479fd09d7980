import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfiguration } from './configuration.ts';

const local = {
  LIVEKIT_URL: 'ws://127.0.0.1:7880',
  LIVEKIT_API_KEY: 'devkey',
  LIVEKIT_API_SECRET: 'secret',
};
const outside = {
  HOST: '0.0.0.0',
  PUBLIC_URL: 'https://ronda.example.org',
  LIVEKIT_URL: 'wss://livekit.example.org',
  LIVEKIT_API_KEY: 'APIa7fK2mQx',
  LIVEKIT_API_SECRET: 'q8Zr3vT1nB6yW0sKjH5dLpX9cFgM2eUa',
};

function wrongIn(environment: Record<string, string>): readonly string[] {
  const read = readConfiguration(environment);
  return read.ok ? [] : read.wrong;
}

test('local use needs only a LiveKit server, and takes its placeholder keys', () => {
  const read = readConfiguration(local);
  expect(read).toMatchObject({
    ok: true,
    configuration: { host: '127.0.0.1', port: 3000, publicUrl: null, local: true },
  });
  const root = resolve(import.meta.dirname, '../..');
  if (!read.ok) return;
  expect(read.configuration.data).toBe(resolve(root, 'data'));
  expect(read.configuration.client).toBe(resolve(root, 'client/dist'));
});

test('an empty value counts as none', () => {
  expect(readConfiguration({ ...local, HOST: '', PORT: ' ' })).toMatchObject({
    ok: true,
    configuration: { host: '127.0.0.1', port: 3000 },
  });
});

test('a complete public configuration is taken', () => {
  expect(readConfiguration(outside)).toMatchObject({ ok: true, configuration: { local: false } });
});

test('figures are told only where a port is set for them, and on this machine alone unless told otherwise', () => {
  const metricsOf = (environment: Record<string, string>) => {
    const read = readConfiguration({ ...local, ...environment });
    return read.ok ? read.configuration.metrics : 'wrong';
  };
  expect(metricsOf({})).toBe(null);
  expect(metricsOf({ METRICS_HOST: '0.0.0.0' })).toBe(null);
  expect(metricsOf({ METRICS_PORT: '9464' })).toEqual({ host: '127.0.0.1', port: 9464 });
  expect(metricsOf({ METRICS_PORT: '9464', METRICS_HOST: '10.0.0.4' })).toEqual({
    host: '10.0.0.4',
    port: 9464,
  });
});

test('unless told otherwise it drains no time at all', () => {
  expect(readConfiguration(local)).toMatchObject({ configuration: { drainMs: 0 } });
  expect(readConfiguration({ ...local, DRAIN_SECONDS: '20' })).toMatchObject({
    configuration: { drainMs: 20_000 },
  });
});

test('a page served beside the server on the same machine is still local use', () => {
  const environment = { ...local, PUBLIC_URL: 'http://127.0.0.1:5173' };
  expect(readConfiguration(environment)).toMatchObject({
    ok: true,
    configuration: { local: true },
  });
});

test.each([
  ['HOST', 'somewhere'],
  ['PORT', '70000'],
  ['PORT', '30o0'],
  ['PORT', '-1'],
  ['PUBLIC_URL', 'ronda.example.org'],
  ['PUBLIC_URL', 'ftp://ronda.example.org'],
  ['PUBLIC_URL', 'https://example.org/ronda'],
  ['PUBLIC_URL', 'https://somebody@ronda.example.org'],
  ['LIVEKIT_URL', ''],
  ['LIVEKIT_URL', 'livekit.example.org'],
  ['LIVEKIT_URL', 'ftp://livekit.example.org'],
  ['LIVEKIT_API_KEY', ''],
  ['LIVEKIT_API_SECRET', ''],
  ['METRICS_HOST', 'somewhere'],
  ['METRICS_PORT', '0'],
  ['METRICS_PORT', '70000'],
  // That is the page's.
  ['METRICS_PORT', '3000'],
  ['DRAIN_SECONDS', '-1'],
  ['DRAIN_SECONDS', '1.5'],
  ['DRAIN_SECONDS', '601'],
])('%s=%s gets one sentence that names it', (name, value) => {
  const wrong = wrongIn({ ...local, [name]: value });
  expect(wrong).toHaveLength(1);
  expect(wrong[0]).toMatch(new RegExp(`^${name} .+\\.$`));
});

test.each([
  ['no address', 'PUBLIC_URL', ''],
  ['an address without TLS', 'PUBLIC_URL', 'http://ronda.example.org'],
  ['LiveKit without TLS', 'LIVEKIT_URL', 'ws://livekit.example.org'],
  ["LiveKit's development key", 'LIVEKIT_API_KEY', 'devkey'],
  ["LiveKit's example key", 'LIVEKIT_API_KEY', 'your-api-key'],
  ["LiveKit's development secret", 'LIVEKIT_API_SECRET', 'secret'],
  ['a short secret', 'LIVEKIT_API_SECRET', 'x'.repeat(31)],
])('outside local use it refuses %s', (_what, name, value) => {
  const wrong = wrongIn({ ...outside, [name]: value });
  expect(wrong).toHaveLength(1);
  expect(wrong[0]).toMatch(new RegExp(`^${name} `));
});

test('a public address makes it public, whatever it listens on', () => {
  const environment = { ...outside, HOST: '127.0.0.1', LIVEKIT_API_SECRET: 'secret' };
  expect(wrongIn(environment)).toHaveLength(1);
});

test('every wrong value is named at once', () => {
  expect(wrongIn({ PORT: 'x' }).map((sentence) => sentence.split(' ')[0])).toEqual([
    'PORT',
    'LIVEKIT_URL',
    'LIVEKIT_API_KEY',
    'LIVEKIT_API_SECRET',
  ]);
});
