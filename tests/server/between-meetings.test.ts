import type { CircleSeen } from '@ronda/shared/circle/seen';
import { RULES } from '@ronda/shared/policy';
import { foundGroup, type Invitation } from '@ronda/member/invitation';
import { enter, type Member } from '@ronda/member/member';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atHome, type AtHome } from '../harness/at-home.ts';
import { decide } from './deciding.ts';
import { gatherThree, holdFirstMeeting } from './group-meetings.ts';
import { startHere, type Here } from './here.ts';

let here: Here;
beforeAll(async () => {
  here = await startHere();
});
afterAll(() => here.end());

const [first, second, third] = ['first', 'second', 'third'].map((word) => word.padEnd(44, '_')) as [
  string,
  string,
  string,
];
const adopt = (text: string) => ({ kind: 'adoptAgreement', text, instead: null }) as const;
const agree = { position: 'agree' } as const;
const NOT_READY = { kind: 'ready', choice: 'notReady' } as const;

/** A group that has met once, and its three members at home. */
async function group() {
  const invitation = await foundGroup(here, 60);
  const persons = await holdFirstMeeting(here, invitation, first);
  const all = await Promise.all(persons.map((person) => atHome(here, invitation, person)));
  return { invitation, persons, all: all as [AtHome, AtHome, AtHome] };
}
const texts = ({ agreements }: CircleSeen) => agreements.map(({ text }) => text);
const open = async (member: AtHome) => (await member.see()).questions.at(-1)?.id ?? 0;

async function meetAgain(invitation: Invitation, persons: readonly string[]): Promise<Member> {
  const member = await enter(here, invitation, { person: persons[0] ?? '' });
  return member;
}

test('D2: three who were in the first meeting adopt an agreement between meetings, and find it in the next one', async () => {
  const { invitation, persons, all } = await group();
  const [ana, ben, cleo] = all;
  expect(await ana.see()).toMatchObject({ member: true, members: 3, questions: [] });
  expect(await ana.asks({ type: 'ask', action: adopt(second) })).toBe('done');
  const question = await open(ben);
  // D5: of what others have answered only how many have.
  expect((await ben.see()).questions).toMatchObject([
    { answers: 1, opening: 3, mayAnswer: true, mine: null },
  ]);
  expect((await ana.see()).questions[0]?.mine).toEqual(agree);
  expect(await ben.asks({ type: 'answer', question, ballot: agree })).toBe('done');
  // As after a night on which the server was restarted.
  await here.stopRonda();
  await here.startRonda();
  here.pass(3 * 24 * 3_600_000);
  const later = await atHome(here, invitation, persons[2]);
  expect(await later.asks({ type: 'answer', question, ballot: agree })).toBe('done');
  const seen = await later.see();
  expect(texts(seen)).toEqual([first, second]);
  expect(seen.closed).toMatchObject([{ outcome: 'passed', tally: { agree: 3 } }]);
  expect(seen.names[seen.closed[0]?.by ?? '']).toBe(ana.name);
  const next = await meetAgain(invitation, persons);
  expect(next.room().lasting.agreements.map(({ text }) => text)).toEqual([first, second]);
  for (const each of [...all, later, next]) each.close();
  cleo.close();
});

test('D2: while a meeting goes on, who is at home and who sits at the table decide on the same', async () => {
  const { invitation, persons, all } = await group();
  const [ana, ben, cleo] = all;
  const sitting = await gatherThree(here, invitation, [persons[0] ?? '', persons[1] ?? '']);
  expect(await cleo.asks({ type: 'ask', action: adopt(second) })).toBe('done');
  const question = await open(ana);
  for (const each of [ana, ben])
    expect(await each.asks({ type: 'answer', question, ballot: agree })).toBe('done');
  const room = await sitting[0].until(({ lasting }) => lasting.agreements.length === 2);
  expect(room.lasting.agreements[1]?.text).toBe(second);
  // The third at the table is new: nobody was asked about that, and nothing tells it.
  expect(JSON.stringify(sitting.map(({ heard }) => heard))).not.toMatch(/"(seated|member)":\[/);
  await decide(adopt(third), sitting);
  expect(texts(await cleo.see())).toEqual([first, second, third]);
  // Who was not there may object to what the meeting decided, while it goes on.
  const decision = (await cleo.see()).standing.at(-1)?.id ?? 0;
  expect(await cleo.asks({ type: 'objectTo', decision, reason: NOT_READY })).toBe('done');
  await sitting[0].until(({ lasting }) => lasting.agreements.length === 2);
  expect((await ben.see()).closed.at(-1)).toMatchObject({
    outcome: 'undone',
    objection: { reason: NOT_READY },
  });
  for (const each of [...all, ...sitting]) each.close();
});

test('D2: for seven days, and no longer, a member objects to what was decided; a stranger never', async () => {
  const { invitation, all } = await group();
  const [ana] = all;
  const stranger = await atHome(here, invitation);
  const [standing] = (await ana.see()).standing;
  const objection = { type: 'objectTo', decision: standing?.id ?? 0, reason: NOT_READY } as const;
  expect(await stranger.see()).toMatchObject({ member: false, members: 3 });
  expect(await stranger.asks(objection)).toBe('notAMember');
  expect(await stranger.asks({ type: 'ask', action: adopt(second) })).toBe('notAMember');
  here.pass(RULES.circle.objectMs - 60_000);
  expect(await ana.asks(objection)).toBe('done');
  expect(texts(await ana.see())).toEqual([]);
  here.pass(60_000);
  expect(await ana.asks(objection)).toBe('noSuchDecision');
  for (const each of [...all, stranger]) each.close();
});

test('H4, D5: a question that nobody answers closes by the clock, though nobody comes', async () => {
  const { invitation, all } = await group();
  expect(await all[0].asks({ type: 'ask', action: adopt(second) })).toBe('done');
  const stored = async () => (await here.store().circle(invitation.group))?.circle;
  expect(JSON.stringify(await stored())).toContain('position');
  here.pass(RULES.circle.openMs);
  await expect.poll(async () => (await stored())?.questions).toEqual([]);
  expect((await stored())?.closed.at(-1)?.outcome).toBe('lapsed');
  for (const each of all) each.close();
});

test('what is sent again is done once', async () => {
  const { all } = await group();
  const id = 'i'.repeat(22);
  const ask = { type: 'ask', action: adopt(second) } as const;
  expect(await all[0].asks(ask, id)).toBe('done');
  expect(await all[0].asks(ask, id)).toBe('done');
  expect((await all[0].see()).questions).toHaveLength(1);
  for (const each of all) each.close();
});
