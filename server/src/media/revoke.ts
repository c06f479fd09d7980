import { setTimeout as sleep } from 'node:timers/promises';
import { exceeds, meet, type Allowed } from './allowed.ts';
import type { FollowedMeeting } from './followed-meeting.ts';
import { ANSWER_MS, type Answer, type Participant } from './livekit.ts';
import type { Wanted } from './wanted.ts';

const RETRY_MS = 50;

/**
 * Takes away all that is more than wanted, from everybody at once. True when LiveKit has confirmed
 * every part of it: only then may anything be given.
 */
export async function withdraw(
  one: FollowedMeeting,
  want: Wanted,
  there: readonly Participant[] = [],
): Promise<boolean> {
  const cheating = new Set(there.filter(({ cheats }) => cheats).map(({ seat }) => seat));
  if (cheating.size > 0) one.warn('forbidden track', cheating.size);
  const confirmed = await Promise.all(
    [...one.reach.seats].map(async ([seat, allowed]) => {
      const should = want.get(seat);
      if (should === undefined || cheating.has(seat)) return remove(one, seat);
      return !exceeds(allowed, should) || narrow(one, seat, meet(allowed, should));
    }),
  );
  const failed = confirmed.filter((done) => !done).length;
  if (failed > 0) one.warn('revoke unconfirmed', failed);
  return failed === 0;
}

/** By permission; when that is not confirmed within a second, by removal. */
async function narrow(one: FollowedMeeting, seat: string, to: Allowed): Promise<boolean> {
  const answer = await insist(
    () => one.livekit.allow(one.meeting, seat, to),
    (allowed) => !exceeds(allowed, to),
  );
  if (answer.ok) {
    one.reach.confirm(seat, answer.value);
    return true;
  }
  if (answer.failure === 'gone') {
    one.reach.forget(seat);
    return true;
  }
  one.warn(`revoke ${answer.failure}, removing`, 1);
  return remove(one, seat);
}

async function remove(one: FollowedMeeting, seat: string): Promise<boolean> {
  const answer = await insist(
    () => one.livekit.remove(one.meeting, seat),
    () => true,
  );
  const gone = answer.ok || answer.failure === 'gone';
  if (gone) one.reach.forget(seat);
  return gone;
}

/** Asks for a second at most, more than once, so that one lost connection costs nobody their place. */
async function insist<T>(
  ask: () => Promise<Answer<T>>,
  isEnough: (value: T) => boolean,
): Promise<Answer<T>> {
  const giveUp = performance.now() + ANSWER_MS;
  let failed: Answer<T> = { ok: false, failure: 'late' };
  for (;;) {
    const left = giveUp - performance.now();
    if (left <= 0) return failed;
    const answer = await Promise.race([ask(), late<T>(left)]);
    if (answer.ok ? isEnough(answer.value) : answer.failure === 'gone') return answer;
    failed = answer.ok ? { ok: false, failure: 'refused' } : answer;
    await sleep(Math.min(RETRY_MS, Math.max(0, giveUp - performance.now())));
  }
}

function late<T>(ms: number): Promise<Answer<T>> {
  return sleep(ms, { ok: false, failure: 'late' } as const, { ref: false });
}
