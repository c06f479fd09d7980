import { setTimeout as sleep } from 'node:timers/promises';
import { invitationIn } from '@ronda/member/invitation';
import { type Member as Seat, takeSeat } from '@ronda/member/member';
import type { KeySource } from '@ronda/member/sound/sealed-room';
import { stageOf } from '@ronda/shared/floor/moving';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { allKeysOf } from '../harness/all-keys.ts';
import { startChromium } from '../harness/chromium.ts';
import { hears, momentsOn, tonesIn } from '../harness/listening.ts';
import { type Member, openMember, TONES } from '../harness/member.ts';
import { agree, arrive, choose, enter, isSeated, propose, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';
import { enter as enterMedia, type Person } from '../sound/person.ts';

// Eight people, two of them in browsers, split into two tables: Ana, Carl, Eli and Gil at the one, Bea, Dora, Fay and
// Hal at the other. Of each table two have a tone of their own.

const all = Object.values(TONES);
/** What would be heard in this time would be heard. */
const WHILE_MS = 3000;
let world: World;
let browser: Browser;
let ana: Member;
let bea: Member;
let seats: readonly Seat[];
/** Without browsers, in the order in which they came. */
let carl: Seat;
let dora: Seat;
let eli: Seat;
let fay: Seat;
let carlsMedia: Person;
let dorasMedia: Person;
const people: Person[] = [];

async function listenAs(seat: Seat, keys: KeySource = seat.keys): Promise<Person> {
  const person = await enterMedia(await seat.media(), all, keys);
  people.push(person);
  return person;
}

const others = (...members: readonly Seat[]) => seats.filter((seat) => !members.includes(seat));
const seenFrom = (seat: Seat, seen: () => boolean) => seat.until(() => seen());

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana', hertz: TONES.ana });
  bea = await openMember(browser, { name: 'Bea', hertz: TONES.bea });
  const link = await startGroup(world, ana, 120);
  await ana.press(en.group.go);
  await enter(ana);
  await isSeated(ana);
  await arrive(bea, link);
  const invitation = await invitationIn(link);
  const seated: Seat[] = [];
  for (const name of ['Carl', 'Dora', 'Eli', 'Fay', 'Gil', 'Hal'])
    seated.push(await takeSeat(world, invitation, { name }));
  seats = seated;
  [carl, dora, eli, fay] = seated as [Seat, Seat, Seat, Seat];
  carlsMedia = await listenAs(carl);
  dorasMedia = await listenAs(dora);
  await carlsMedia.say(TONES.carl);
  await dorasMedia.say(TONES.dora);
});
afterAll(async () => {
  await Promise.all(people.map((person) => person.leave()));
  for (const seat of seats ?? []) seat.close();
  await browser?.close();
  await world?.end();
});

test('D12: before they split, all hear all', async () => {
  await hears(ana.page, [TONES.bea, TONES.carl, TONES.dora]);
  await hears(bea.page, [TONES.ana, TONES.carl, TONES.dora]);
});

test('D12, K3: once they have split, each hears their own table, also with every key of before', async () => {
  const helped = await listenAs(fay, allKeysOf(fay));
  await choose(ana, 'splitCircle');
  await propose(ana);
  await agree(bea);
  await Promise.all(seats.map((seat) => seat.agree('splitCircle')));
  await carl.until(({ tables }) => tables !== undefined);
  const split = Date.now();
  // F2: whom only some hear opens the microphone for them.
  await Promise.all([ana, bea].map((member) => member.press(en.media.turnMicrophoneOn)));
  await hears(ana.page, [TONES.carl]);
  await hears(bea.page, [TONES.dora]);
  expect(Date.now() - split).toBeLessThan(5000);
  await helped.ear.silent(TONES.ana, 1000, 8000);
  await helped.ear.silent(TONES.carl, 1000, 8000);

  const [quiet, since] = [performance.now(), Date.now()];
  await sleep(WHILE_MS);
  expect(tonesIn(await momentsOn(ana.page, since))).toEqual([TONES.carl]);
  expect(tonesIn(await momentsOn(bea.page, since))).toEqual([TONES.dora]);
  expect(carlsMedia.ear.heardSince(quiet)).toEqual([TONES.ana]);
  expect(dorasMedia.ear.heardSince(quiet)).toEqual([TONES.bea]);
  expect(helped.ear.heardSince(quiet)).toEqual([TONES.bea, TONES.dora]);
  await helped.leave();
});

test('D12: two rounds go on at once, each with one voice', async () => {
  for (const [first, rest] of [
    [carl, [eli]],
    [dora, [fay]],
  ] as const) {
    await first.propose({ kind: 'beginRound', prompt: null });
    await Promise.all(rest.map((seat) => seat.agree('beginRound')));
  }
  await agree(ana, bea);
  await Promise.all([seats[4]!.agree('beginRound'), seats[5]!.agree('beginRound')]);
  await ana.press('Speak');
  await bea.press('Speak');
  await carlsMedia.ear.hears(TONES.ana, 10_000);
  await dorasMedia.ear.hears(TONES.bea, 10_000);
  await hears(ana.page, []);
  await hears(bea.page, []);
  const since = performance.now();
  await sleep(WHILE_MS);
  expect(carlsMedia.ear.heardSince(since)).toEqual([TONES.ana]);
  expect(dorasMedia.ear.heardSince(since)).toEqual([TONES.bea]);
});

test('D12, H4: the server is killed meanwhile; both turns go on, and whoever returns sits at their own table', async () => {
  const before = carl.room().tables?.both.map((table) => table.seats);
  await world.stopRonda('SIGKILL');
  await world.startRonda();
  for (const seat of others(dora)) await seat.comeBack();
  await seenFrom(carl, () => stageOf(carl.seen())?.kind === 'turn');
  // Long enough to be away, and not at the table.
  await carl.until((room) => room.seats.some(({ presence }) => presence.kind === 'away'), 60_000);
  await dora.comeBack();
  expect(dora.seen().table?.which).toBe(1);
  expect(dora.room().tables?.both.map((table) => table.seats)).toEqual(before);
  await ana.press('Finish');
  await seenFrom(carl, () => stageOf(carl.seen())?.kind === 'offer');
  expect(stageOf(fay.seen())?.kind).toBe('turn');
});

test('D12: when both tables have decided so, all are together, and hear each other', async () => {
  for (const [first, rest] of [
    [carl, [eli, seats[4]!]],
    [dora, [fay, seats[5]!]],
  ] as const) {
    await first.propose({ kind: 'comeTogether' });
    await Promise.all(rest.map((seat) => seat.agree('comeTogether')));
  }
  await agree(ana, bea);
  await bea.press('Finish');
  await carl.until(({ tables }) => tables === undefined);
  const again = await listenAs(dora);
  await again.say(TONES.dora);
  await carlsMedia.say(TONES.carl);
  await Promise.all([ana, bea].map((member) => member.press(en.media.turnMicrophoneOn)));
  await hears(ana.page, [TONES.bea, TONES.carl, TONES.dora]);
  await hears(bea.page, [TONES.ana, TONES.carl, TONES.dora]);
});
