import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';

/** What a baresip tells by its ctrl_tcp: answers to commands, and what happens to the call. */
const Message = v.union([
  v.object({ response: v.literal(true), ok: v.boolean(), token: v.string(), data: v.string() }),
  v.object({ event: v.literal(true), type: v.string(), param: v.optional(v.string(), '') }),
]);

export interface Control {
  /** Resolves when it was understood, which is not yet that it has happened. */
  command(name: string, params?: string): Promise<void>;
  on(event: string, hear: (param: string) => void): void;
  close(): void;
}

export async function connectControl(port: number, withinMs: number): Promise<Control> {
  const socket = await open(port, performance.now() + withinMs);
  const waiting = new Map<string, { resolve: () => void; reject: (why: Error) => void }>();
  const hearers: { event: string; hear: (param: string) => void }[] = [];
  let count = 0;

  readNetstrings(socket, (text) => {
    const message = v.parse(Message, JSON.parse(text));
    if ('event' in message) {
      for (const { event, hear } of hearers) if (event === message.type) hear(message.param);
      return;
    }
    const asked = waiting.get(message.token);
    waiting.delete(message.token);
    if (message.ok) asked?.resolve();
    else asked?.reject(new Error(message.data));
  });
  socket.on('close', () => {
    for (const asked of waiting.values()) asked.reject(new Error('the phone has gone'));
  });

  return {
    command(name, params = '') {
      const token = String((count += 1));
      const text = JSON.stringify({ command: name, params, token });
      return new Promise((resolve, reject) => {
        waiting.set(token, { resolve, reject });
        socket.write(`${Buffer.byteLength(text)}:${text},`);
      });
    },
    on: (event, hear) => void hearers.push({ event, hear }),
    close: () => socket.destroy(),
  };
}

async function open(port: number, giveUp: number): Promise<Socket> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return socket.on('error', () => {});
    } catch (error) {
      if (performance.now() > giveUp) throw error;
      await sleep(20);
    }
  }
}

/** Each is its length, a colon, that many bytes and a comma. */
function readNetstrings(socket: Socket, take: (text: string) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const colon = rest.indexOf(':');
      const start = colon + 1;
      const end = start + Number(rest.subarray(0, colon));
      if (colon < 0 || rest.length <= end) return;
      take(rest.toString('utf8', start, end));
      rest = rest.subarray(end + 1);
    }
  });
}
