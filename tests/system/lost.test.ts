import type { Room, Turn } from '@ronda/shared/room/state';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import { foundGroup, type Invitation, linkTo } from '@ronda/member/invitation';
import { type LineProxy, startLineProxy } from '../harness/lineProxy.ts';
import { hears } from '../harness/listening.ts';
import { type Member, openMember, TONES } from '../harness/member.ts';
import { holderOf } from '@ronda/member/holder';
import { type Member as Seat, takeSeat } from '@ronda/member/member';
import { agree, arrive, enter, isSeated, proposeRound } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

const TURN_SECONDS = 60;
let world: World;
let browser: Browser;
let invitation: Invitation;
let ana: Member;
/** Bea's browser reaches the servers by a line that can be cut. */
let bea: Member;
let line: LineProxy;
/** Eva has no browser; she rests, and reads what the server tells everybody. */
let eva: Seat;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  line = await startLineProxy();
  invitation = await foundGroup(world, TURN_SECONDS);
  bea = await openMember(browser, { name: 'Bea', hertz: TONES.bea, line });
  ana = await openMember(browser, { name: 'Ana', hertz: TONES.ana });
  await arrive(bea, linkTo(world, invitation));
  await arrive(ana, linkTo(world, invitation));
  eva = await takeSeat(world, invitation, { name: 'Eva' });
  await eva.send({ type: 'rest' });
});

afterAll(async () => {
  await eva?.leave();
  await browser?.close();
  line?.close();
  await world?.end();
});

function turnIn(room: Room): Turn | null {
  const stage = room.floor.kind === 'round' ? room.floor.round.stage : null;
  return stage?.kind === 'turn' ? stage : null;
}
const isStopped = (room: Room) => turnIn(room)?.clock.kind === 'stopped';
const isComplete = (room: Room) =>
  room.seats.every(({ presence }) => presence.kind === 'connected');
const isRunning = (room: Room) => turnIn(room)?.clock.kind === 'running';

/** How much of the turn there was when its clock stopped. */
async function leftWhenStopped(): Promise<number> {
  const { clock } = turnIn(await eva.until(isStopped))!;
  return clock.kind === 'stopped' ? clock.leftMs : Number.NaN;
}

test('F7: cut off in the middle of a turn and back again, the turn is there with the time it had', async () => {
  await proposeRound(bea);
  await agree(ana);
  await eva.agree('beginRound');
  await bea.press('Speak');
  await hears(ana.page, [TONES.bea]);

  line.cut();
  const left = await leftWhenStopped();
  expect(left).toBeLessThan(TURN_SECONDS * 1000);
  await ana.sees(en.room.middle.stopped.replace('{{name}}', 'Bea'));
  await bea.sees(en.room.mine.lineLost);
  // Her sound still has a way to LiveKit, but while the clock stands nobody speaks.
  await hears(ana.page, []);

  line.restore();
  const { clock } = turnIn(await eva.until(isRunning))!;
  const back = eva.events().findLast(({ event }) => event.type === 'seatConnected')!;
  expect(clock).toEqual({ kind: 'running', endsAt: back.at + left });
  await bea.button('Finish').waitFor();
  // The microphone that she had opened for this turn goes on, without a new press.
  await hears(ana.page, [TONES.bea]);
});

test('F7: cut off for longer, the floor moves on, and the rest of the turn comes at the end', async () => {
  line.cut();
  const left = await leftWhenStopped();
  await ana.button('Speak').waitFor();
  await hears(ana.page, []);
  line.restore();
  await eva.until(isComplete);
  await ana.press('Pass');

  await bea.button('Speak').waitFor();
  const stage = holderOf(eva.room());
  expect(stage?.kind).toBe('offer');
  const { floor } = eva.room();
  expect(floor).toMatchObject({ kind: 'round', round: { stage: { turnMs: left } } });
  await bea.press('Speak');
  await hears(ana.page, [TONES.bea]);
  const { clock } = turnIn(await eva.until(isRunning))!;
  const began = eva.events().findLast(({ event }) => event.type === 'turnStarted')!;
  expect(clock).toEqual({ kind: 'running', endsAt: began.at + left });
});

test('a server that ends and starts again leads everybody back to the same turn', async () => {
  const before = turnIn(eva.room())!;
  await world.stopRonda();
  await bea.sees(en.room.mine.lineLost);
  await world.startRonda();
  const again = await takeSeat(world, invitation, { name: 'Eva', person: eva.person });
  expect(again.me).toBe(eva.me);
  eva = again;

  const turn = turnIn(await eva.until(isRunning))!;
  expect(turn.seat).toBe(before.seat);
  expect(turn.lengthMs).toBe(before.lengthMs);
  await bea.button('Finish').waitFor();
  await hears(ana.page, [TONES.bea]);
  await bea.press('Finish');
  await ana.sees(en.room.middle.gathering);
});

test('a reload leads back to the same seat, with the microphone closed', async () => {
  const seats = eva.room().seats.map(({ id }) => id);
  await ana.page.reload();
  await isSeated(ana);
  await eva.until(isComplete);
  expect(eva.room().seats.map(({ id }) => id)).toEqual(seats);
  await ana.press(en.media.turnMicrophoneOn);
  await hears(bea.page, [TONES.ana]);
});

test('a second tab takes over the seat, and the older one is told', async () => {
  const seats = eva.room().seats.length;
  const older = ana.page;
  await ana.openTab();
  await ana.page.goto(linkTo(world, invitation));
  await enter(ana);
  await isSeated(ana);
  await older.getByText(en.arrive.newerTab).waitFor();
  await hears(bea.page, [TONES.ana]);
  expect(eva.room().seats).toHaveLength(seats);
  await hears(older, []);

  // And the older one can have it back.
  await older.getByRole('button', { name: en.arrive.useThis }).click();
  await ana.sees(en.arrive.newerTab);
  ana.page = older;
  await isSeated(ana);
});
