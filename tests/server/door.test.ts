import { afterAll, beforeAll, expect, test } from 'vitest';
import { seatOf } from '@ronda/shared/room/seats';
import { decide } from './deciding.ts';
import { startHere, type Here } from './here.ts';
import { foundGroup } from '@ronda/member/invitation';
import { enter, type Member } from '@ronda/member/member';

let here: Here;
beforeAll(async () => {
  here = await startHere();
});
afterAll(() => here.end());

test('D9: behind a locked door newcomers knock, see nothing, and come in when they are let in', async () => {
  const invitation = await foundGroup(here);
  const [ana, ben] = [await enter(here, invitation), await enter(here, invitation)];
  await ana.until(() => ana.room().seats.length === 2);
  await decide({ kind: 'lock' }, [ana, ben]);
  await ana.until(() => ana.room().door.closed === 'lock');

  const cleo = await enter(here, invitation, { name: 'Cleo' });
  expect(cleo.entered()).toEqual({ kind: 'knocking' });
  await ana.until(() => ana.room().door.knocks.length === 1);
  const knock = ana.room().door.knocks[0]!;
  expect(ana.names()[knock.seat]).toBe(cleo.sealedName);
  // Names come before the arrival that they belong to.
  const order = ana.heard.map(([name]) => name).filter((name) => name !== 'heartbeat');
  expect(order.lastIndexOf('names')).toBeLessThan(order.lastIndexOf('events'));
  expect(await cleo.send({ type: 'rest' })).toBe('notEntered');
  await ana.send({ type: 'rest' });
  await ben.until(() => ben.happened().some(({ type }) => type === 'seatRested'));
  expect(cleo.heard).toEqual([]);

  await decide({ kind: 'letIn' }, [ana, ben]);
  await cleo.until(() => cleo.entered().kind === 'seated');
  expect(cleo.heard.map(([name]) => name).filter((name) => name !== 'heartbeat')).toEqual([
    'seated',
  ]);
  await ana.until(() => ana.room().seats.length === 3);
  expect(cleo.room()).toEqual(ana.room());
  expect(cleo.names()).toEqual(ana.names());
  expect(await cleo.send({ type: 'rest' })).toBe('done');
  for (const each of [ana, ben, cleo]) each.close();
});

test('who knocks and goes has not knocked; who has a seat returns to it through a locked door', async () => {
  const invitation = await foundGroup(here);
  const [ana, ben] = [await enter(here, invitation), await enter(here, invitation)];
  await ana.until(() => ana.room().seats.length === 2);
  await decide({ kind: 'lock' }, [ana, ben]);
  await ana.until(() => ana.room().door.closed === 'lock');
  const cleo = await enter(here, invitation);
  await ana.until(() => ana.room().door.knocks.length === 1);
  const secondTab = await enter(here, invitation, { person: cleo.person });
  await cleo.until(() => cleo.dismissed() === 'newerTab');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(ana.room().door.knocks).toHaveLength(1);
  secondTab.close();
  await ana.until(() => ana.room().door.knocks.length === 0);

  ben.close();
  await ana.until(() => seatOf(ana.room(), ben.me)?.presence.kind === 'lost');
  const back = await enter(here, invitation, { person: ben.person });
  expect(back.me).toBe(ben.me);
  for (const each of [ana, back]) each.close();
});

test('knocking again and again by coming back on fresh lines becomes too fast, and is not heard', async () => {
  const invitation = await foundGroup(here);
  const [ana, ben] = [await enter(here, invitation), await enter(here, invitation)];
  await ana.until(() => ana.room().seats.length === 2);
  await decide({ kind: 'lock' }, [ana, ben]);
  await ana.until(() => ana.room().door.closed === 'lock');
  const { person } = await enter(here, invitation);
  const codes = [];
  for (let many = 0; many < 12; many += 1)
    codes.push(
      await enter(here, invitation, { person }).then(
        () => 'knocking',
        (error: Error) => error.message,
      ),
    );
  expect(codes.filter((code) => code === 'Refused: tooFast').length).toBeGreaterThanOrEqual(6);
  expect(await ana.send({ type: 'rest' })).toBe('done');
  await ben.until(() => ben.happened().some(({ type }) => type === 'seatRested'));
  expect(ben.happened().filter(({ type }) => type === 'knocked').length).toBeLessThanOrEqual(6);
  here.pass(20_000);
  const again = await enter(here, invitation, { person });
  expect(again.entered()).toEqual({ kind: 'knocking' });
  for (const each of [ana, ben, again]) each.close();
});

test('D3, D9: who is asked to leave is gone at once, stays out, and returns when let back in', async () => {
  const invitation = await foundGroup(here);
  const all = [];
  for (let many = 0; many < 4; many += 1) all.push(await enter(here, invitation));
  const [ana, ben, cleo, dan] = all as [Member, Member, Member, Member];
  await ana.until(() => ana.room().seats.length === 4);
  here.pass(121_000);
  // Ana started the group, and has no more say than anyone else.
  await decide({ kind: 'askToLeave', subjects: [ana.me] }, [ben, cleo, dan]);
  await ana.until(() => ana.dismissed() === 'askedToLeave');
  await ana.until(() => ana.line.socket.disconnected);
  expect(ana.happened().some(({ type }) => type === 'seatRemoved')).toBe(false);
  await ben.until(() => seatOf(ben.room(), ana.me)?.presence.kind === 'removed');
  expect(ben.room().door.closed).toBe('removal');

  await expect(enter(here, invitation, { person: ana.person })).rejects.toThrow('askedToLeave');
  const fresh = await enter(here, invitation);
  expect(fresh.entered()).toEqual({ kind: 'knocking' });

  await decide({ kind: 'letBackIn', subjects: [ana.me] }, [ben, cleo, dan]);
  await ben.until(() => seatOf(ben.room(), ana.me)?.presence.kind === 'left');
  const back = await enter(here, invitation, { person: ana.person });
  expect(back.me).toBe(ana.me);
  for (const each of [ben, cleo, dan, fresh, back]) each.close();
});

test('who is asked to leave is told nothing more, though an answer is still under way', async () => {
  const invitation = await foundGroup(here);
  const all = [];
  for (let many = 0; many < 3; many += 1) all.push(await enter(here, invitation));
  const [ana, ben, cleo] = all as [Member, Member, Member];
  await ana.until(() => ana.room().seats.length === 3);
  here.pass(121_000);
  let answer = () => {};
  const asked = new Promise<void>((isAsked) => {
    here.media.beforePass = () => {
      isAsked();
      return new Promise<void>((resolve) => (answer = resolve));
    };
  });
  const pass = ana.line.ask('media', {});
  await asked;
  await decide({ kind: 'askToLeave', subjects: [ana.me] }, [ben, cleo]);
  await ben.until(() => seatOf(ben.room(), ana.me)?.presence.kind === 'removed');
  const before = ana.heard.length;
  await ben.send({ type: 'rest' });
  answer();
  expect(await pass).toEqual({ ok: false, refusal: { code: 'notEntered' } });
  here.media.beforePass = async () => {};
  await ana.until(() => ana.dismissed() === 'askedToLeave');
  expect(ana.heard.slice(before).map(([name]) => name)).toEqual(['dismissed']);
  for (const each of [ben, cleo]) each.close();
});

test('D5: what travels while a vote is open names no position, except my own to me', async () => {
  const invitation = await foundGroup(here);
  const all = [];
  for (let many = 0; many < 4; many += 1) all.push(await enter(here, invitation));
  const [ana, ben, cleo, dan] = all as [Member, Member, Member, Member];
  await ana.until(() => ana.room().seats.length === 4);
  await ana.propose({ kind: 'mute', subjects: [dan.me] });
  await ben.until(() => ben.room().proposals.length === 1);
  await ben.answer('disagree');
  const again = await enter(here, invitation, { person: ben.person });
  const entered = again.entered();
  expect(entered.kind === 'seated' && entered.snapshot.mine).toEqual([
    { proposal: 1, ballot: { position: 'disagree' } },
  ]);
  const caughtUp = await cleo.line.ask('catchUp', { after: 0 });
  await cleo.until(() => cleo.room().proposals[0]?.answers === 2);
  for (const member of [ana, cleo, dan])
    expect(JSON.stringify([member.heard, member.entered(), caughtUp])).not.toMatch(
      /disagree|position/,
    );
  const proposed = cleo.happened().find(({ type }) => type === 'proposed');
  expect(proposed).toMatchObject({ by: null });
  for (const each of [ana, again, cleo, dan]) each.close();
});

test('D9: at most twelve sit; the thirteenth is told that it is full', async () => {
  const invitation = await foundGroup(here);
  const all: Member[] = [];
  for (let many = 0; many < 12; many += 1) all.push(await enter(here, invitation));
  await expect(enter(here, invitation)).rejects.toThrow('full');
  await all[0]!.until(() => all[0]!.room().seats.length === 12);
  for (const each of all) each.close();
});
