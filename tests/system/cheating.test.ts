import { CommandAnswer } from '@ronda/shared/wire/protocol';
import { TrackSource } from '@livekit/rtc-node';
import type { Browser } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { random256 } from '../../client/src/confidence/base64url.ts';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import { foundGroup, type Invitation, linkTo } from '@ronda/member/invitation';
import { hears, momentsOn, tonesIn } from '../harness/listening.ts';
import { type Member, openMember, TONES } from '../harness/member.ts';
import { holderOf } from '@ronda/member/holder';
import { type Member as Seat, takeSeat } from '@ronda/member/member';
import { agree, answer, arrive, proposeAbout } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';
import { enter as enterMedia, type Person } from '../sound/person.ts';

const all = Object.values(TONES);
let world: World;
let browser: Browser;
let invitation: Invitation;
/** Ana is honest. Bea's microphone cannot be silenced. Carl does whatever he likes, with a seat of his own. */
let ana: Member;
let bea: Member;
let carl: Seat;
let carlsMedia: Person;
/** Eva rests, and hears straight from LiveKit whatever it forwards. */
let eva: Seat;
let ear: Person['ear'];
const people: Person[] = [];

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  invitation = await foundGroup(world, 60);
  carl = await takeSeat(world, invitation, { name: 'Carl' });
  ana = await openMember(browser, { name: 'Ana', hertz: TONES.ana });
  bea = await openMember(browser, { name: 'Bea', hertz: TONES.bea, stuck: true });
  await arrive(ana, linkTo(world, invitation));
  await arrive(bea, linkTo(world, invitation));
  eva = await takeSeat(world, invitation, { name: 'Eva' });
  ear = (await join(await eva.media(), eva)).ear;
  await eva.send({ type: 'rest' });
});

afterAll(async () => {
  await Promise.all(people.map((person) => person.leave().catch(() => undefined)));
  await browser?.close();
  await world?.end();
});

async function join(pass: { url: string; token: string }, { keys }: Seat = carl): Promise<Person> {
  const person = await enterMedia(pass, all, keys);
  people.push(person);
  return person;
}

/** Tries to be heard, for as long as LiveKit takes to say yes or no to whoever may be. */
async function shout(person: Person, hertz: number, as?: TrackSource): Promise<void> {
  const said = person.say(hertz, as).catch(() => undefined);
  await Promise.race([said, sleep(3000)]);
}

/** What has been heard since then (ms since the epoch): on Ana's device, and by the ear at LiveKit. */
async function heardSince(since: number) {
  const elapsed = Date.now() - since;
  return {
    ana: tonesIn(await momentsOn(ana.page, since)),
    ear: ear.heardSince(performance.now() - elapsed),
  };
}

test('F2: no way to send leads round the lock', async () => {
  // Gathering: everyone is heard. Carl keeps the token he came with.
  const early = await carl.media();
  carlsMedia = await join(early);
  await carlsMedia.say(TONES.carl);
  await hears(ana.page, [TONES.bea, TONES.carl]);

  // A round, of which Carl has the first turn. Until he presses Speak, nobody plays what he sends.
  await carl.propose({ kind: 'beginRound', prompt: null });
  await agree(ana, bea);
  await eva.agree('beginRound');
  await hears(ana.page, []);
  await ear.silent(TONES.bea, 300, 5000);
  const offered = Date.now();
  await sleep(1000);
  expect(await heardSince(offered)).toEqual({ ana: [], ear: [TONES.carl] });
  expect(await carl.send({ type: 'speak' })).toBe('done');
  await hears(ana.page, [TONES.carl]);
  const inHisTurn = await carl.media();
  expect(await carl.send({ type: 'finish' })).toBe('done');

  // He sends on, and so does Bea: silence, and then Ana's turn, in which only she is heard.
  await ana.button('Speak').waitFor();
  await Promise.all([TONES.carl, TONES.bea].map((hertz) => ear.silent(hertz, 300, 5000)));
  await ana.press('Speak');
  await hears(ana.page, []);
  await hears(bea.page, [TONES.ana]);
  const turn = Date.now();
  await sleep(2000);
  expect(await heardSince(turn)).toEqual({ ana: [], ear: [TONES.ana] });

  // His voice, declared as a picture: he is put out before anybody plays it.
  await shout(carlsMedia, TONES.dora, TrackSource.SOURCE_CAMERA);
  await carlsMedia.thrownOut(10_000);
  await ear.silent(TONES.dora, 500, 5000);

  // Back with the tokens of the gathering and of his turn.
  for (const kept of [early, inHisTurn]) {
    const again = await join(kept).catch(() => null);
    if (again === null) continue;
    const back = Date.now();
    await shout(again, TONES.eli);
    await ear.silent(TONES.eli, 500, 5000);
    await sleep(1000);
    expect((await heardSince(back + 1000)).ear).toEqual([TONES.ana]);
    await again.leave();
  }
  expect(await heardSince(turn)).toMatchObject({ ana: [] });
  expect(tonesIn(await momentsOn(bea.page, turn))).toEqual([TONES.ana]);
});

test('F4 F5: whoever asks for the floor out of turn is refused, and the turn goes on', async () => {
  const holder = holderOf(eva.room());
  expect(holder?.kind).toBe('turn');
  expect(await carl.send({ type: 'speak' })).toBe('notYourOffer');
  expect(await carl.send({ type: 'pass' })).toBe('notYourOffer');
  expect(await carl.send({ type: 'finish' })).toBe('notYourTurn');
  expect(await carl.send({ type: 'moreTime' })).toBe('notYourTurn');
  expect(holderOf(eva.room())).toEqual(holder);
});

test('nobody acts for another seat, whatever the payload says', async () => {
  const { seat } = holderOf(eva.room())!;
  const before = eva.events().length;
  const finish = { type: 'finish' };
  for (const forged of [
    { id: random256(), command: { ...finish, seat } },
    { id: random256(), command: finish, seat },
    { id: random256(), command: finish, actor: { seat, connection: 'x' } },
    [{ id: random256(), command: finish }, seat],
  ]) {
    const said = v.parse(CommandAnswer, await carl.line.ask('command', forged));
    expect(said).toEqual({ ok: false, refusal: { code: 'badMessage' } });
  }
  const elsewhere = await carl.line.ask('enter', { name: 'n'.repeat(40), seat });
  expect(elsewhere).toMatchObject({ ok: false });
  expect(eva.events().length).toBe(before);
  expect(holderOf(eva.room())).toEqual({ seat, kind: 'turn' });
});

test('a command sent again is done once, and its id is worth nothing on another seat', async () => {
  const id = random256();
  const command = { type: 'propose', action: { kind: 'lock' } };
  const before = eva.room().proposalsMade;
  const first = await carl.line.ask('command', { id, command });
  expect(first).toMatchObject({ ok: true });
  expect(await carl.line.ask('command', { id, command })).toEqual(first);
  expect(await carl.line.ask('command', { id, command: { type: 'rest' } })).toEqual(first);
  const other = await eva.line.ask('command', { id, command: { type: 'return' } });
  expect(other).toMatchObject({ ok: true });
  const room = await eva.until((now) => now.proposalsMade > before);
  expect(room.proposalsMade).toBe(before + 1);
  const resting = room.seats.filter((seat) => seat.resting);
  expect(resting).toEqual([]);
});

test('D9: whoever was asked to leave cannot even listen, nor come back with a kept token', async () => {
  await ana.press('Finish');
  await bea.press('Pass');
  expect(await eva.send({ type: 'rest' })).toBe('done');
  await ana.sees(en.room.middle.gathering);
  await ana.press(en.media.turnMicrophoneOn);
  await bea.press(en.media.turnMicrophoneOn);
  const kept = await carl.media();
  const before = await join(kept);
  await before.ear.hears(TONES.ana, 10_000);
  await before.ear.hears(TONES.bea, 10_000);

  await proposeAbout(ana, 'askToLeave', 'Carl');
  await answer(bea, /Carl/, 'Agree');
  await eva.agree('askToLeave');
  await eva.until((room) => room.seats.some(({ presence }) => presence.kind === 'removed'));
  await before.thrownOut(10_000);
  expect(carl.dismissed()).toBe('askedToLeave');

  const after = await join(kept).catch(() => null);
  await sleep(3000);
  expect(after?.ear.heardSince(0) ?? []).toEqual([]);
  await expect(takeSeat(world, invitation, { name: 'Carl', person: carl.person })).rejects.toThrow(
    'askedToLeave',
  );
  // The others went on hearing each other.
  await hears(bea.page, [TONES.ana]);
  await hears(ana.page, [TONES.bea]);
});
