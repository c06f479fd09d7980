import { exceeds } from './allowed.ts';
import type { FollowedMeeting } from './followed-meeting.ts';
import type { Participant } from './livekit.ts';
import { withdraw } from './revoke.ts';
import { isSameWanted, wanted, type Wanted } from './wanted.ts';

/** `again`: something is not confirmed; run once more, a little later. */
export type Outcome = 'done' | 'again' | 'over';

/**
 * Makes LiveKit allow what the state says, once (F1, F2, H3). All that is too much is taken away
 * and confirmed before anything is given, and the state is read again on both sides of a grant, and
 * a grant asked for only while that is fresh, so that whoever slept in between gives no old turn.
 */
export async function reconcile(one: FollowedMeeting): Promise<Outcome> {
  for (;;) {
    const want = await read(one);
    if (want === 'over') return 'over';
    // By what was last confirmed: no question stands between a turn's end and its silence.
    if (!(await withdraw(one, want))) return 'again';
    // By what is really there: rejoined tokens, a restarted LiveKit, another server's grants.
    const there = await one.livekit.participants(one.meeting);
    if (!there.ok) {
      one.warn(`list ${there.failure}`, 1);
      return 'again';
    }
    one.reach.replace(there.value);
    if (!(await withdraw(one, want, there.value))) return 'again';
    const missing = lacking(want, there.value);
    if (missing.length === 0) return 'done';

    const asOf = performance.now();
    if (!(await stillWanted(one, want))) continue;
    const granted = await grant(one, want, missing, asOf);
    if (!(await stillWanted(one, want))) continue;
    return granted ? 'done' : 'again';
  }
}

async function read({ rooms, meeting }: FollowedMeeting): Promise<Wanted | 'over'> {
  const found = await rooms.read(meeting);
  return found === null || found.room.floor.kind === 'ended' ? 'over' : wanted(found.room);
}

async function stillWanted(one: FollowedMeeting, want: Wanted): Promise<boolean> {
  const now = await read(one);
  return now !== 'over' && isSameWanted(now, want);
}

function lacking(want: Wanted, there: readonly Participant[]): string[] {
  return there
    .filter(({ seat, allowed, cheats }) => {
      const should = want.get(seat);
      return should !== undefined && !cheats && exceeds(should, allowed);
    })
    .map(({ seat }) => seat);
}

async function grant(
  one: FollowedMeeting,
  want: Wanted,
  seats: readonly string[],
  asOf: number,
): Promise<boolean> {
  const given = await Promise.all(
    seats.map(async (seat) => {
      const should = want.get(seat);
      if (should === undefined) return true;
      // It may take effect even when its answer never comes.
      one.reach.expect(seat, should);
      const answer = await one.livekit.allow(one.meeting, seat, should, asOf);
      if (answer.ok) one.reach.confirm(seat, answer.value);
      else if (answer.failure === 'gone') one.reach.forget(seat);
      return answer.ok || answer.failure === 'gone';
    }),
  );
  const failed = given.filter((done) => !done).length;
  if (failed > 0) one.warn('grant unconfirmed', failed);
  return failed === 0;
}
