/**
 * A number from 0 to 1 that is always the same for the same occasion. So a character who is asked
 * again, after whatever happened meanwhile, still means to do what they meant to.
 */
export function chance(seed: number, ...occasion: readonly (string | number)[]): number {
  let hash = 2_166_136_261 ^ seed;
  for (const character of occasion.join('|')) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 16_777_619);
  }
  // The last characters, too, must reach every bit (the end of MurmurHash3).
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
