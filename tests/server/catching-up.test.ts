import { afterAll, beforeAll, expect, test } from 'vitest';
import { stageOf } from '@ronda/shared/floor/moving';
import { CatchUpAnswer, type CaughtUp } from '@ronda/shared/wire/protocol';
import { foundGroup } from '@ronda/member/invitation';
import { enter, type Member } from '@ronda/member/member';
import * as v from 'valibot';
import { decide } from './deciding.ts';
import { startHere, type Here } from './here.ts';

let here: Here;
beforeAll(async () => {
  here = await startHere();
});
afterAll(() => here.end());

async function gather(): Promise<[Member, Member]> {
  const invitation = await foundGroup(here);
  const [ana, ben] = [await enter(here, invitation), await enter(here, invitation)];
  await ana.until((room) => room.seats.length === 2);
  return [ana, ben];
}

async function catchUp(member: Member, after: number): Promise<CaughtUp> {
  const answer = v.parse(CatchUpAnswer, await member.line.ask('catchUp', { after }));
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.done;
}

/** What happened, by its names, or that the room was told whole. */
async function told(member: Member, after: number): Promise<string[]> {
  const caughtUp = await catchUp(member, after);
  if (caughtUp.kind === 'snapshot') return ['snapshot'];
  return caughtUp.events.map(({ event }) => event.type);
}

/** Whoever is offered a turn passes. */
async function passes(all: readonly Member[]): Promise<void> {
  await Promise.all(all.map((each) => each.until((room) => stageOf(room)?.kind === 'offer')));
  const holder = all.find((each) => stageOf(each.room())?.seat === each.me)!;
  const before = holder.seq();
  expect(await holder.send({ type: 'pass' })).toBe('done');
  await Promise.all(all.map((each) => each.until(() => each.seq() > before)));
}

test('catching up is by events while that is short, and by the room as it is when nothing fits', async () => {
  const [ana, ben] = await gather();
  const before = ana.seq();
  expect(await told(ana, before)).toEqual([]);
  await ana.send({ type: 'rest' });
  await ana.send({ type: 'return' });
  expect(await told(ana, before)).toEqual(['seatRested', 'seatReturned']);
  expect(await told(ana, before + 1)).toEqual(['seatReturned']);
  expect(await told(ana, 10_000)).toEqual(['snapshot']);
  for (const each of [ana, ben]) each.close();
});

test('H5: who passed in a round is told while it goes on, and to nobody who catches up after it', async () => {
  const [ana, ben] = await gather();
  await decide({ kind: 'beginRound', prompt: null }, [ana, ben]);
  await ana.until((room) => room.floor.kind === 'round');
  const begun = ana.seq();
  await passes([ana, ben]);
  expect(await told(ben, begun)).toEqual(['turnPassed', 'turnOffered']);
  await passes([ana, ben]);
  await ana.until((room) => room.floor.kind === 'gathering');
  for (const after of [0, begun, begun + 2]) expect(await told(ben, after)).toEqual(['snapshot']);
  expect(JSON.stringify(await catchUp(ben, begun))).not.toMatch(/Passed|settled|postponed/);
  const ended = ana.seq();
  await ana.send({ type: 'rest' });
  expect(await told(ben, ended)).toEqual(['seatRested']);
  for (const each of [ana, ben]) each.close();
});

test('H5: the same in sharing, whatever floor comes after it', async () => {
  const [ana, ben] = await gather();
  await decide({ kind: 'beginSharing' }, [ana, ben]);
  await ana.until((room) => room.floor.kind === 'sharing');
  const begun = ana.seq();
  await ana.send({ type: 'raiseHand' });
  await passes([ana, ben]);
  expect(await told(ben, begun)).toEqual(['handRaised', 'turnOffered', 'turnPassed']);
  await decide({ kind: 'openFloor' }, [ben, ana]);
  await ana.until((room) => room.floor.kind === 'open');
  for (const after of [0, begun]) expect(await told(ben, after)).toEqual(['snapshot']);
  expect(JSON.stringify(await catchUp(ben, begun))).not.toContain('Passed');
  for (const each of [ana, ben]) each.close();
});
