import { expect, test } from 'vitest';
import { readConfiguration } from './configuration.ts';

const KEY = '{"kty":"EC","crv":"P-256","x":"x","y":"y","d":"d"}';
const GIVEN = {
  RONDA_URL: 'https://ronda.example',
  LIVEKIT_URL: 'ws://livekit-booths:7880',
  LIVEKIT_API_KEY: 'name',
  LIVEKIT_API_SECRET: 'secret',
  RONDA_PHONE_SECRET: 's'.repeat(43),
  RONDA_PHONE_KEY: KEY,
  PHONE_TRUNK_ALLOWED: '192.0.2.1, 198.51.100.0/24',
};

function wrong(environment: Record<string, string>): readonly string[] {
  const read = readConfiguration(environment);
  return read.ok ? [] : read.wrong;
}

test('what is missing is named, each by itself', () => {
  expect(wrong({})).toEqual(Object.keys(GIVEN).map((name) => `${name} is missing.`));
  expect(wrong({ ...GIVEN, PHONE_TRUNK_ALLOWED: ' , ' })).toEqual([
    'PHONE_TRUNK_ALLOWED must name the addresses that may call in.',
  ]);
});

test('a wrong value is told by its name, and never shown', () => {
  const sentences = wrong({ ...GIVEN, RONDA_PHONE_SECRET: 'short', RONDA_PHONE_KEY: '{broken' });
  expect(sentences).toEqual([
    'RONDA_PHONE_SECRET must be 32 bytes in base64url.',
    'RONDA_PHONE_KEY must be a private P-256 key as a JWK.',
  ]);
});

test('after how many sounds an agent ends is a whole number, and 200 where nothing is said', () => {
  const soundsOf = (given: Record<string, string>) => {
    const read = readConfiguration({ ...GIVEN, ...given });
    return read.ok ? read.configuration.sounds : read.wrong;
  };
  expect(soundsOf({})).toBe(200);
  expect(soundsOf({ PHONE_AGENT_SOUNDS: '20' })).toBe(20);
  for (const wrongOne of ['0', '-1', '1.5', 'many', ''])
    expect(soundsOf({ PHONE_AGENT_SOUNDS: wrongOne })).toEqual([
      'PHONE_AGENT_SOUNDS must be a whole number from 1 on.',
    ]);
});

test('the addresses that may call in are those of the provider, and some there must be', () => {
  const read = readConfiguration(GIVEN);
  expect(read.ok && read.configuration.allowed).toEqual(['192.0.2.1', '198.51.100.0/24']);
});
