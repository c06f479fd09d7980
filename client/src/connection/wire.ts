import type { FromDevice, FromServer } from '@ronda/shared/wire/protocol';
import { io } from 'socket.io-client';
import type { SaysHello } from '../confidence/identity.ts';

/** A line to the server. It opens again by itself, until it is closed. */
export interface Wire {
  readonly connected: boolean;
  /** The answer, unchecked. Rejects when the line is lost, or after `withinMs` without one. */
  ask(name: keyof FromDevice, body: unknown, withinMs: number): Promise<unknown>;
  /** Open it at once: when it is lost, without waiting for the next try; when it seems dead, anew. */
  reopen(): void;
  close(): void;
}

export interface WireListener {
  opened(): void;
  lost(): void;
  /** The server does not want this line: what it said, unchecked. It does not open again by itself. */
  turnedAway(data: unknown): void;
  /** What the server says, unchecked. */
  message(name: keyof FromServer, body: unknown): void;
}

export type Connect = (hello: SaysHello, listener: WireListener) => Wire;

const MESSAGES = [
  'events',
  'names',
  'heartbeat',
  'seated',
  'signalled',
  'written',
  'moveOffered',
  'nameOffered',
  'pairSent',
  'keyGiven',
  'keyAsked',
  'contactCame',
  'invitationAsked',
  'invitationGiven',
  'dismissed',
] as const satisfies readonly (keyof FromServer)[];

/** Short enough that a tunnel costs seconds of a turn (F7), long enough for a server that restarts. */
const AGAIN_MS = { first: 250, most: 2000 } as const;

/** The only place that knows socket.io. */
export const openWire: Connect = (hello, listener) => {
  const socket = io({
    path: '/socket.io',
    // Asked once the server has named the connection.
    auth: (say) => {
      const at = { host: location.host, line: socket.io.engine.id };
      void hello(at).then(say);
    },
    // Where WebSockets do not pass, sound and picture would not either; and one connection needs no sticky server.
    transports: ['websocket'],
    reconnectionDelay: AGAIN_MS.first,
    reconnectionDelayMax: AGAIN_MS.most,
    timeout: 5000,
    autoConnect: false,
    forceNew: true,
  });
  let closed = false;
  const reopen = () => {
    if (closed) return;
    // Closing first ends a wait for the next try, which opening alone would sit out.
    socket.disconnect();
    socket.connect();
  };

  socket.on('connect', () => listener.opened());
  socket.on('disconnect', (reason) => {
    listener.lost();
    // A server that goes away says so, and socket.io takes that for a farewell.
    if (reason === 'io server disconnect') setTimeout(reopen, AGAIN_MS.first);
  });
  socket.on('connect_error', (error: Error & { data?: unknown }) => {
    if (!socket.active) listener.turnedAway(error.data);
  });
  for (const name of MESSAGES) socket.on(name, (body: unknown) => listener.message(name, body));

  socket.connect();
  return {
    get connected() {
      return socket.connected;
    },
    async ask(name, body, withinMs) {
      // socket.io would keep it for later; what is sent again is decided above this.
      if (!socket.connected) throw new Error('The line is lost.');
      return socket.timeout(withinMs).emitWithAck(name, body) as Promise<unknown>;
    },
    reopen,
    close() {
      closed = true;
      socket.disconnect();
    },
  };
};
