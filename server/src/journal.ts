import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { RefusalCode } from '@ronda/shared/room/refusal';

declare module 'fastify' {
  interface FastifyRequest {
    refusal: RefusalCode | null;
  }
}

type Logger = NonNullable<FastifyServerOptions['logger']>;

/** Where the lines of the log go. Null: nowhere. */
export interface Journal {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly stream?: { write(line: string): void };
}

/**
 * What may be written down: which kind of request, what became of it, how long it took. No address,
 * no path as it was asked (it names a group), no body, no header, no name. An error is known by its
 * kind and place; what it says may quote what somebody sent.
 */
export function loggerOptions(journal: Journal | null): Logger {
  if (journal === null) return false;
  return {
    ...journal,
    base: null,
    serializers: {
      err: describe,
      req: () => ({}),
      res: ({ statusCode }) => ({ statusCode }),
    },
    formatters: { log: onlyWritten },
    hooks: {
      logMethod([what, words, ...rest], write) {
        write.apply(this, [what, quotes(what, words) ? 'an error' : words, ...rest]);
      },
    },
  };
}

/** `refused` is told of each request that was refused, too. */
export function writeJournal(app: FastifyInstance, refused: (code: RefusalCode) => void): void {
  app.decorateRequest('refusal', null);
  app.addHook('onResponse', async (request, reply) => {
    request.log.debug(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        refusal: request.refusal,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
    if (request.refusal !== null) refused(request.refusal);
  });
}

/** Whatever else somebody hands over, a library or we ourselves, stays out. */
const WRITTEN = new Set(
  'err req res method route status refusal ms message code count responseTime'.split(' '),
);

function onlyWritten(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => WRITTEN.has(name)));
}

/** Where no words are given, or those of the error, the line would say what the error says. */
function quotes(what: unknown, words: unknown): boolean {
  const error = what instanceof Error ? what : (what as { err?: unknown } | null)?.err;
  if (!(error instanceof Error)) return false;
  return typeof words !== 'string' || (error.message !== '' && words.includes(error.message));
}

export function describe(error: unknown): { type: string; message: string; stack: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const frames = afterMessage(error)
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: (error as NodeJS.ErrnoException).code ?? '',
    stack: frames.slice(0, 8).join('\n'),
  };
}

/** Its place alone. What an error says may have lines that look like places; where it stands cannot be told, there is none. */
function afterMessage({ stack = '', message }: Error): string {
  const at = stack.indexOf(message);
  return at < 0 ? '' : stack.slice(at + message.length);
}
