import { fastify, LogController, type FastifyInstance } from 'fastify';
import { LARGEST_MESSAGE } from '@ronda/shared/wire/protocol';
import type { Clock } from './clock.ts';
import type { Configuration } from './configuration.ts';
import { createPace } from './door/pace.ts';
import { createPhoneDoor } from './door/phone.ts';
import type { Journal } from './journal.ts';
import { loggerOptions, writeJournal } from './journal.ts';
import { closeToNewcomers } from './closing.ts';
import type { Hints } from './log/hints.ts';
import type { Store } from './log/log.ts';
import type { Media, MediaOptions } from './media/media.ts';
import { createMetrics } from './metrics/metrics.ts';
import { RATES, type Rates } from './rates.ts';
import { hasEnded } from './room/known.ts';
import { createRooms } from './room/rooms.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { answerBroken, answerError, answerErrors } from './routes/errors.ts';
import { forgottenRoute } from './routes/forgotten.ts';
import { groupFileRoutes } from './routes/group-file.ts';
import { groupRoutes } from './routes/groups.ts';
import { securityHeaders } from './routes/headers.ts';
import { healthRoutes } from './routes/health.ts';
import { pageRoutes } from './routes/page.ts';
import { phoneRoutes } from './routes/phone.ts';
import { webhookRoute } from './routes/webhook.ts';
import { createSockets } from './socket/server.ts';

export interface Deps {
  readonly configuration: Configuration;
  readonly store: Store;
  readonly hints: Hints;
  readonly clock: Clock;
  /** Media follows the rooms, so it is made once they are there. */
  readonly mediaFor: (given: Pick<MediaOptions, 'rooms' | 'logger' | 'permitted'>) => Media;
  readonly journal: Journal | null;
  /** Others than these only where it is measured what a server can do. */
  readonly rates?: Rates;
}

export interface App {
  readonly http: FastifyInstance;
  /** Takes up what an earlier process left, and listens. */
  listen(): Promise<void>;
  /** Says from now on that nobody new should be led here. Whoever comes is served all the same. */
  drain(): void;
  /** Nobody new, then what has begun, then the doors. The store is left open. */
  stop(): Promise<void>;
}

/** The server as a function of what it stands on. The process lives in `main.ts`. */
export async function createApp({
  configuration,
  store: bare,
  hints,
  clock,
  mediaFor,
  journal,
  rates = RATES,
}: Deps): Promise<App> {
  const http = fastify({
    logger: loggerOptions(journal),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LARGEST_MESSAGE,
    // Behind a proxy on this machine or beside it, the address that it reports.
    trustProxy: configuration.publicUrl === null ? false : 'loopback,linklocal,uniquelocal',
    forceCloseConnections: true,
    // Whoever sends one byte a second holds nothing up.
    requestTimeout: 10_000,
    clientErrorHandler: answerBroken,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  });
  let draining = false;
  const metrics = createMetrics(configuration.metrics, () => sockets.lines());
  const { figures } = metrics;
  const store = metrics.counted(bare);
  const failed = (what: string, error: unknown) => http.log.error({ err: error }, `${what} failed`);

  const rooms = createRooms({ store, hints, clock, failed, appended: figures.appended });
  const media = mediaFor({ rooms, logger: http.log, permitted: figures.permitted });
  rooms.subscribe(({ known }) => {
    if (!hasEnded(known)) media.follow(known.room);
  });
  rooms.onEnd((meeting) => media.close(meeting));
  const phone = configuration.phone && createPhoneDoor(configuration.phone.secret);
  const sockets = createSockets(http.server, {
    configuration,
    groups: store,
    phone,
    rooms,
    hints,
    media,
    clock,
    rates,
    failed,
    refused: figures.refused,
    answered(message, refusal, ms) {
      http.log.debug({ message, refusal, ms: Math.round(ms) }, 'message');
      if (refusal !== null) figures.refused(refusal);
    },
  });

  writeJournal(http, figures.refused);
  answerErrors(http);
  securityHeaders(http, configuration);
  const start = createPace({ clock, perMinute: rates.startsPerMinute });
  const door = createPace({ clock, perMinute: rates.doorAttemptsPerMinute });
  groupRoutes(http, { configuration, groups: store, rooms, clock, pace: { start, door } });
  groupFileRoutes(http, { configuration, groups: store, clock, pace: { start, door } });
  calendarRoutes(http, {
    configuration,
    groups: store,
    clock,
    pace: createPace({ clock, perMinute: rates.doorAttemptsPerMinute }),
  });
  phoneRoutes(http, {
    configuration,
    groups: store,
    rooms,
    door: phone,
    pace: {
      start,
      caller: createPace({ clock, perMinute: rates.pinsPerMinute.caller }),
      callers: createPace({ clock, perMinute: rates.pinsPerMinute.callers }),
    },
  });
  forgottenRoute(http, configuration);
  healthRoutes(http, { rooms, media, clock, failed, isDraining: () => draining });
  await webhookRoute(http, media);
  await pageRoutes(http, configuration.client);

  return {
    http,
    async listen() {
      await rooms.start();
      const { host, port } = configuration;
      await metrics.listen();
      await http.listen({ host, port });
    },
    drain() {
      draining = true;
    },
    async stop() {
      draining = true;
      const emptied = closeToNewcomers(http.server);
      await sockets.close();
      await emptied;
      await http.close();
      await rooms.stop();
      await media.stop();
      metrics.stop();
    },
  };
}
