import { randomBytes } from 'node:crypto';

/** A name for a group, a meeting or a line: 128 random bits, so that nobody guesses one. */
export function newId(): string {
  return randomBytes(16).toString('base64url');
}
