import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const YEAR_MS = 365 * 24 * 3600 * 1000;

/** The built page. Each of its views is the same file; which one it is stands in the path. */
export async function pageRoutes(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    app.log.warn('there is no built page to serve');
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    redirect: false,
    maxAge: 0,
    dotfiles: 'deny',
    setHeaders(response, path) {
      // Their names carry a hash of what is in them.
      if (path.startsWith(join(folder, 'assets')))
        response.header('cache-control', `public, max-age=${YEAR_MS / 1000}, immutable`);
      if (path.endsWith('index.html')) response.header('cache-control', 'no-store');
    },
  });
  const page = (_request: unknown, reply: FastifyReply) =>
    reply.sendFile('index.html', { cacheControl: false });
  app.get('/', page);
  app.get('/g/:group', page);
}
