import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seatOf } from '@ronda/shared/room/seats';
import { helloOf, opening, openLine } from '@ronda/member/line';
import { startHere, type Here } from './here.ts';
import { foundGroup } from '@ronda/member/invitation';
import { stageOf } from '@ronda/shared/floor/moving';
import { enter, type Member } from '@ronda/member/member';
import { random256 } from '../../client/src/confidence/base64url.ts';

let here: Here;
beforeAll(async () => {
  here = await startHere();
});
afterAll(() => here.end());

const presenceOf = (seen: Member, of: Member) => seatOf(seen.room(), of.me)?.presence.kind;

test('the newest tab is in charge: the older one is told, and the seat is never lost', async () => {
  const invitation = await foundGroup(here);
  const person = random256();
  const ben = await enter(here, invitation);
  const older = await enter(here, invitation, { person });
  const newer = await enter(here, invitation, { person });
  expect(newer.me).toBe(older.me);
  await older.until(() => older.dismissed() === 'newerTab');
  await older.until(() => older.line.socket.disconnected);
  expect(older.heard.at(-1)?.[0]).toBe('dismissed');
  expect(await newer.send({ type: 'rest' })).toBe('done');
  await ben.until(() => ben.happened().some(({ type }) => type === 'seatRested'));
  expect(ben.happened().map(({ type }) => type)).toEqual([
    'seatTaken',
    'seatConnected',
    'seatRested',
  ]);
  for (const each of [ben, newer]) each.close();
});

test('F7: a line lost in the middle of a turn stops its clock; who returns has the time they had', async () => {
  const invitation = await foundGroup(here, 60);
  const [ana, ben] = [await enter(here, invitation), await enter(here, invitation)];
  await ana.propose({ kind: 'beginRound', prompt: null });
  await ben.until(() => ben.room().proposals.length === 1);
  await ben.answer('agree');
  await Promise.all([ana, ben].map((each) => each.until(() => stageOf(each.room()) !== null)));
  const holder = stageOf(ana.room())?.seat === ana.me ? ana : ben;
  const other = holder === ana ? ben : ana;
  await holder.send({ type: 'speak' });
  await other.until(() => stageOf(other.room())?.kind === 'turn');
  here.pass(20_000);
  holder.line.socket.io.engine.close();
  await other.until(() => presenceOf(other, holder) === 'lost');
  const stopped = stageOf(other.room());
  if (stopped?.kind !== 'turn' || stopped.clock.kind !== 'stopped') throw new Error('not stopped');
  expect(stopped.clock.leftMs).toBeGreaterThan(35_000);
  expect(stopped.clock.leftMs).toBeLessThanOrEqual(40_000);

  here.pass(8000);
  const back = await enter(here, invitation, { person: holder.person });
  const turn = stageOf(back.room());
  if (turn?.kind !== 'turn' || turn.clock.kind !== 'running') throw new Error('not running');
  expect(turn.seat).toBe(holder.me);
  const left = turn.clock.endsAt - here.now();
  expect(Math.abs(left - stopped.clock.leftMs)).toBeLessThan(1000);
  await other.until(() => presenceOf(other, holder) === 'connected');
  for (const each of [other, back]) each.close();
});

test('a server that is stopped and started loses no seat whose line comes back', async () => {
  const invitation = await foundGroup(here);
  const [ana, ben] = [await enter(here, invitation), await enter(here, invitation)];
  await ana.send({ type: 'rest' });
  await here.stopRonda();
  await here.startRonda();
  const backAna = await enter(here, invitation, { person: ana.person });
  const backBen = await enter(here, invitation, { person: ben.person });
  await backAna.until(() => backAna.seq() === backBen.seq());
  expect(backBen.room().seats.map(({ id, resting }) => [id, resting])).toEqual([
    [ana.me, true],
    [ben.me, false],
  ]);
  expect(backBen.seq()).toBe(5);
  for (const each of [backAna, backBen]) each.close();
});

test('a stopped server cuts its lines so that devices come back by themselves', async () => {
  const invitation = await foundGroup(here);
  const socket: Socket = io(here.url, {
    auth: opening(here, helloOf(invitation), () => socket),
    transports: ['websocket'],
    reconnectionDelay: 50,
    forceNew: true,
  });
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  const cut = new Promise((resolve) => socket.once('disconnect', resolve));
  const back = new Promise<void>((resolve) => socket.io.once('reconnect', () => resolve()));
  await here.stopRonda();
  await here.startRonda();
  await back;
  // Not 'io server disconnect', after which nobody would come back. Whether the line's end arrives as a close or as a
  // reset is the operating system's choice.
  expect(await cut).toMatch(/^transport (close|error)$/);
  socket.close();
});

test('whoever holds a request open does not keep the server from stopping', async () => {
  const { port } = new URL(here.url);
  const half = connect(Number(port), '127.0.0.1');
  half.on('error', () => undefined);
  half.write('POST /groups HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{');
  await sleep(50);
  const began = Date.now();
  await here.stopRonda();
  const took = Date.now() - began;
  await here.startRonda();
  // It has ten seconds to be sent whole.
  expect(took).toBeLessThan(5000);
});

test('whoever does not come back after the server was killed is lost when their lease is over', async () => {
  const invitation = await foundGroup(here);
  const [ana, ben] = [await enter(here, invitation), await enter(here, invitation)];
  await here.crash();
  await here.startRonda();
  const back = await enter(here, invitation, { person: ben.person });
  expect(presenceOf(back, ana)).toBe('connected');
  here.pass(10_000);
  await back.until(() => presenceOf(back, ana) === 'lost');
  expect(presenceOf(back, back)).toBe('connected');
  back.close();
});

test('after leaving, the line ends, the answer first; the seat is there to return to (F8)', async () => {
  const invitation = await foundGroup(here);
  const [ana, ben] = [await enter(here, invitation), await enter(here, invitation)];
  expect(await ana.send({ type: 'leave' })).toBe('done');
  await ana.until(() => ana.dismissed() === 'left');
  await ben.until(() => presenceOf(ben, ana) === 'left');
  const back = await enter(here, invitation, { person: ana.person });
  expect(back.me).toBe(ana.me);
  expect(back.room().seats).toHaveLength(2);
  for (const each of [ben, back]) each.close();
});

test('whoever enters again on the same line stays, and by another name is told so to all', async () => {
  const invitation = await foundGroup(here);
  const [ana, ben] = [await enter(here, invitation), await enter(here, invitation)];
  const name = 'x'.repeat(60);
  expect(await ana.line.ask('enter', { name })).toMatchObject({
    ok: true,
    done: { kind: 'seated', snapshot: { names: { [ana.me]: name } } },
  });
  await ben.until(() => ben.names()[ana.me] === name);
  expect(ben.happened()).toEqual([]);
  for (const each of [ana, ben]) each.close();
});

test('a line that breaks while it enters leaves no seat that looks taken', async () => {
  const invitation = await foundGroup(here);
  const ben = await enter(here, invitation);
  here.slowness = 100;
  const line = await openLine(here, helloOf(invitation));
  line.socket.emit('enter', { name: 'x'.repeat(60) });
  await sleep(50);
  line.socket.io.engine.close();
  await ben.until(() => ben.happened().length === 2);
  here.slowness = 0;
  expect(ben.happened().map(({ type }) => type)).toEqual(['seatTaken', 'seatLost']);
  ben.close();
});

test('commands of one line are done in the order they were sent', async () => {
  const ana = await enter(here, await foundGroup(here));
  here.slowness = 20;
  const types = ['rest', 'return', 'rest', 'return', 'rest'] as const;
  const codes = await Promise.all(types.map((type) => ana.send({ type })));
  here.slowness = 0;
  expect(codes).toEqual(types.map(() => 'done'));
  ana.close();
});
