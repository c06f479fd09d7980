import { expect, test } from 'vitest';
import { toBase64url } from '../../confidence/base64url.ts';
import { makeMediaKey } from '../../confidence/media-key.ts';
import { placedKey } from './frame-key.ts';
import { openFrame, placeOf, sealFrame } from './frames.ts';

const key = await placedKey(makeMediaKey(35));
const other = await placedKey({ ...makeMediaKey(35) });
const said = Uint8Array.from({ length: 80 }, (_, at) => (at * 37) % 256);
const iv = new Uint8Array(12).fill(7);
const seal = (headBytes = 1) => sealFrame(said.buffer, headBytes, key, iv);

test('K1: a frame opens under its key, and names where that stands', async () => {
  const frame = await seal();
  expect(placeOf(frame)).toBe(35 % 16);
  expect(new Uint8Array((await openFrame(frame, 1, key.key))!)).toEqual(said);
});

test('K1: nothing of what was said can be read in it but its head', async () => {
  const bytes = new Uint8Array(await seal(3));
  expect(bytes.subarray(0, 3)).toEqual(said.subarray(0, 3));
  const text = String.fromCharCode(...bytes);
  for (let at = 3; at + 4 <= said.length; at += 1)
    expect(text).not.toContain(String.fromCharCode(...said.subarray(at, at + 4)));
});

test('K4: under another key, altered anywhere, cut short, or never sealed, it does not open', async () => {
  const frame = await seal();
  expect(await openFrame(frame, 1, other.key)).toBeNull();
  // The last two bytes only say where the key stands.
  for (let at = 0; at < frame.byteLength - 2; at += 1) {
    const altered = new Uint8Array(frame.slice(0));
    altered[at]! ^= 1;
    expect(await openFrame(altered.buffer, 1, key.key)).toBeNull();
  }
  for (const length of [0, 1, 14, 30, frame.byteLength - 1])
    expect(await openFrame(frame.slice(0, length), 1, key.key)).toBeNull();
  expect(await openFrame(said.buffer, 1, key.key)).toBeNull();
  expect(placeOf(said.buffer)).toBeNull();
  expect(placeOf(new ArrayBuffer(0))).toBeNull();
});

test('K1: the key is the one that other LiveKit clients derive from the same secret', async () => {
  const secret = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
  const { key: derived } = await placedKey({ number: 0, secret });
  const frame = await sealFrame(
    new Uint8Array([1, 2, 3, 4]).buffer,
    1,
    { place: 0, key: derived },
    iv,
  );
  expect(toBase64url(new Uint8Array(frame))).toMatchInlineSnapshot(
    `"Ad1w8_drBYqVJqUlWuVE5DGDo9QHBwcHBwcHBwcHBwcMAA"`,
  );
});
