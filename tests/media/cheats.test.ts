import { TrackSource } from '@livekit/rtc-node';
import { TrackSource as ServerTrackSource } from 'livekit-server-sdk';
import { expect, test } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { enter, type Person } from '../sound/person.ts';
import { createCircle, round, speaks, turnGoes } from './circle.ts';
import { setStage, type Stage } from './stage.ts';

const ANA = 500;
const BEL = 1200;
const SECOND = 1000;
let stage: Stage;
const people: Person[] = [];
setStage(people, (made) => {
  stage = made;
});

/** A round in which Ana has the turn, Bel is about to cheat, and Eva listens. */
async function turnOfAna(meeting: string, sweepMs: number) {
  const circle = createCircle(meeting, ['ana', 'bel', 'eva']);
  const media = await stage.follow(circle, { sweepMs });
  circle.happen(...round(['ana', 'bel', 'eva']), speaks('ana'));
  const come = async (seat: string) => {
    const person = await enter(await media.passFor(meeting, seat), [ANA, BEL]);
    people.push(person);
    return person;
  };
  const [bel, eva] = await Promise.all([come('bel'), come('eva')]);
  return { circle, media, come, bel, ear: eva.ear };
}

test.each([
  { told: 'by webhook', webhooks: true, sweepMs: 60 * SECOND, bound: 500 },
  { told: 'by the sweep alone', webhooks: false, sweepMs: 500, bound: SECOND },
])(
  'F2: who sends sound declared as a camera is thrown out, $told',
  async ({ told, webhooks, sweepMs, bound }) => {
    stage.webhooks = webhooks;
    const { bel, ear } = await turnOfAna(`meeting-of-cheats-${told.replaceAll(' ', '-')}`, sweepMs);
    bel.say(BEL, TrackSource.SOURCE_CAMERA).catch(() => {});
    const out = await bel.thrownOut(bound + SECOND);
    await sleep(SECOND);
    expect(ear.heardFor(BEL)).toBeLessThan(bound);
    expect(ear.heardSince(out + 200)).toEqual([]);
    expect(stage.logged).toContainEqual({ code: 'forbidden track', count: 1 });
  },
);

test('F2: who sends a second microphone is thrown out', async () => {
  const { come, ear } = await turnOfAna('meeting-of-two-microphones', 60 * SECOND);
  const ana = await come('ana');
  await Promise.all([ana.say(ANA), ear.hears(ANA, 5 * SECOND)]);
  ana.say(BEL).catch(() => {});
  await ana.thrownOut(SECOND);
});

test.each([
  { told: 'by webhook', webhooks: true, sweepMs: 60 * SECOND },
  { told: 'by the sweep alone', webhooks: false, sweepMs: 500 },
])('F2: a token kept from the turn gives no voice after it, $told', async (given) => {
  const meeting = `meeting-of-kept-turns-${given.told.replaceAll(' ', '-')}`;
  const { circle, media, bel, ear } = await turnOfAna(meeting, given.sweepMs);
  const kept = await media.passFor(meeting, 'ana');
  circle.happen(...turnGoes('ana', 'bel'));
  await expect.poll(() => stage.microphones(meeting)).toEqual(['bel']);
  await Promise.all([bel.say(BEL), ear.hears(BEL, 5 * SECOND)]);

  stage.webhooks = given.webhooks;
  const ana = await enter(kept);
  people.push(ana);
  ana.say(ANA).catch(() => {});
  await sleep(3 * SECOND);
  expect(ear.heardFor(ANA)).toBeLessThan(given.webhooks ? 200 : SECOND);
  expect(ear.heardSince(performance.now() - SECOND)).toEqual([BEL]);
  // She is welcome to listen.
  expect(ana.isThere()).toBe(true);
});

test('F2: whatever LiveKit was told by others is taken back: an empty list means every source', async () => {
  const { circle } = await turnOfAna('meeting-of-the-empty-list', 500);
  const before = await stage.permissionOf(circle.meeting, 'bel');
  await stage.permit(circle.meeting, 'bel', {
    canSubscribe: true,
    canPublish: true,
    canPublishSources: [],
    canPublishData: true,
    canUpdateMetadata: true,
  });
  await expect
    .poll(() => stage.permissionOf(circle.meeting, 'bel'), { timeout: 2 * SECOND })
    .toEqual(before);
  expect(before).toMatchObject({ canPublish: true, canPublishData: false, canSubscribe: true });
  expect(before?.canPublishSources).toEqual([ServerTrackSource.CAMERA]);
});

test.each(['seatLeft', 'seatRemoved'] as const)(
  'F2 D9: after %s one is thrown out, and again with a kept token',
  async (type) => {
    const meeting = `meeting-of-${type}`;
    const { circle, media, come } = await turnOfAna(meeting, 60 * SECOND);
    const kept = await media.passFor(meeting, 'ana');
    const ana = await come('ana');
    circle.happen({ type, seat: 'ana' });
    await ana.thrownOut(500);

    const again = await enter(kept);
    people.push(again);
    await again.thrownOut(2 * SECOND);
    await expect(media.passFor(meeting, 'ana')).rejects.toThrow('not present');
  },
);
