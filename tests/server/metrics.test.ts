import { stageOf, turnOf } from '@ronda/shared/floor/moving';
import { foundGroup, type Invitation } from '@ronda/member/invitation';
import { takeSeat, type Member } from '@ronda/member/member';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../infra/ports.js';
import { figureIn, scrape } from '../harness/figures.ts';
import { startWorld, type World } from '../harness/world.ts';
import { enter, type Person } from '../sound/person.ts';
import { decide } from './deciding.ts';

let port: number;
let world: World;
let invitation: Invitation;
let members: Member[];
const listening: Person[] = [];

/** A figure as it is now. */
const figure = async (of: string) => figureIn(await scrape(port), of);
const done = (command: string) => figure(`ronda_commands_total{command="${command}"}`);

/** Whose turn it is, or is offered. */
const holder = () => members.find(({ me }) => me === stageOf(members[0]!.room())?.seat)!;

beforeAll(async () => {
  port = await freePort();
  world = await startWorld({ METRICS_PORT: String(port), RONDA_LOG: 'debug' });
  invitation = await foundGroup(world, 10);
  members = [];
  for (const name of ['Ana', 'Ben', 'Cleo'])
    members.push(await takeSeat(world, invitation, { name }));
  await members[0]!.until(({ seats }) => seats.length === 3);
});
afterAll(async () => {
  await Promise.all(listening.map((person) => person.leave()));
  for (const member of members ?? []) member.close();
  await world?.end();
});

test('who is here is told in numbers', async () => {
  expect(await figure('ronda_rooms')).toBe(1);
  expect(await figure('ronda_seats{kind="browser"}')).toBe(3);
  expect(await figure('ronda_seats{kind="phone"}')).toBe(0);
  expect(await done('enter')).toBe(3);
});

test('commands are counted once each, however often they are sent, and refusals by their code', async () => {
  const [ana, ben] = members as [Member, Member];
  const id = 'x'.repeat(43);
  for (let times = 0; times < 3; times += 1)
    expect(await ana.send({ type: 'rest' }, id)).toBe('done');
  expect(await ana.send({ type: 'return' })).toBe('done');
  expect(await ben.send({ type: 'finish' })).toBe('notYourTurn');
  const wrong = await fetch(`${world.url}/groups`, { method: 'POST' });
  expect(wrong.status).toBe(400);
  await expect(takeSeat(world, { ...invitation, group: 'y'.repeat(22) })).rejects.toThrow();
  expect(await done('rest')).toBe(1);
  expect(await done('return')).toBe(1);
  expect(await figure('ronda_refusals_total{code="notYourTurn"}')).toBe(1);
  expect(await figure('ronda_refusals_total{code="badMessage"}')).toBe(1);
  expect(await figure('ronda_refusals_total{code="wrongInvitation"}')).toBe(1);
  expect(await figure('ronda_refusals_total{code="oneMoment"}')).toBe(0);
});

test('F2: how long LiveKit took to follow the floor is told', async () => {
  for (const member of members) listening.push(await enter(await member.media()));
  expect(await figure('ronda_permission_lag_seconds_count')).toBe(0);
  await decide({ kind: 'beginRound', prompt: null }, members);
  await expect.poll(() => figure('ronda_permission_lag_seconds_count')).toBeGreaterThan(0);
  const count = await figure('ronda_permission_lag_seconds_count');
  expect((await figure('ronda_permission_lag_seconds_sum')) / count).toBeLessThan(1);
  expect(await done('propose')).toBe(1);
  expect(await done('answer')).toBe(2);
});

test('H5: of a turn that is taken and one that is passed the same is told', async () => {
  const [ana] = members as [Member];
  const before = await done('turn');
  const passing = holder();
  expect(await passing.send({ type: 'pass' })).toBe('done');
  await ana.until((room) => stageOf(room)?.seat !== passing.me);
  expect(await done('turn')).toBe(before + 1);
  expect(await holder().send({ type: 'speak' })).toBe('done');
  expect(await done('turn')).toBe(before + 2);
  expect(await scrape(port)).not.toMatch(/command="(pass|speak)"/);
});

test('how late a deadline was met is told', async () => {
  const before = await figure('ronda_deadline_lateness_seconds_count');
  const [ana] = members as [Member];
  // Granted by the clock alone, after eight seconds (F6).
  expect(await holder().send({ type: 'moreTime' })).toBe('done');
  await ana.until((room) => turnOf(room)?.moreTime != null);
  const { until } = turnOf(ana.room())!.moreTime!;
  await ana.until((room) => turnOf(room)?.moreTime === null);
  const told = await scrape(port);
  expect(figureIn(told, 'ronda_commands_total{command="tick"}')).toBe(1);
  expect(figureIn(told, 'ronda_deadline_lateness_seconds_count')).toBe(before + 1);
  expect(figureIn(told, 'ronda_deadline_lateness_seconds_bucket{le="1"}')).toBe(before + 1);
  // As late as the log says, and the time that it took to write.
  const granted = ana.events().at(-1)!;
  const late = figureIn(told, 'ronda_deadline_lateness_seconds_sum') * 1000;
  expect(late).toBeGreaterThanOrEqual(granted.at - until);
});

test('nothing in it says whose it was', async () => {
  const told = await scrape(port);
  const secrets = [
    invitation.group,
    invitation.secret,
    invitation.keys.proof,
    members[0]!.room().meeting,
    ...members.flatMap((member) => [member.me, member.person, member.sealedName, member.name]),
    '127.0.0.1',
    'localhost',
  ];
  for (const secret of secrets) expect(told).not.toContain(secret);
  // Nothing that is as random as an id is, whatever it belongs to.
  const ours = told.split('\n').filter((line) => line.startsWith('ronda_'));
  expect(ours.filter((line) => /[\w-]{22,}"/.test(line))).toEqual([]);
});

test('at the public port there are no figures, and at theirs is nothing else', async () => {
  expect((await fetch(`${world.url}/metrics`)).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(404);
});

test('who has gone is told no more', async () => {
  for (const member of members) member.close();
  await expect.poll(() => figure('ronda_seats{kind="browser"}')).toBe(0);
  expect(await figure('ronda_rooms')).toBe(0);
  expect(await done('lose')).toBe(3);
});

test('the log knows nobody either', () => {
  const written = world.log();
  expect(written).toContain('"message":"command"');
  const secrets = members.flatMap((member) => [member.me, member.person, member.sealedName]);
  for (const secret of [invitation.group, invitation.keys.proof, ...secrets])
    expect(written).not.toContain(secret);
});
