import { once } from 'node:events';
import { connect } from 'node:net';
import type { RedisAccess } from '../../infra/telephone/redis-given.js';

/** Every key with its value, as Redis would write them to a disk, uncompressed. */
const ALL = `local all = {}
for _, key in ipairs(redis.call('KEYS', '*')) do
  all[#all + 1] = key
  all[#all + 1] = redis.call('DUMP', key)
end
return all`;
const END = 'that-is-all-of-it';

/** All that a Redis keeps at this moment, as bytes. */
export async function keptByRedis({ address, password = '' }: RedisAccess): Promise<Buffer> {
  const [host, port] = address.split(':');
  const socket = connect(Number(port), host);
  let kept = Buffer.alloc(0);
  socket.on('data', (data) => (kept = Buffer.concat([kept, data])));
  try {
    await once(socket, 'connect');
    for (const words of [
      ['AUTH', password],
      ['CONFIG', 'SET', 'rdbcompression', 'no'],
      ['EVAL', ALL, '0'],
      ['ECHO', END],
    ])
      socket.write(command(words));
    while (!kept.includes(END)) await once(socket, 'data');
    if (kept.includes('-ERR')) throw new Error(kept.toString('latin1'));
    return kept;
  } finally {
    socket.destroy();
  }
}

const command = (words: readonly string[]) =>
  `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
