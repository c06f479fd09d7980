import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.ts';
import type { RoomReader } from '../room/reader.ts';
import type { Media } from '../media/media.ts';
import { refuse } from './refused.ts';

const LASTS_MS = 1000;

/** 200 when a meeting could be held now: the store can be read, and the media server answers. */
export function healthRoute(
  app: FastifyInstance,
  { rooms, media, clock }: { rooms: RoomReader; media: Media; clock: Clock },
): void {
  let asked: Promise<boolean> | null = null;
  let wellUntil = 0;

  /** Many who ask at once are one question to the media server, and a good answer lasts a second. */
  function isWell(): Promise<boolean> {
    if (clock.now() < wellUntil && clock.now() >= wellUntil - LASTS_MS)
      return Promise.resolve(true);
    asked ??= Promise.all([rooms.live(), media.answers()])
      .then(([, answers]) => {
        if (answers) wellUntil = clock.now() + LASTS_MS;
        return answers;
      })
      .finally(() => {
        asked = null;
      });
    return asked;
  }

  app.get('/health', async (_request, reply) =>
    (await isWell()) ? { ready: true } : refuse(reply, 'oneMoment'),
  );
}
