import fc from 'fast-check';
import type { Request } from './request.ts';

const BREAKS: readonly ((host: string) => string)[] = [
  (host) => `POST /groups HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 10\r\n\r\n{}`,
  (host) => `POST /groups HTTP/1.1\r\nhost: ${host}\r\ncontent-length: -1\r\n\r\n{}`,
  (host) =>
    `POST /groups HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}`,
  (host) =>
    `POST /groups HTTP/1.1\r\nhost: ${host}\r\ntransfer-encoding: chunked\r\ncontent-length: 5\r\n\r\n0\r\n\r\n`,
  (host) =>
    `POST /groups HTTP/1.1\r\nhost: ${host}\r\ntransfer-encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}`,
  (host) => `GET / HTTP/1.1\r\nhost: ${host}\r\nhost: evil.example\r\n\r\n`,
  () => `GET / HTTP/1.1\r\n\r\n`,
  () => `GET / HTTP/9.9\r\nhost: x\r\n\r\n`,
  () => `GET /\r\n\r\n`,
  (host) => `CONNECT ${host} HTTP/1.1\r\nhost: ${host}\r\n\r\n`,
  (host) => `GET / HTTP/1.1\r\nhost: ${host}\r\nexpect: 100-continue\r\n\r\n`,
  (host) => `GET / HTTP/1.1\r\nhost: ${host}\r\nexpect: 200-maybe\r\n\r\n`,
  (host) => `GET / HTTP/1.1\r\nhost: ${host}\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n`,
  (host) => `GET / HTTP/1.1\r\nhost: ${host}\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`,
  (host) => `GET / HTTP/1.1\r\nhost: ${host}\r\nx\u0000: y\r\n\r\n`,
  (host) => `GET / HTTP/1.1\nhost: ${host}\n\n`,
  () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  () => '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
  (host) =>
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nhost: ${host}\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 99\r\nsec-websocket-key: x\r\n\r\n`,
  (host) =>
    `GET /socket.io/?EIO=4&transport=websocket&sid=none HTTP/1.1\r\nhost: ${host}\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
];

/** What is no request, or not one alone, or one in whose answer HTTP changes hands. */
export function broken(host: string): fc.Arbitrary<Request> {
  return fc.constantFrom(...BREAKS).map((say) => ({
    bytes: Buffer.from(say(host), 'latin1'),
    isHead: false,
    isBroken: true,
  }));
}
