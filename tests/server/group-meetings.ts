import { stageOf } from '@ronda/shared/floor/moving';
import type { SeatId } from '@ronda/shared/ids';
import type { Invitation } from '@ronda/member/invitation';
import { enter, type Member } from '@ronda/member/member';
import { expect } from 'vitest';
import { decide } from './deciding.ts';
import type { Here } from './here.ts';

export type Three = readonly [Member, Member, Member];

/** Three at the table of a Ronda, which is how many it takes for what outlives a meeting (D2). */
export async function gatherThree(
  here: Here,
  invitation: Invitation,
  persons: readonly string[] = [],
): Promise<Three> {
  const all: Member[] = [];
  for (let one = 0; one < 3; one += 1) {
    const person = persons[one];
    all.push(await enter(here, invitation, person === undefined ? {} : { person }));
  }
  await Promise.all(all.map((each) => each.until((room) => room.seats.length === 3)));
  return all as unknown as Three;
}

/** Whom the next round begins with, once it has begun (F3). */
export async function beginRound(all: Three): Promise<SeatId> {
  await decide({ kind: 'beginRound', prompt: null }, all);
  const room = await all[0].until((known) => stageOf(known) !== null);
  return stageOf(room)!.seat;
}

/** Everybody passes until the round is over. */
async function passAround(all: Three): Promise<void> {
  for (;;) {
    const offered = stageOf(all[0].room())?.seat;
    const holder = all.find(({ me }) => me === offered);
    if (holder === undefined) return;
    expect(await holder.send({ type: 'pass' })).toBe('done');
    await all[0].until((room) => stageOf(room)?.seat !== offered);
  }
}

async function endMeeting(here: Here, invitation: Invitation, all: Three): Promise<void> {
  await decide({ kind: 'endMeeting' }, all);
  await expect.poll(() => here.store().meetingOf(invitation.group)).toBeNull();
  for (const each of all) each.close();
}

/** A meeting in which nothing is decided but its end. Answers who was there. */
export async function holdMeeting(here: Here, invitation: Invitation): Promise<readonly string[]> {
  const all = await gatherThree(here, invitation);
  await endMeeting(here, invitation, all);
  return all.map(({ person }) => person);
}

/** A meeting that leaves the group an agreement, and another first seat than it began with. Answers who was there. */
export async function holdFirstMeeting(
  here: Here,
  invitation: Invitation,
  agreement: string,
): Promise<readonly string[]> {
  const all = await gatherThree(here, invitation);
  await decide({ kind: 'adoptAgreement', text: agreement, instead: null }, all);
  await beginRound(all);
  await passAround(all);
  await endMeeting(here, invitation, all);
  return all.map(({ person }) => person);
}
