import { Refusal } from '@ronda/shared/room/refusal';
import * as v from 'valibot';

/** What comes back from an HTTP request to the server. */
export type Posted<T> =
  | { readonly kind: 'done'; readonly done: T }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unreachable' };

const WITHIN_MS = 10_000;
const Refused = v.object({ refusal: Refusal });

/** What is neither the answer nor a refusal comes from something between, or from no server at all. */
export async function post<T>(
  path: string,
  body: unknown,
  schema: v.GenericSchema<unknown, T>,
): Promise<Posted<T>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    const answer: unknown = await response.json();
    const refused = v.safeParse(Refused, answer);
    if (refused.success) return { kind: 'refused', refusal: refused.output.refusal };
    return { kind: 'done', done: v.parse(schema, answer) };
  } catch {
    return { kind: 'unreachable' };
  }
}
