// How much JavaScript a person downloads, gzipped: before the room, and with the room.

import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { inProject } from './project.js';

/** In kB of 1,000 bytes. */
const limits = { before: 110, room: 270 };

/** The page of the room, and what is loaded after it only by who asks for it. */
const room = /(^|\/)room\/Room\.tsx$/;
const onDemand =
  /(^|\/)(qr|uqr|CalendarWays|AddDevice|JoinAsSame|device|CompareDialog|compare|BetweenMeetings|between|BringGroup|SaveGroup|carry|MoveDialog|renewal|renewed|Settings|preferences)(\/|[.-]|$)/i;
/** Words, of which a person loads one language. */
const words = /(^|\/)text\/([a-z]{2})\//;
const wordsAtFirst = /\/at-once\.ts$/;

/**
 * @typedef {{
 *   file: string,
 *   src?: string,
 *   name?: string,
 *   isEntry?: boolean,
 *   imports?: string[],
 *   dynamicImports?: string[],
 * }} Chunk of Vite's manifest
 * @typedef {Record<string, Chunk>} Manifest
 */

/** @returns {Promise<{ before: number, room: number }>} kB, gzipped, of the language that weighs most */
async function weigh() {
  /** @type {Manifest} */
  const manifest = JSON.parse(
    await readFile(inProject('client', 'dist', '.vite', 'manifest.json'), 'utf8'),
  );
  const keys = Object.keys(manifest);
  const entries = keys.filter((key) => manifest[key]?.isEntry);
  const rooms = keys.filter((key) => room.test(key));
  if (rooms.length !== 1) throw new Error('the build has no chunk of its own for room/Room.tsx');
  const languages = new Set(keys.flatMap((key) => languageOf(key) ?? []));
  if (languages.size < 3) throw new Error('the build has no words of their own for each language');
  let heaviest = { before: 0, room: 0 };
  for (const language of languages) {
    const isRead = (/** @type {string} */ key) => [undefined, language].includes(languageOf(key));
    const before = reach(manifest, entries, (key) => isPlace(key) && isRead(key));
    const withRoom = reach(manifest, [...entries, ...rooms], isRead);
    heaviest = {
      before: Math.max(heaviest.before, await size(manifest, before)),
      room: Math.max(heaviest.room, await size(manifest, withRoom)),
    };
  }
  return heaviest;
}

/** @param {string} key */
const languageOf = (key) => words.exec(key)?.[2];

/** @param {string} key */
const isPlace = (key) => /(^|\/)(start|group|arrive)\//.test(key) || wordsAtFirst.test(key);

/**
 * The chunks that are loaded with these, and those that they may load later.
 *
 * @param {Manifest} manifest
 * @param {string[]} from
 * @param {(key: string) => boolean} follows whether a later one counts
 */
function reach(manifest, from, follows) {
  /** @type {Set<string>} */
  const reached = new Set();
  const todo = [...from];
  for (let key = todo.pop(); key !== undefined; key = todo.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    const chunk = manifest[key];
    const later = (chunk?.dynamicImports ?? []).filter((k) => !onDemand.test(k) && follows(k));
    todo.push(...(chunk?.imports ?? []), ...later);
  }
  return reached;
}

/**
 * @param {Manifest} manifest
 * @param {Set<string>} keys
 */
async function size(manifest, keys) {
  const files = new Set(
    [...keys].map((key) => manifest[key]?.file).filter((file) => file?.endsWith('.js')),
  );
  let bytes = 0;
  for (const file of files) {
    bytes += gzipSync(
      await readFile(inProject('client', 'dist', /** @type {string} */ (file))),
    ).length;
  }
  return bytes / 1000;
}

/** @returns {Promise<{ ok: boolean, text: string }>} */
export async function checkWeight() {
  const weight = await weigh();
  const ok = weight.before <= limits.before && weight.room <= limits.room;
  const text =
    `JavaScript, gzipped: ${weight.before.toFixed(1)} kB before the room (at most ${limits.before}), ` +
    `${weight.room.toFixed(1)} kB with it (at most ${limits.room})`;
  return { ok, text };
}
