import type { FastifyReply } from 'fastify';
import type { RefusalCode } from '@ronda/shared/room/refusal';

const STATUS: Partial<Record<RefusalCode, number>> = {
  badMessage: 400,
  wrongVersion: 400,
  wrongInvitation: 403,
  invitationRenewed: 403,
  pinTaken: 409,
  groupThere: 409,
  tooLarge: 413,
  tooFast: 429,
  oneMoment: 503,
};

/** The answer to what is refused: a code, for which each language has a sentence, and nothing else. */
export function refuse(reply: FastifyReply, code: RefusalCode, status = STATUS[code] ?? 400) {
  reply.request.refusal = code;
  return reply.code(status).send({ refusal: { code } });
}

/**
 * What does not fit is always its sender's matter: also of a newer version, which is put off. Else anybody could make
 * it look to whoever watches as if the server failed.
 */
export const refuseUnread = (reply: FastifyReply, code: RefusalCode) => refuse(reply, code, 400);
