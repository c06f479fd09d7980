import { type Member } from '@ronda/member/member';
import { stageOf } from '@ronda/shared/floor/moving';
import { presentSeats } from '@ronda/shared/room/seats';
import { tableOf } from '@ronda/shared/tables/seen';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from './deciding.ts';
import { startHere, type Here } from './here.ts';
import { gather, goAway, type Hearing, passedTo, refused, sealed, settled } from './overhearing.ts';

const MINUTE = 60_000;
let here: Here;
let all: Hearing[];
let members: Member[];
/** At the first table, and at the second. */
let ana: Hearing;
let ben: Hearing;

beforeAll(async () => {
  here = await startHere();
  all = await gather(here, 8);
  members = all.map(({ member }) => member);
  [ana, ben] = all as [Hearing, Hearing];
  await decide({ kind: 'splitCircle', minutes: 10 }, members);
  await Promise.all(members.map((each) => each.until(({ tables }) => tables !== undefined)));
});
afterAll(async () => {
  goAway(all ?? []);
  await here?.end();
});

const at = (which: 0 | 1) =>
  all.filter(({ member }) => tableOf(member.room(), member.me) === which);

test('D12: eight who split sit at two tables of four, and all are told the same', async () => {
  for (const member of members) expect(presentSeats(member.seen())).toHaveLength(4);
  const [first] = members as [Member];
  for (const member of members) expect(member.room()).toEqual(first.room());
});

test('D12, F11: a signal reaches one’s own table, and nobody at the other', async () => {
  expect(await ana.member.line.ask('signal', { signal: 'meToo' })).toEqual(passedTo(4));
  await settled(all);
  const told = [['signalled', { seat: ana.member.me, signal: 'meToo' }]];
  for (const { heard } of at(0)) expect(heard).toEqual(told);
  for (const { heard } of at(1)) expect(heard).toEqual([]);
});

test('D12, K2: a media key for the other table does not arrive', async () => {
  const keys = [{ to: ben.member.me, sealed: sealed('a key') }];
  expect(await ana.member.line.ask('giveKey', { keys })).toEqual(passedTo(0));
  expect(await ana.member.line.ask('askKey', { of: ben.member.me })).toEqual(passedTo(0));
});

test('D12, D11: nobody at the other table can be sent a contact', async () => {
  const body = { to: ben.member.me, sealed: sealed('how to reach me') };
  expect(await ana.member.line.ask('contact', body)).toEqual(refused('unknownSubject'));
});

test('D12: two rounds go on at once, and each answers for their own', async () => {
  await Promise.all(
    [at(0), at(1)].map((table) =>
      decide(
        { kind: 'beginRound', prompt: null },
        table.map(({ member }) => member),
      ),
    ),
  );
  for (const { member } of [ana, ben]) {
    await member.until(() => stageOf(member.seen())?.seat === member.me);
    expect(await member.send({ type: 'speak' })).toBe('done');
  }
});

test('D12, H4: a server that starts anew finds both tables as they were, and whoever returns sits at theirs', async () => {
  const before = ana.member.room().tables;
  await here.crash();
  await here.startRonda();
  await Promise.all(members.map((member) => member.comeBack()));
  for (const { member } of [ana, ben]) {
    expect(stageOf(member.seen())).toMatchObject({ kind: 'turn', seat: member.me });
    expect(member.room().tables?.both.map(({ seats }) => seats)).toEqual(
      before?.both.map(({ seats }) => seats),
    );
  }
});

test('D12: when the time is over the turns that go on end first, and then all are together', async () => {
  here.pass(10 * MINUTE);
  await ana.member.until(({ tables }) => tables === undefined);
  expect(ana.member.room().floor.kind).toBe('open');
  expect(presentSeats(ana.member.seen())).toHaveLength(8);
});
