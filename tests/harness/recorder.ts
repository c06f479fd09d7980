import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server past somebody who keeps every byte that comes to it, and every byte that it says. */
export interface Recorder {
  readonly port: number;
  /** All that came in, of all connections: as it was, and out of WebSockets unmasked. */
  received(): Buffer;
  close(): void;
}

/** @param to the port of the server on this machine; it may come to listen later */
export async function recordBefore(to: number): Promise<Recorder> {
  const connections: Buffer[][] = [];
  const open = new Set<Socket>();
  const server = createServer((from) => {
    const kept: Buffer[] = [];
    connections.push(kept);
    const there = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [from, there],
      [there, from],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    from.on('data', (bytes) => kept.push(bytes));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    received: () =>
      Buffer.concat(
        connections.flatMap((kept) => {
          const whole = Buffer.concat(kept);
          return [whole, ...framesIn(whole)];
        }),
      ),
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

/** What a WebSocket carried to the server (RFC 6455); nothing where the connection is none. */
function framesIn(bytes: Buffer): Buffer[] {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0 || !/^upgrade: *websocket/im.test(bytes.toString('latin1', 0, end))) return [];
  const frames: Buffer[] = [];
  let at = end + 4;
  while (at + 2 <= bytes.length) {
    const short = bytes[at + 1]! & 0x7f;
    const wide = short === 126 ? 2 : short === 127 ? 8 : 0;
    const start = at + 2 + wide + 4;
    if (bytes.length < start) break;
    const size =
      wide === 0 ? short : bytes.readUIntBE(at + 2 + (wide === 8 ? 2 : 0), wide === 8 ? 6 : 2);
    const key = bytes.subarray(start - 4, start);
    const frame = Buffer.from(bytes.subarray(start, start + size));
    for (let index = 0; index < frame.length; index += 1) frame[index]! ^= key[index % 4]!;
    frames.push(frame);
    at = start + size;
  }
  return frames;
}
