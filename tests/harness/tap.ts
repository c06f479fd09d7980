import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Place } from '@ronda/member/place';

/** One message on a line, as its bytes were. */
export interface Frame {
  /** Counts the lines from 0, in the order in which they were opened. */
  readonly line: number;
  readonly from: 'device' | 'server';
  readonly text: string;
}

/** A way to the server past somebody who notes every byte of it. */
export interface Tap extends Place {
  /** All messages so far, each line's in order. */
  readonly frames: readonly Frame[];
  close(): void;
}

export async function tapLines(place: Place): Promise<Tap> {
  const { hostname, port } = new URL(place.url);
  const frames: Frame[] = [];
  const open = new Set<Socket>();
  let lines = 0;

  function pass(from: Socket, to: Socket, heard: (bytes: Buffer) => void): void {
    open.add(from);
    from.on('data', heard);
    from.pipe(to);
    from.on('error', () => to.destroy());
    from.on('close', () => {
      open.delete(from);
      to.destroy();
    });
  }

  const server = createServer((device) => {
    const line = lines;
    lines += 1;
    const there = connect(Number(port), hostname);
    pass(
      device,
      there,
      reader((text) => frames.push({ line, from: 'device', text })),
    );
    pass(
      there,
      device,
      reader((text) => frames.push({ line, from: 'server', text })),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    frames,
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

/** Takes a direction's bytes as they come, and tells its messages: first the HTTP head, then the frames (RFC 6455). */
function reader(tell: (text: string) => void): (bytes: Buffer) => void {
  let left = Buffer.alloc(0);
  let upgraded = false;
  return (bytes) => {
    left = Buffer.concat([left, bytes]);
    if (!upgraded) {
      const end = left.indexOf('\r\n\r\n');
      if (end < 0) return;
      tell(left.subarray(0, end).toString());
      left = left.subarray(end + 4);
      upgraded = true;
    }
    for (let frame = firstFrame(left); frame !== null; frame = firstFrame(left)) {
      tell(frame.text);
      left = left.subarray(frame.length);
    }
  };
}

/** Null when it has not come whole. */
function firstFrame(bytes: Buffer): { text: string; length: number } | null {
  if (bytes.length < 2) return null;
  const short = bytes[1]! & 0x7f;
  const wide = short === 126 ? 2 : short === 127 ? 8 : 0;
  const masked = (bytes[1]! & 0x80) !== 0;
  const start = 2 + wide + (masked ? 4 : 0);
  if (bytes.length < start) return null;
  const size = wide === 0 ? short : bytes.readUIntBE(wide === 8 ? 4 : 2, wide === 8 ? 6 : 2);
  if (bytes.length < start + size) return null;
  const payload = Buffer.from(bytes.subarray(start, start + size));
  if (masked) {
    const key = bytes.subarray(start - 4, start);
    for (let at = 0; at < size; at += 1) payload[at]! ^= key[at % 4]!;
  }
  return { text: payload.toString(), length: start + size };
}
