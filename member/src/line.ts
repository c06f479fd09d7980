import type { HelloAt } from '@ronda/shared/wire/protocol';
import { io, type Socket } from 'socket.io-client';
import { random256 } from '../../client/src/confidence/base64url.ts';
import { greetingOf, type SaysHello } from '../../client/src/confidence/identity.ts';
import { identityOf } from './identity.ts';
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

/** What is said first: an honest hello, or whatever else. */
export type Says = object | ((at: HelloAt) => Promise<object>);

/** What an honest device says first. */
export function helloOf(
  { group, keys }: Pick<Invitation, 'group' | 'keys'>,
  person = random256(),
  { agent, marks }: { agent?: string | undefined; marks?: string } = {},
): SaysHello {
  const identity = identityOf(person);
  return greetingOf({ group, keys, identity, agent, ...(marks === undefined ? {} : { marks }) });
}

/** Rejects with the `connect_error`, whose `data` is the refusal, when the server does not want it. */
export async function openLine(place: Place, hello: Says): Promise<Line> {
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

export const saidBy = (says: Says, at: HelloAt) =>
  typeof says === 'function' ? (says as (at: HelloAt) => Promise<object>)(at) : says;

/** The same on a socket of anybody's own. */
export function opening(place: Place, says: Says, socketOf: () => Socket) {
  const { host } = new URL(place.url);
  return (give: (hello: object) => void): void => {
    const at = { host, line: socketOf().io.engine.id ?? '' };
    void Promise.resolve(saidBy(says, at)).then(give);
  };
}

function createSocket(place: Place, hello: Says): Socket {
  const socket: Socket = io(place.url, {
    auth: opening(place, hello, () => socket),
    transports: ['websocket'],
    reconnection: false,
    autoConnect: false,
    forceNew: true,
    // Who takes the connection and says nothing is as good as gone.
    timeout: ANSWER_MS,
  });
  return socket;
}
