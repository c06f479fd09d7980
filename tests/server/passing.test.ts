import { afterAll, beforeAll, expect, test } from 'vitest';
import { stageOf } from '@ronda/shared/floor/moving';
import { seatOf } from '@ronda/shared/room/seats';
import { foundGroup } from '@ronda/member/invitation';
import { helloOf, openLine } from '@ronda/member/line';
import { enter } from '@ronda/member/member';
import { decide } from './deciding.ts';
import { startHere, type Here } from './here.ts';
import {
  gather,
  goAway,
  type Hearing,
  overhear,
  passedTo,
  refused,
  sealed,
  settled,
  signal,
  writing,
} from './overhearing.ts';

let here: Here;
beforeAll(async () => {
  here = await startHere();
});
afterAll(() => here.end());

test('F11: a signal reaches everyone who sits in the meeting, the sender too, and nobody else', async () => {
  const all = await gather(here, 3);
  const elsewhere = await gather(here, 1);
  const [ana] = all as [Hearing, Hearing, Hearing];
  const before = ana.member.seq();
  expect(await ana.member.line.ask('signal', { signal: 'meToo' })).toEqual(passedTo(3));
  await settled([...all, ...elsewhere]);
  for (const { heard } of all)
    expect(heard).toEqual([['signalled', { seat: ana.member.me, signal: 'meToo' }]]);
  expect(elsewhere[0]?.heard).toEqual([]);
  // Nothing has happened in the room.
  expect((await here.store().head(ana.member.room().meeting))?.seq).toBe(before);
  goAway([...all, ...elsewhere]);
});

test('F10: the words of a turn in writing reach all, in the order they were sent', async () => {
  const all = await gather(here, 3);
  const { writer } = await writing(all);
  const texts = ['I', 'I am', 'I am here'].map(sealed);
  const { line, me } = writer.member;
  const answers = await Promise.all(texts.map((text) => line.ask('writing', { text })));
  expect(answers).toEqual(texts.map(() => passedTo(3)));
  await settled(all);
  for (const { heard } of all)
    expect(heard).toEqual(texts.map((text) => ['written', { seat: me, text }]));
  goAway(all);
});

test('F10: words sent in the same breath as the beginning of the turn come after it', async () => {
  const all = await gather(here, 2);
  await decide(
    { kind: 'beginRound', prompt: null },
    all.map(({ member }) => member),
  );
  await Promise.all(all.map(({ member }) => member.until((room) => stageOf(room) !== null)));
  const writer = all.find(({ member }) => stageOf(member.room())?.seat === member.me)!;
  const other = all.find((each) => each !== writer)!;
  const order: string[] = [];
  other.member.line.socket.onAny((name: string) => order.push(name));
  here.slowness = 50;
  const began = writer.member.send({ type: 'write' });
  const written = writer.member.line.ask('writing', { text: sealed('at once') });
  expect([await began, await written]).toEqual(['done', passedTo(2)]);
  here.slowness = 0;
  await settled(all);
  expect(order.filter((name) => name !== 'heartbeat')).toEqual(['events', 'written']);
  goAway(all);
});

test('D10: the offer of a fresh room reaches those it names, each by their own words, and nobody else', async () => {
  const all = await gather(here, 4);
  const [ana, ben, cleo, dan] = all as [Hearing, Hearing, Hearing, Hearing];
  const offers = [ben, cleo].map(({ member }, place) => ({
    to: member.me,
    sealed: sealed(`for${place}`),
  }));
  expect(await ana.member.line.ask('offerMove', { offers })).toEqual(passedTo(2));
  await settled(all);
  const by = ana.member.me;
  expect(ben.heard).toEqual([['moveOffered', { by, sealed: offers[0]!.sealed }]]);
  expect(cleo.heard).toEqual([['moveOffered', { by, sealed: offers[1]!.sealed }]]);
  expect([ana.heard, dan.heard]).toEqual([[], []]);

  const offer = (to: string) =>
    ana.member.line.ask('offerMove', { offers: [{ to, sealed: sealed('more') }] });
  expect(await offer(by)).toEqual(refused('subjectIsYou'));
  expect(await offer('nobody-at-this-table')).toEqual(refused('unknownSubject'));
  // Lost a moment ago: still present, and not there to be told.
  dan.member.drop();
  await ana.member.until((room) => seatOf(room, dan.member.me)?.presence.kind === 'lost');
  expect(await offer(dan.member.me)).toEqual(refused('unknownSubject'));
  goAway(all);
});

test('K2: a media key reaches those it is sealed for, each by their own words, and who is lost nobody waits for', async () => {
  const all = await gather(here, 4);
  const [ana, ben, cleo, dan] = all as [Hearing, Hearing, Hearing, Hearing];
  const by = ana.member.me;
  dan.member.drop();
  await ana.member.until((room) => seatOf(room, dan.member.me)?.presence.kind === 'lost');
  const keys = [ben, dan].map(({ member }, place) => ({
    to: member.me,
    sealed: sealed(`key${place}`),
  }));
  expect(await ana.member.line.ask('giveKey', { keys })).toEqual(passedTo(1));
  expect(await cleo.member.line.ask('askKey', { of: by })).toEqual(passedTo(1));
  await settled([ana, ben, cleo]);
  expect(ben.heard).toEqual([['keyGiven', { by, sealed: keys[0]!.sealed }]]);
  expect(ana.heard).toEqual([['keyAsked', { by: cleo.member.me }]]);
  expect([cleo.heard, dan.heard]).toEqual([[], []]);
  goAway(all);
});

test('whoever waits at the door or was asked to leave is passed on nothing, and passes on nothing', async () => {
  const invitation = await foundGroup(here);
  const all = await gather(here, 4, invitation);
  const [ana, ben, cleo, dan] = all as [Hearing, Hearing, Hearing, Hearing];
  here.pass(121_000);
  await decide(
    { kind: 'askToLeave', subjects: [dan.member.me] },
    [ana, ben, cleo].map(({ member }) => member),
  );
  await ana.member.until((room) => room.door.closed === 'removal');
  const eva = overhear(await enter(here, invitation));
  expect(eva.member.entered().kind).toBe('knocking');
  expect(await eva.member.line.ask('signal', signal)).toEqual(refused('notEntered'));

  expect(await ana.member.line.ask('signal', signal)).toEqual(passedTo(3));
  const offers = [{ to: dan.member.me, sealed: sealed('come') }];
  expect(await ana.member.line.ask('offerMove', { offers })).toEqual(refused('unknownSubject'));
  await settled([ana, ben, cleo, eva]);
  expect([ben.heard.length, dan.heard, eva.heard]).toEqual([1, [], []]);

  const outside = await openLine(here, helloOf(invitation));
  expect(await outside.ask('signal', signal)).toEqual(refused('notEntered'));
  outside.close();
  goAway([ana, ben, cleo, eva]);
});
