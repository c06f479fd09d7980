import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Request } from './request.ts';

export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** A connection of which every byte is ours, so that nothing tidies what is sent. */
export interface Connection {
  /** Null when it ended without an answer. Rejects after some seconds of nothing at all. */
  exchange(request: Request): Promise<Answered | null>;
  isOpen(): boolean;
  close(): void;
}

/** A server that is asked so much at once may take a while; one that is stuck takes for ever. */
const PATIENCE_MS = 10_000;
/** For whose end only its sender knows. */
const ODD_PATIENCE_MS = 300;

/** @param from an address of this machine: each is another's to whoever counts by address */
export async function openConnection(port: number, from: string): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: from });
  socket.setNoDelay();
  await once(socket, 'connect');
  let left = Buffer.alloc(0);
  let looked = (): void => {};
  socket.on('data', (bytes) => {
    left = left.length === 0 ? bytes : Buffer.concat([left, bytes]);
    looked();
  });
  socket.on('error', () => looked());
  socket.on('close', () => looked());

  function exchange({ bytes, isHead, isBroken }: Request): Promise<Answered | null> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(
        () => {
          looked = () => {};
          if (isBroken) resolve(null);
          else reject(new Error('It is not answered.'));
        },
        isBroken ? ODD_PATIENCE_MS : PATIENCE_MS,
      );
      const settle = (answer: Answered | null) => {
        clearTimeout(patience);
        looked = () => {};
        resolve(answer);
      };
      looked = () => {
        const answer = firstAnswer(left, isHead);
        if (answer !== null) {
          left = left.subarray(answer.length);
          if (answer.closes) socket.destroy();
          settle(answer);
        } else if (socket.destroyed || socket.readyState !== 'open') settle(null);
      };
      socket.write(bytes);
    });
  }
  return { exchange, isOpen: () => isUsable(socket), close: () => void socket.destroy() };
}

const isUsable = (socket: Socket) => !socket.destroyed && socket.readyState === 'open';

/** Null when it has not come whole. */
function firstAnswer(bytes: Buffer, isHead: boolean) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = bytes.toString('latin1', 0, end);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]);
  const header = (name: string) =>
    new RegExp(`^${name}: *([^\r]*)`, 'im').exec(head)?.[1]?.toLowerCase() ?? '';
  const start = end + 4;
  const isEmpty = isHead || status === 204 || status === 304 || (status >= 100 && status < 200);
  const said = isEmpty ? { body: '', length: start } : bodyFrom(bytes, start, header);
  if (said === null) return null;
  const closes = header('connection') === 'close' || status === 101;
  return { status, type: header('content-type'), closes, ...said };
}

function bodyFrom(bytes: Buffer, start: number, header: (name: string) => string) {
  if (header('transfer-encoding') === 'chunked') {
    const end = bytes.indexOf('\r\n0\r\n\r\n', start - 2);
    if (end < 0) return null;
    // What comes so is short enough for one piece, but for files, of which only that they came counts here.
    const body = bytes.toString('utf8', start, end).replace(/^[0-9a-f]+\r\n/i, '');
    return { body, length: end + 7 };
  }
  const length = start + Number(header('content-length') || 0);
  return bytes.length < length ? null : { body: bytes.toString('utf8', start, length), length };
}
