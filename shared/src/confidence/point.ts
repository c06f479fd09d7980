import * as v from 'valibot';

/** A point of P-256 as its 65 bytes, base64url. */
export const Point = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{87}$/));
export type Point = v.InferOutput<typeof Point>;
