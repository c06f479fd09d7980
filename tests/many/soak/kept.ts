import type { MeetingId } from '@ronda/shared/ids';
import { connectRedis } from '../../../server/src/log/redis/connection.ts';
import { meetingKeys } from '../../../server/src/log/redis/keys.ts';
import { createRedisStore } from '../../../server/src/log/redis/redis.ts';
import type { Kept } from '../../../server/src/log/log.ts';
import type { TestRedis } from '../../harness/redis.ts';

/** A meeting as it was written down. */
export type Log = Pick<Kept, 'opening' | 'events'>;

/** All that was written of a meeting, and the seqs that commands were answered with, by mark. */
export async function keptBy({ url }: Pick<TestRedis, 'url'>, meeting: MeetingId) {
  const redis = await connectRedis(url);
  const kept = (await createRedisStore(redis, 'reader').read(meeting, 0))!;
  const marks = await redis.hGetAll(meetingKeys(meeting).commands);
  await redis.close();
  const commands = new Map(Object.entries(marks).map(([mark, seq]) => [mark, Number(seq)]));
  return { kept, commands };
}
