import type { Server as HttpServer } from 'node:http';
import { LARGEST_ANSWERED } from '@ronda/shared/wire/protocol';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import { Server } from 'socket.io';
import type { Clock } from '../clock.ts';
import type { Configuration } from '../configuration.ts';
import { addressOf } from '../door/address.ts';
import { hostOf, isOurs } from '../door/origin.ts';
import { createPace } from '../door/pace.ts';
import type { PhoneDoor } from '../door/phone.ts';
import type { Hints } from '../log/hints.ts';
import type { GroupStore } from '../log/log.ts';
import type { Media } from '../media/media.ts';
import type { LinesHere } from '../metrics/figures.ts';
import type { Rates } from '../rates.ts';
import type { Rooms } from '../room/rooms.ts';
import { createCircles, type TellAll } from './circles.ts';
import { createCrowd } from './crowd.ts';
import { greet } from './hello.ts';
import type { Listener, Socket } from './listen.ts';
import { listen } from './listen.ts';
import { createMessages } from './messages.ts';
import { createPairs } from './pairs.ts';
import { partFromAll, type Parting } from './parting.ts';

export interface SocketDeps {
  readonly configuration: Configuration;
  readonly groups: GroupStore;
  /** Null where no calls are taken. */
  readonly phone: PhoneDoor | null;
  readonly rooms: Rooms;
  readonly hints: Hints;
  readonly media: Media;
  readonly clock: Clock;
  readonly rates: Rates;
  readonly failed: (what: string, error: unknown) => void;
  /** What nobody looked at, or who was not let in. */
  readonly refused: (code: RefusalCode) => void;
  /** For the log: what was refused, and how long an answer took, in ms. */
  readonly answered: (message: string, refusal: RefusalCode | null, ms: number) => void;
}

const HEARTBEAT_MS = 2000;

export interface Sockets {
  /** Those of who sits, and of how many meetings. */
  lines(): LinesHere;
  /** Ends all lines, one after the other, each after the answers it waits for. No seat is lost by it. */
  close(): Promise<void>;
}

/** The lines of all members, on the given server. */
export function createSockets(http: HttpServer, deps: SocketDeps): Sockets {
  const { configuration, rooms, hints, clock, rates, failed } = deps;
  const io: Listener = new Server(http, {
    serveClient: false,
    // Our devices use no other; so there is one way in less.
    transports: ['websocket'],
    maxHttpBufferSize: LARGEST_ANSWERED,
    // Messages are small, and of a size that should tell nothing.
    perMessageDeflate: false,
    httpCompression: false,
    // F7 counts 15 s from when we know: a dead line is known as one within 6.5 s.
    pingInterval: 2500,
    pingTimeout: 4000,
    connectTimeout: 5000,
    allowRequest: (request, allow) => {
      allow(null, isOurs(configuration, request.headers));
    },
  });
  const crowd = createCrowd();
  const pace = createPace({ clock, perMinute: rates.linesPerMinute });
  const callerOf = ({ request }: Socket) =>
    addressOf({
      peer: request.socket.remoteAddress ?? '',
      forwarded: [request.headers['x-forwarded-for'] ?? []].flat().join(','),
      proxied: configuration.publicUrl !== null,
    });
  const tellAll: TellAll = (lines, name, ...body) => {
    const all = io.to(lines.map(({ address }) => address));
    if (lines.length > 0) all.emit(name, ...(body as never));
  };
  const circles = createCircles({ clock, hints, tellAll, failed });
  const pairs = createPairs({ hints, clock });
  const messages = createMessages({ ...deps, circles, pairs, takesCalls: deps.phone !== null });
  rooms.subscribe((publication) => circles.publish(publication));
  rooms.onOutgrown((meeting) => circles.sendElsewhere(meeting));

  function turnAway(code: RefusalCode): Error {
    deps.refused(code);
    return refusal(code);
  }

  io.use((socket, next) => {
    if (!pace.allows(callerOf(socket))) return next(turnAway('tooFast'));
    // As the device, too, was told at the very beginning of the connection.
    const at = { host: hostOf(socket.handshake.headers), line: socket.conn['id'] };
    greet(deps, at, socket.handshake.auth).then(
      (greeted) => {
        if (!greeted.ok) return next(turnAway(greeted.code));
        const { group, seat } = greeted.caller;
        if (!crowd.admit(group, seat)) return next(turnAway('tooFast'));
        // It counts from now on, also when it breaks before it is up.
        socket.conn.once('close', () => crowd.leave(group, seat));
        if (socket.conn.readyState !== 'open') crowd.leave(group, seat);
        socket.data = greeted.caller;
        return next();
      },
      (error: unknown) => {
        failed('greeting', error);
        next(turnAway('oneMoment'));
      },
    );
  });
  let closing = false;
  const open = new Set<Parting>();
  io.on('connection', (socket: Socket) => {
    const line = listen(socket, { ...deps, messages, circles, pairs, isClosing: () => closing });
    open.add(line);
    socket.once('disconnect', () => open.delete(line));
  });

  const heart = setInterval(() => {
    for (const [meeting, lines] of circles.seated()) {
      if (lines.length === 0) continue;
      rooms.fresh(meeting).then(
        (known) => {
          if (known === null) return;
          const beat = { seq: known.seq, now: clock.now() };
          for (const line of lines) if (line.place === 'seated') line.send('heartbeat', beat);
        },
        (error: unknown) => failed('a heartbeat', error),
      );
    }
  }, HEARTBEAT_MS);

  return {
    lines() {
      const circlesHere = circles.seated();
      const by = [...circlesHere.values()].flat().map((line) => line.by);
      const ofPhones = by.filter((kind) => kind === 'phone').length;
      return { rooms: circlesHere.size, browser: by.length - ofPhones, phone: ofPhones };
    },
    async close() {
      closing = true;
      await partFromAll([...open]);
      clearInterval(heart);
      io.engine.close();
    },
  };
}

function refusal(code: RefusalCode): Error {
  return Object.assign(new Error('refused'), { data: { code } });
}
