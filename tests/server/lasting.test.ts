import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Action } from '@ronda/shared/decisions/action';
import { DoorAnswer } from '@ronda/shared/wire/protocol';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import * as v from 'valibot';
import { foundGroup, type Invitation } from '@ronda/member/invitation';
import { enter, type Member } from '@ronda/member/member';
import { decide } from './deciding.ts';
import { startHere, type Here } from './here.ts';

let here: Here;
beforeAll(async () => {
  here = await startHere();
});
afterAll(() => here.end());

/** As sealed texts look. */
const [first, second, mended] = ['first', 'second', 'mended'].map((word) => word.padEnd(44, '_'));
const adopt = (text = '', instead: number | null = null) =>
  ({ kind: 'adoptAgreement', text, instead }) as const;

/** Three, which is how many it takes for what outlives a meeting (D2). */
async function gather(invitation: Invitation, before: readonly Member[] = []) {
  const all: Member[] = [];
  for (let one = 0; one < 3; one += 1) {
    const person = before[one]?.person;
    all.push(await enter(here, invitation, person === undefined ? {} : { person }));
  }
  await Promise.all(all.map((each) => each.until((room) => room.seats.length === 3)));
  return all as [Member, Member, Member];
}

async function door({ group, keys }: Invitation): Promise<DoorAnswer> {
  const answer = await fetch(`${here.url}/groups/${group}/door`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: PROTOCOL_VERSION, proof: keys.proof }),
  });
  return v.parse(DoorAnswer, await answer.json());
}

const endings = {
  decision: (all: readonly Member[]) => decide({ kind: 'endMeeting' }, all),
  async empty(all: readonly Member[]) {
    const { meeting } = all[0]!.room();
    for (const each of all) each.close();
    const last = async () => (await here.store().read(meeting, 0))?.events.at(-1)?.event.type;
    await expect.poll(last).toBe('seatLost');
    here.pass(15 * 60_000);
  },
  longest: async () => here.pass(4 * 60 * 60_000),
};

test.each(['decision', 'empty', 'longest'] as const)(
  'D2, F3: what the group has decided for good is there at its next meeting, after an end by %s',
  async (because) => {
    const invitation = await foundGroup(here, 60);
    const all = await gather(invitation);
    await decide(adopt(first), all);
    await decide(adopt(second), all);
    await decide(adopt(mended, 1), all);
    await decide({ kind: 'dropAgreement', agreement: 2 }, all);
    await decide({ kind: 'changePolicy', number: 'offerSeconds', value: 45 }, all);
    // D8: for this meeting alone.
    await decide({ kind: 'changeTurnLength', turnSeconds: 90 }, all);
    const [ana] = all;
    const before = await ana.until((room) => room.policy.turnSeconds === 90);
    await endings[because](all);
    await expect.poll(() => here.store().meetingOf(invitation.group)).toBeNull();

    const policy = { turnSeconds: 60, offerSeconds: 45, voteSeconds: 60 };
    expect(await door(invitation)).toMatchObject({ policy, agreements: [mended], meeting: null });
    const again = await gather(invitation, all);
    const { meeting, lasting, policy: inForce } = again[0].room();
    expect(meeting).not.toBe(before.meeting);
    expect(inForce).toEqual(policy);
    expect(lasting).toEqual({ ...before.lasting, policy });
    expect(lasting.agreements.map(({ id, text }) => [id, text])).toEqual([[3, mended]]);
    // A number that was used once is not used again.
    await decide(adopt(first), again);
    const next = await again[0].until((room) => room.lasting.agreements.length === 2);
    expect(next.lasting.agreements.map(({ id }) => id)).toEqual([3, 4]);
    for (const each of [...all, ...again]) each.close();
  },
);

test('the door shows the agreements and the floor of the meeting that goes on', async () => {
  const invitation = await foundGroup(here, 60);
  expect(await door(invitation)).toMatchObject({ agreements: [], meeting: null });
  const all = await gather(invitation);
  await decide(adopt(first), all);
  await decide(adopt(second), all);
  expect(await door(invitation)).toMatchObject({
    agreements: [first, second],
    meeting: { present: 3, floor: 'gathering', closed: false },
  });
  // D6: the group itself has them from the same step on.
  const kept = (await here.store().group(invitation.group))?.carried.agreements;
  expect(kept?.map(({ text }) => text)).toEqual([first, second]);
  const seen = async () => (await door(invitation)).meeting?.floor;
  await decide({ kind: 'beginSharing' }, all);
  expect(await seen()).toBe('sharing');
  await decide({ kind: 'openFloor' }, all);
  expect(await seen()).toBe('open');
  await decide({ kind: 'quiet', minutes: 2 }, all);
  expect(await seen()).toBe('quiet');
  here.pass(121_000);
  await expect.poll(seen).toBe('open');
  await decide({ kind: 'beginReading' }, all);
  expect(await seen()).toBe('round');
  for (const each of all) each.close();
});

test('D8: a number out of its bounds is refused in words, not as a message that is none', async () => {
  const [ana, ...others] = await gather(await foundGroup(here, 60));
  const outside: Action[] = [
    { kind: 'changeTurnLength', turnSeconds: 5 },
    { kind: 'changeTurnLength', turnSeconds: 901 },
    { kind: 'changePolicy', number: 'offerSeconds', value: 1 },
    { kind: 'changePolicy', number: 'voteSeconds', value: 100_000 },
    { kind: 'quiet', minutes: 0 },
    { kind: 'quiet', minutes: 31 },
    { kind: 'followScript', stages: [{ kind: 'quiet', minutes: -1 }] },
  ];
  for (const action of outside)
    expect([action, await ana.propose(action)]).toEqual([action, 'outOfBounds']);
  // What is no number at all is no message.
  for (const turnSeconds of [60.5, 1e20, '60', null])
    expect(
      await ana.line.ask('command', {
        id: 'i'.repeat(22),
        command: { type: 'propose', action: { kind: 'changeTurnLength', turnSeconds } },
      }),
    ).toEqual({ ok: false, refusal: { code: 'badMessage' } });
  expect(ana.room().proposalsMade).toBe(0);
  for (const each of [ana, ...others]) each.close();
});
