import { setTimeout as sleep } from 'node:timers/promises';
import { type Voice, voiceOf } from '@ronda/shared/floor/speech';
import type { Member } from './member.ts';

/** What the floor allows one member's microphone. LiveKit tells rtc-node nothing of it. */
export interface Permission {
  /** Closed where there is no line, or no seat. */
  now(): Voice;
  /** To be called whenever the room has changed. */
  look(): void;
  /** Resolves when LiveKit should allow it, too. */
  settled(): Promise<void>;
}

/** So much later than what we are told comes the permission (ARCHITECTURE.md, the way of one command). */
const SETTLE_MS = 250;

export function followPermission(
  member: Pick<Member, 'me' | 'entered' | 'room'>,
  isOnline: () => boolean,
): Permission {
  let closed = true;
  let openedAt = 0;

  const now = () =>
    isOnline() && member.entered().kind === 'seated' ? voiceOf(member.room(), member.me) : 'closed';

  return {
    now,
    look() {
      const before = closed;
      closed = now() === 'closed';
      if (before && !closed) openedAt = performance.now();
    },
    async settled() {
      await sleep(Math.max(0, openedAt + SETTLE_MS - performance.now()));
    },
  };
}
