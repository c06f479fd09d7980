import type { FastifyInstance } from 'fastify';
import type { Configuration } from '../configuration.ts';
import { isOurs } from '../door/origin.ts';
import { refuse } from './refused.ts';

/**
 * For a page that somebody leaves without a trace. What it deletes by itself stays readable on their disk; a browser that
 * is told so by the server erases the page's database, and the page itself from its cache.
 */
export function forgottenRoute(app: FastifyInstance, configuration: Configuration): void {
  app.post('/forgotten', async (request, reply) => {
    if (!isOurs(configuration, request.headers)) return refuse(reply, 'badMessage', 403);
    return reply.code(204).header('clear-site-data', '"cache", "storage"').send();
  });
}
