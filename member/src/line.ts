import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import { io, type Socket } from 'socket.io-client';
import { random256 } from '../../client/src/confidence/base64url.ts';
import type { Invitation } from './invitation.ts';
import type { Place } from './place.ts';

/** How long an answer may take before we call it none. */
const ANSWER_MS = 5000;

/** A line to the server over which anything can be said, right or wrong. */
export interface Line {
  readonly socket: Socket;
  /** What the server answers, unchecked. Rejects when it does not. */
  ask(name: string, body: unknown): Promise<unknown>;
  close(): void;
}

/** What an honest device says first. */
export function helloOf(
  { group, keys }: Pick<Invitation, 'group' | 'keys'>,
  person = random256(),
  agent?: string,
) {
  const by = agent === undefined ? {} : { agent };
  return { version: PROTOCOL_VERSION, group, proof: keys.proof, person, ...by };
}

/** Rejects with the `connect_error`, whose `data` is the refusal, when the server does not want it. */
export async function openLine(place: Place, hello: object): Promise<Line> {
  const socket = createSocket(place, hello);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
    // Broken before the server has said whether it wants us: that is told as no error.
    socket.once('disconnect', (why) => reject(new Error(why)));
    socket.connect();
  }).catch((error: unknown) => {
    socket.close();
    throw error;
  });
  return {
    socket,
    ask: (name, body) => socket.timeout(ANSWER_MS).emitWithAck(name, body) as Promise<unknown>,
    close: () => void socket.close(),
  };
}

function createSocket(place: Place, hello: object): Socket {
  return io(place.url, {
    auth: hello,
    transports: ['websocket'],
    reconnection: false,
    autoConnect: false,
    forceNew: true,
    // Who takes the connection and says nothing is as good as gone.
    timeout: ANSWER_MS,
  });
}
