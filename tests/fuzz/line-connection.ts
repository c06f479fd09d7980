import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';

/** A WebSocket on which every frame is ours, at the level of Engine.IO. */
export interface RawLine {
  /** What the server calls it; empty when it ended at once. */
  readonly name: string;
  /** Whether the hello was taken. Rejects when it is never answered. */
  greet(hello: string): Promise<boolean>;
  /** As text, whether it is UTF-8 or not. */
  send(frame: string | Buffer, asBytes?: boolean): void;
  /** Resolves with the answer, as JSON, or with null when the line ended first. Rejects after a while. */
  ask(args: string): Promise<string | null>;
  isOpen(): boolean;
  end(how: 'politely' | 'abruptly'): Promise<void>;
}

/** Who leaves a group waits until they are gone from Redis's file, which is written anew every ten seconds at most. */
const PATIENCE_MS = 45_000;
/** The server asks every 2.5 s whether we are there. */
const SILENT_MS = 7000;

/** @param hear is told of every frame that comes */
export async function openRawLine(port: number, hear: (text: string) => void): Promise<RawLine> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
    perMessageDeflate: false,
  });
  const answers = new Map<number, (answer: string | null) => void>();
  let greeted: (taken: boolean) => void = () => {};
  let asked = 0;
  let heardAt = performance.now();
  let name = '';
  let named = (): void => {};
  socket.on('error', () => {});
  socket.on('close', () => {
    for (const answer of answers.values()) answer(null);
    answers.clear();
    greeted(false);
    named();
  });
  socket.on('message', (bytes: Buffer) => {
    const text = bytes.toString();
    heardAt = performance.now();
    if (text === '2') return socket.send('3');
    if (text.startsWith('0{')) {
      name = (JSON.parse(text.slice(1)) as { sid: string }).sid;
      return named();
    }
    hear(text);
    if (text.startsWith('40')) greeted(true);
    if (text.startsWith('44')) greeted(false);
    const [, id, body] = /^43(\d+)(.*)$/s.exec(text) ?? [];
    if (id === undefined) return undefined;
    answers.get(Number(id))?.(body!);
    answers.delete(Number(id));
    return undefined;
  });
  await within(new Promise<void>((resolve) => (named = resolve)));

  const isOpen = () => socket.readyState === WebSocket.OPEN;
  return {
    name,
    isOpen,
    greet(hello) {
      const taken = new Promise<boolean>((resolve) => (greeted = resolve));
      if (isOpen()) socket.send(`40${hello}`);
      else greeted(false);
      return within(taken);
    },
    send(frame, asBytes = false) {
      if (isOpen()) socket.send(frame, { binary: asBytes }, () => {});
    },
    ask(args) {
      asked += 1;
      const id = asked;
      const answer = new Promise<string | null>((resolve) => answers.set(id, resolve));
      if (!isOpen()) return Promise.resolve(null);
      socket.send(`42${id}[${args}]`, () => {});
      return within(answer).catch((error: Error) => {
        // A server that has gone quiet is another matter than one that forgets an answer.
        const silent = performance.now() - heardAt > SILENT_MS;
        throw silent ? new Error('Nothing comes on the line any more.') : error;
      });
    },
    async end(how) {
      if (socket.readyState === WebSocket.CLOSED) return;
      const closed = once(socket, 'close');
      if (how === 'politely') {
        if (isOpen()) socket.send('41');
        socket.close();
      } else socket.terminate();
      await Promise.race([closed, sleep(1000, undefined, { ref: false })]);
      socket.terminate();
    },
  };
}

function within<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error('It is not answered.')), PATIENCE_MS);
    void answer.then((value) => {
      clearTimeout(patience);
      resolve(value);
    });
  });
}
