import { randomBytes } from 'node:crypto';

/** A name for a group, a meeting or a line: 128 random bits, so that nobody guesses one. */
export function newId(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * For a meeting of this group. It begins as the group's id does: by that a store of many machines knows what
 * belongs together.
 */
export function newMeetingId(group: string): string {
  return group.charAt(0) + newId().slice(1);
}
