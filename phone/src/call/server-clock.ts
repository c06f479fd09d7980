import { ClockAnswer } from '@ronda/shared/wire/protocol';
import type { Member } from '@ronda/member/member';
import * as v from 'valibot';

/** The server's clock, by ours: half of the way there and back is the way back. */
export async function askClock(member: Member): Promise<{ now: () => number }> {
  const before = Date.now();
  const answer = v.parse(ClockAnswer, await member.line.ask('clock', {}));
  const offset = answer.now - (before + Date.now()) / 2;
  return { now: () => Date.now() + offset };
}
