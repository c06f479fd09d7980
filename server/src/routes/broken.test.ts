import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fastify, type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerBroken } from './errors.ts';

let http: FastifyInstance;
beforeEach(async () => {
  http = fastify({ clientErrorHandler: answerBroken });
  await http.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => http.close());

/** All that comes back for these bytes, until the connection ends. */
async function answerTo(bytes: string): Promise<{ status: number; body: unknown }> {
  const socket = connect((http.server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(bytes);
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), body: JSON.parse(body) as unknown };
}

test.each([
  ['no HTTP', '\u0016\u0003\u0001\r\n\r\n', 400, 'badMessage'],
  [
    'two lengths',
    'GET / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
    400,
    'badMessage',
  ],
  ['headers without end', `GET / HTTP/1.1\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, 431, 'tooLarge'],
])(
  '%s is refused in the words of the protocol, and ends the connection',
  async (_what, sent, status, code) => {
    expect(await answerTo(sent)).toEqual({ status, body: { refusal: { code } } });
  },
);
