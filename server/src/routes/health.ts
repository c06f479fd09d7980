import type { Refusal } from '@ronda/shared/room/refusal';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.ts';
import type { RoomReader } from '../room/reader.ts';
import type { Media } from '../media/media.ts';

const LASTS_MS = 1000;

export interface HealthRoutes {
  readonly rooms: Pick<RoomReader, 'live'>;
  readonly media: Pick<Media, 'answers'>;
  readonly clock: Clock;
  /** The process has been asked to end. */
  readonly isDraining: () => boolean;
  readonly failed: (what: string, error: unknown) => void;
}

/** What a meeting stands on, and whether each of it answers. */
interface Parts {
  readonly store: boolean;
  readonly media: boolean;
}

/** For whoever looks after the machines: what answers, in a word for each part and no more. */
export function healthRoutes(
  app: FastifyInstance,
  { rooms, media, clock, isDraining, failed }: HealthRoutes,
): void {
  let asked: Promise<Parts> | null = null;
  let wellUntil = 0;

  async function answersOfStore(): Promise<boolean> {
    try {
      await rooms.live();
      return true;
    } catch (error) {
      failed('reading the store', error);
      return false;
    }
  }

  /** Many who ask at once are one question to each, and a good answer lasts a second. */
  function partsNow(): Promise<Parts> {
    if (clock.now() < wellUntil && clock.now() >= wellUntil - LASTS_MS)
      return Promise.resolve({ store: true, media: true });
    asked ??= Promise.all([answersOfStore(), media.answers()])
      .then(([store, answers]) => {
        if (store && answers) wellUntil = clock.now() + LASTS_MS;
        return { store, media: answers };
      })
      .finally(() => {
        asked = null;
      });
    return asked;
  }

  // Whether a meeting could be held now: the store can be read, and the media server answers.
  app.get('/health', async (_request, reply) => {
    const parts = await partsNow();
    if (parts.store && parts.media) return { ready: true };
    // Nobody in a meeting was refused anything.
    const refusal: Refusal = { code: 'oneMoment' };
    return reply.code(503).send({ refusal });
  });

  // Whether there is any use in this process: whoever is stuck does not come round to answering.
  app.get('/health/live', async () => ({ live: true }));

  // Whether somebody new should be led here. One that drains says no, and serves whoever comes nevertheless.
  app.get('/health/ready', async (_request, reply) => {
    const { store, media: answers } = await partsNow();
    const isReady = store && answers && !isDraining();
    return reply.code(isReady ? 200 : 503).send({
      store: word(store),
      media: word(answers),
      server: isDraining() ? 'draining' : 'serving',
    });
  });
}

const word = (answers: boolean) => (answers ? 'answers' : 'away');
