import { once } from 'node:events';
import { saidBy, type Says } from '@ronda/member/line';
import { WebSocket } from 'ws';

/**
 * A line to a socket.io server, in so few words that a thousand of them do not measure themselves:
 * one namespace, text alone, no coming back.
 */
export interface SocketLine {
  /** What the server answers. */
  ask(name: string, body: unknown): Promise<unknown>;
  send(name: string, ...body: unknown[]): void;
  close(): Promise<void>;
}

/** @param hear is handed each message's name and the rest of it, as it came */
export async function openSocketLine(
  { url, path = '/socket.io', namespace = '' }: { url: string; path?: string; namespace?: string },
  says: Says,
  hear: (name: string, ...body: readonly never[]) => void,
): Promise<SocketLine> {
  const address = `${url.replace('http', 'ws')}${path}/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { perMessageDeflate: false });
  const place = namespace === '' ? '' : `${namespace},`;
  const waiting = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  const connected = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('The line broke.')));
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      switch (text.slice(0, 2)) {
        case '42': {
          const [name, ...body] = JSON.parse(text.slice(2 + place.length)) as [string, ...never[]];
          hear(name, ...body);
          return;
        }
        case '43': {
          const at = text.indexOf('[');
          const id = Number(text.slice(2 + place.length, at));
          waiting.get(id)?.((JSON.parse(text.slice(at)) as unknown[])[0]);
          waiting.delete(id);
          return;
        }
        case '40':
          resolve();
          return;
        case '44':
          reject(new Error(text));
          return;
        case '2':
          socket.send('3');
          return;
      }
      if (!text.startsWith('0')) return;
      const { sid: line } = JSON.parse(text.slice(1)) as { sid: string };
      const at = { host: new URL(url).host, line };
      void Promise.resolve(saidBy(says, at)).then((hello) =>
        socket.send(`40${place}${JSON.stringify(hello)}`),
      );
    });
  });
  await connected;
  return {
    ask(name, body) {
      const id = asked;
      asked += 1;
      socket.send(`42${place}${id}${JSON.stringify([name, body])}`);
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    send(name, ...body) {
      socket.send(`42${place}${JSON.stringify([name, ...body])}`);
    },
    async close() {
      if (socket.readyState === WebSocket.CLOSED) return;
      socket.close();
      await once(socket, 'close');
    },
  };
}
