import type { FastifyInstance } from 'fastify';
import type { Media } from '../media/media.ts';
import { refuse } from './refused.ts';

/** A room of twelve with all its tracks is far below that. */
const LARGEST_WEBHOOK = 256 * 1024;

/** What LiveKit reports. It is signed, and the signature is of the bytes as they came. */
export async function webhookRoute(app: FastifyInstance, media: Media): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
      done(null, body);
    });
    scope.post('/livekit/webhook', { bodyLimit: LARGEST_WEBHOOK }, async (request, reply) => {
      const body = typeof request.body === 'string' ? request.body : '';
      const known = await media.webhook(body, request.headers.authorization);
      return known ? reply.code(204).send() : refuse(reply, 'badMessage', 401);
    });
  });
}
