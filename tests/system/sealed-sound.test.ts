import { setTimeout as sleep } from 'node:timers/promises';
import { invitationIn } from '@ronda/member/invitation';
import { type Member as Seat, takeSeat } from '@ronda/member/member';
import type { KeySource } from '@ronda/member/sound/sealed-room';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { allKeysOf } from '../harness/all-keys.ts';
import { startChromium } from '../harness/chromium.ts';
import { hears, momentsOn, tonesIn } from '../harness/listening.ts';
import { type Member, openMember, TONES } from '../harness/member.ts';
import { answer, arrive, enter, isSeated, proposeAbout, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';
import { enter as enterMedia, type Person } from '../sound/person.ts';

// What is said goes sealed from device to device: whoever has the keys hears it, and nobody else, whatever the media
// server hands on to whom. Eli stands for that: he has a seat, so that he is sent everything, and of what it takes to
// open it only what a test gives him.

const all = Object.values(TONES);
/** What would be heard in this time would be heard. */
const WHILE_MS = 3000;
let world: World;
let browser: Browser;
let link: string;
let ana: Member;
let bea: Member;
/** Without browsers. */
let dora: Seat;
let eli: Seat;
let dorasMedia: Person;
const people: Person[] = [];

const NO_KEYS: KeySource = {
  state: () => ({ sending: null, theirs: new Map() }),
  subscribe: () => () => undefined,
};

async function listenAs(seat: Seat, keys?: KeySource): Promise<Person> {
  const person = await enterMedia(await seat.media(), all, keys);
  people.push(person);
  return person;
}

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana', hertz: TONES.ana });
  bea = await openMember(browser, { name: 'Bea', hertz: TONES.bea });
  link = await startGroup(world, ana, 60);
  await ana.press(en.group.go);
  await enter(ana);
  await isSeated(ana);
  await arrive(bea, link);
  const invitation = await invitationIn(link);
  dora = await takeSeat(world, invitation, { name: 'Dora' });
  eli = await takeSeat(world, invitation, { name: 'Eli' });
  dorasMedia = await listenAs(dora, dora.keys);
});
afterAll(async () => {
  await Promise.all(people.map((person) => person.leave()));
  await browser?.close();
  await world?.end();
});

test('K1: browsers and members without one hear each other under a key of each sender', async () => {
  await dorasMedia.say(TONES.dora);
  await hears(ana.page, [TONES.bea, TONES.dora]);
  await hears(bea.page, [TONES.ana, TONES.dora]);
  await dorasMedia.ear.hears(TONES.ana, 10_000);
  await dorasMedia.ear.hears(TONES.bea, 10_000);
  expect(dorasMedia.ear.heardSince(0)).toEqual([TONES.ana, TONES.bea]);
});

test('K1 K4: what the media server hands on is none of the tones without a key, sealed or taken as it is', async () => {
  const plain = await listenAs(eli);
  const since = performance.now();
  await sleep(WHILE_MS);
  expect(dorasMedia.ear.heardSince(since)).toEqual([TONES.ana, TONES.bea]);
  // Noise, in which a tone that nobody sends is now and then as loud as one that is sent.
  const hers = dorasMedia.ear.heardFor(TONES.ana, since);
  expect(hers).toBeGreaterThan(0.8 * WHILE_MS);
  expect(plain.ear.heardFor(TONES.ana)).toBeLessThan(hers / 2);
  expect(dorasMedia.ear.heardFor(TONES.carl)).toBe(0);
  await plain.leave();
  const sealed = await listenAs(eli, NO_KEYS);
  await sleep(WHILE_MS);
  expect(sealed.ear.heardSince(0)).toEqual([]);
  await sealed.leave();
});

test('K3: whoever comes opens nothing that was said before, though they are sent it', async () => {
  const before = dora.keys.state().theirs;
  const invitation = await invitationIn(link);
  const fay = await takeSeat(world, invitation, { name: 'Fay' });
  const ear = await listenAs(fay, fay.keys);
  await ear.ear.hears(TONES.ana, 10_000);
  const secrets = [...before.values()].flat().map(({ secret }) => secret);
  for (const { secret } of [...fay.keys.state().theirs.values()].flat())
    expect(secrets).not.toContain(secret);
  await ear.leave();
  await fay.leave();
});

test('K3: who was asked to leave hears nothing of what follows, with all the keys they had', async () => {
  // As if the media server went on handing everything on to Dora.
  const helped = await listenAs(eli, allKeysOf(dora));
  await helped.ear.hears(TONES.ana, 10_000);
  await helped.ear.hears(TONES.bea, 10_000);

  await proposeAbout(ana, 'askToLeave', 'Dora');
  await answer(bea, /Dora/, 'Agree');
  await eli.agree('askToLeave');
  await eli.until(({ seats }) => seats.some(({ presence }) => presence.kind === 'removed'));
  const gone = Date.now();
  await Promise.all([TONES.ana, TONES.bea].map((tone) => helped.ear.silent(tone, 1000, 5000)));
  const since = performance.now();
  await sleep(WHILE_MS);
  expect(helped.ear.heardSince(since)).toEqual([]);
  expect(helped.ear.heardFor(TONES.ana, since) + helped.ear.heardFor(TONES.bea, since)).toBe(0);
  // And those who stayed heard each other all the while.
  const heard = (await momentsOn(bea.page, gone)).filter(({ tones }) => tones.includes(TONES.ana));
  expect(tonesIn(await momentsOn(ana.page, gone + 1000))).toEqual([TONES.bea]);
  expect(heard.length * 50).toBeGreaterThan(WHILE_MS);
  await helped.leave();
});
