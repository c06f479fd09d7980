import { setTimeout as sleep } from 'node:timers/promises';
import type { FromDevice, FromServer } from '@ronda/shared/wire/protocol';
import { LARGEST_MESSAGE } from '@ronda/shared/wire/protocol';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import type { Server, Socket as AnySocket } from 'socket.io';
import type { Clock } from '../clock.ts';
import { newId } from '../newId.ts';
import type { Rates } from '../rates.ts';
import type { Rooms } from '../room/rooms.ts';
import { createBucket } from './bucket.ts';
import type { Circles } from './circles.ts';
import type { Caller, Line } from './line.ts';
import { refused, type Message } from './message.ts';
import type { Pairs } from './pairs.ts';
import type { Parting } from './parting.ts';

type Nothing = Record<string, never>;
export type Listener = Server<FromDevice, FromServer, Nothing, Caller>;
export type Socket = AnySocket<FromDevice, FromServer, Nothing, Caller>;

export interface ListenDeps {
  readonly clock: Clock;
  readonly rates: Pick<Rates, 'line'>;
  readonly rooms: Rooms;
  readonly circles: Circles;
  readonly pairs: Pick<Pairs, 'leave'>;
  readonly messages: ReadonlyMap<unknown, Message>;
  /** This server goes, and its lines with it. Their seats are not lost: another server has them soon. */
  readonly isClosing: () => boolean;
  readonly failed: (what: string, error: unknown) => void;
  /** Before anybody looked at what it was. */
  readonly refused: (code: RefusalCode) => void;
  readonly answered: (message: string, refusal: RefusalCode | null, ms: number) => void;
}

/** Whoever goes on after so many refusals for speed does not listen. */
const PATIENCE = 2000;
/** How long the end of a line waits for answers that are still being found, in ms. */
const LAST_ANSWERS_MS = 1000;
/** How long a device that is told that its line ends has for saying so, too, in ms. */
const FAREWELL_MS = 500;

/** Hears what comes on one line, and answers it. */
export function listen(socket: Socket, deps: ListenDeps): Parting {
  const { clock, rates, rooms, circles, pairs, messages, isClosing, failed, answered } = deps;
  const bucket = createBucket({ clock, ...rates.line });
  let before: Promise<unknown> = Promise.resolve();
  let tooFast = 0;
  let answering = 0;
  let farewell: (() => void) | null = null;
  let elsewhere = false;

  const line: Line = {
    ...socket.data,
    connection: newId(),
    address: socket.id,
    meeting: null,
    place: 'outside',
    seen: 0,
    send: (name, ...body) => void socket.emit(name, ...(body as never)),
    goElsewhere() {
      elsewhere = true;
      rooms.handOver(line.connection);
      // Cut, not dismissed: to whoever is told that it was meant, a device does not come back by itself.
      socket.conn.close();
    },
    dismiss(because) {
      if (line.place === 'dismissed') return;
      line.place = 'dismissed';
      endWith(() => {
        socket.emit('dismissed', { because });
        socket.disconnect(true);
      });
    },
  };

  /** After the answers that it still waits for. */
  function endWith(last: () => void): void {
    farewell = () => {
      farewell = null;
      last();
    };
    if (answering === 0) farewell();
    else setTimeout(() => farewell?.(), LAST_ANSWERS_MS).unref();
  }

  /** Never rejects: what fails is answered too. */
  async function answer(name: unknown, body: unknown): Promise<unknown> {
    const message = messages.get(name);
    if (message === undefined) return refused('badMessage');
    try {
      if (!message.inOrder) return await message.answer(line, body);
      const mine = before.then(() => message.answer(line, body));
      before = mine.catch(() => undefined);
      return await mine;
    } catch (error) {
      failed('answering', error);
      return refused('oneMoment');
    }
  }

  async function hear(name: unknown, args: unknown[]): Promise<void> {
    const began = performance.now();
    const last = args.at(-1);
    const reply = typeof last === 'function' ? (last as (answer: unknown) => void) : null;
    if (!bucket.take()) {
      tooFast += 1;
      if (tooFast > PATIENCE) socket.disconnect(true);
      else reply?.(refused('tooFast'));
      deps.refused('tooFast');
      return;
    }
    if (isTooLarge(args)) {
      reply?.(refused('tooLarge'));
      deps.refused('tooLarge');
      socket.disconnect(true);
      return;
    }
    answering += 1;
    const result = await answer(name, args[0] === reply ? undefined : args[0]);
    reply?.(result);
    answering -= 1;
    if (answering === 0) farewell?.();
    const message = messages.get(name);
    if (message?.traceless === true) return;
    answered(
      message === undefined ? 'unknown' : String(name),
      refusalIn(result),
      performance.now() - began,
    );
  }

  /** Cut, not dismissed: to whoever is told that it was meant, a device does not come back by itself. */
  async function cut(): Promise<void> {
    const connection = socket.request.socket;
    if (connection.destroyed) return;
    const closed = new Promise((resolve) => connection.once('close', resolve));
    if (farewell === null) endWith(() => socket.conn.close());
    await Promise.race([closed, sleep(LAST_ANSWERS_MS + FAREWELL_MS, undefined, { ref: false })]);
    // Whoever sleeps would hold it open for half a minute.
    connection.destroy();
  }

  socket.onAny((name: unknown, ...args: unknown[]) => {
    // Whatever one line says is no reason for the others to end.
    hear(name, args).catch((error: unknown) => failed('hearing', error));
  });
  socket.on('disconnect', () => {
    circles.leave(line);
    pairs.leave(line);
    // After what is still being done for it, such as entering.
    before = before.then(async () => {
      circles.leave(line);
      const { meeting } = line;
      if (meeting !== null && !isClosing() && !elsewhere) await rooms.lose(meeting, line);
    });
    before.catch((error: unknown) => failed('losing a line', error));
  });
  return { cut };
}

function isTooLarge(args: unknown[]): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(args)) > LARGEST_MESSAGE;
  } catch {
    // Lists within lists, deeper than can be told again.
    return true;
  }
}

function refusalIn(result: unknown): RefusalCode | null {
  const answer = result as { ok?: boolean; refusal?: { code: RefusalCode } };
  return answer.ok === false ? (answer.refusal?.code ?? null) : null;
}
