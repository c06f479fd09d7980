import type { Place } from '@ronda/member/place';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';

const ANSWER_MS = 5000;

/** Asks Ronda. With the credential what it answers to its agent alone. Rejects when it does not answer. */
export function post(
  place: Place,
  path: string,
  body: object,
  credential?: string,
): Promise<Response> {
  return fetch(`${place.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(credential === undefined ? {} : { authorization: `Bearer ${credential}` }),
    },
    body: JSON.stringify({ version: PROTOCOL_VERSION, ...body }),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
}
