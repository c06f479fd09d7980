import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import { sendPage } from './page.ts';
import { refuse } from './refused.ts';

/** Whatever goes wrong becomes a refusal. What an error says stays here: it may quote what was sent. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>(answerError);
  app.setNotFoundHandler((request, reply) =>
    asksForPage(request) && app.hasReplyDecorator('sendFile')
      ? // A person is told by the page itself that nothing is there.
        sendPage(request, reply.code(404))
      : refuse(reply, 'badMessage', 404),
  );
}

/** Also for what fails before there is a route, such as an address that is none. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const status = error.statusCode ?? 500;
  if (status < 500) return refuse(reply, codeOf(status), status);
  request.log.error({ err: error }, 'a request failed');
  return refuse(reply, 'oneMoment', 503);
}

/** What is no request at all, so that there is nothing but its connection to answer on. */
export function answerBroken(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUS_OF_BROKEN[error.code ?? ''] ?? 400;
  const body = JSON.stringify({ refusal: { code: status === 431 ? 'tooLarge' : codeOf(status) } });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'connection: close',
    'content-type: application/json; charset=utf-8',
    `content-length: ${body.length}`,
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy();
}

const STATUS_OF_BROKEN: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

function asksForPage({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

function codeOf(status: number): RefusalCode {
  if (status === 413) return 'tooLarge';
  return status === 429 ? 'tooFast' : 'badMessage';
}
