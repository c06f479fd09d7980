import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageAsked } from './page-language.ts';

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
      if (path.endsWith('.html')) response.header('cache-control', 'no-store');
    },
  });
  app.get('/', sendPage);
  app.get('/g/:group', sendPage);
}

/** In the language that the browser asks for; a script in it may then show another that was chosen there. */
export function sendPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageAsked(request.headers['accept-language']);
  return reply
    .header('vary', 'accept-language')
    .header('content-language', language)
    .sendFile(language === 'en' ? 'index.html' : `index.${language}.html`, { cacheControl: false });
}
