import type { GroupId } from '@ronda/shared/ids';
import type { PinMark } from '@ronda/shared/lasting/phones';
import type { GroupWithPins } from '../log.ts';
import type { Redis } from './connection.ts';
import { circleFrom, groupFrom } from './group.ts';
import { ANY_GROUP, ANY_PIN, namedIn } from './keys.ts';

/** As many keys Redis looks at before it does something else. */
const AT_ONCE = 200;

/** Every group that there is, each once, while others are made and meet. */
export async function* allGroups(redis: Redis): AsyncIterable<GroupWithPins> {
  const pins = new Map<GroupId, PinMark[]>();
  for await (const key of keysLike(redis, ANY_PIN)) {
    const group = await redis.get(key);
    if (group !== null) pins.set(group, [...(pins.get(group) ?? []), namedIn(key)]);
  }
  for await (const key of keysLike(redis, ANY_GROUP)) {
    const id = namedIn(key);
    const row = await redis.hGetAll(key);
    const group = groupFrom(id, row);
    const { circle } = circleFrom(row);
    if (group !== null) yield { group, circle, pins: pins.get(id) ?? [] };
  }
}

/** Redis may name one twice. */
async function* keysLike(redis: Redis, pattern: string): AsyncIterable<string> {
  const named = new Set<string>();
  for await (const keys of redis.scanIterator({ MATCH: pattern, COUNT: AT_ONCE })) {
    for (const key of keys) {
      if (!named.has(key)) yield key;
      named.add(key);
    }
  }
}
