import { expect, test } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { enter, type Person } from '../sound/person.ts';
import { createCircle, handGoesUp, round, speaks, type Circle } from './circle.ts';
import { setStage, type Stage } from './stage.ts';

const ANA = 500;
const BEL = 1200;
const SECOND = 1000;
let stage: Stage;
const people: Person[] = [];
setStage(people, (made) => {
  stage = made;
});

/** Ana and Bel, who once they send go on whatever they are told, and Eva, who listens. */
async function gather(meeting: string) {
  const circle = createCircle(meeting, ['ana', 'bel', 'eva']);
  const media = await stage.follow(circle);
  const come = async (seat: string, listensFor: readonly number[] = []) => {
    const person = await enter(await media.passFor(meeting, seat), listensFor);
    people.push(person);
    return person;
  };
  const [ana, bel, eva] = await Promise.all([come('ana'), come('bel'), come('eva', [ANA, BEL])]);
  return { circle, ana, bel, ear: eva.ear };
}

/** Nobody is heard any more, though somebody goes on sending. */
async function silence(circle: Circle, ear: Person['ear'], since: number): Promise<void> {
  const last = await Promise.all([ANA, BEL].map((hertz) => ear.silent(hertz, 400, 3 * SECOND)));
  expect(Math.max(...last) - since).toBeLessThan(500);
  await sleep(SECOND);
  expect(ear.heardSince(since + 500)).toEqual([]);
  expect(await stage.microphones(circle.meeting)).toEqual([]);
}

const until = () => Date.now() + 60 * SECOND;

test('F2 F11: a hold silences the holder who goes on sending, and takes the cameras; afterwards the turn is heard again', async () => {
  const { circle, ana, bel, ear } = await gather('meeting-of-a-hold');
  await Promise.all([bel.say(BEL), ear.hears(BEL, 5 * SECOND)]);
  circle.happen(...round(['ana', 'bel', 'eva']), speaks('ana'));
  await Promise.all([ana.say(ANA), ear.hears(ANA, 5 * SECOND)]);

  const held = performance.now();
  circle.happen({ type: 'holdBegan', seat: 'eva', until: until() });
  await silence(circle, ear, held);
  for (const seat of ['ana', 'bel', 'eva']) {
    const permission = await stage.permissionOf(circle.meeting, seat);
    expect(permission).toMatchObject({ canPublish: false, canSubscribe: true });
  }

  circle.happen({ type: 'quietEnded' });
  await expect.poll(() => stage.microphones(circle.meeting)).toEqual(['ana']);
  await Promise.all([ana.say(ANA), ear.hears(ANA, 5 * SECOND)]);
  await sleep(SECOND);
  expect(ear.heardSince(performance.now() - 800)).toEqual([ANA]);
});

test('F2 F11: in a quiet that was decided nobody is heard of those who all could be; then all are again', async () => {
  const { circle, ana, bel, ear } = await gather('meeting-of-a-quiet');
  await Promise.all([ana.say(ANA), bel.say(BEL), ear.hears(ANA, 5000), ear.hears(BEL, 5000)]);
  const began = performance.now();
  circle.happen({ type: 'quietBegan', because: 'decision', until: until() });
  await silence(circle, ear, began);
  // Nobody need be without a face for being silent.
  const permission = await stage.permissionOf(circle.meeting, 'ana');
  expect(permission).toMatchObject({ canPublish: true });

  circle.happen({ type: 'quietEnded' });
  await expect.poll(() => stage.microphones(circle.meeting)).toEqual(['ana', 'bel', 'eva']);
  await Promise.all([ana.say(ANA), bel.say(BEL), ear.hears(ANA, 5000), ear.hears(BEL, 5000)]);
});

test('F2 F9 H3: in sharing nobody is heard without a hand, then exactly the holder', async () => {
  const { circle, ana, bel, ear } = await gather('meeting-of-sharing');
  await Promise.all([ana.say(ANA), bel.say(BEL), ear.hears(ANA, 5000), ear.hears(BEL, 5000)]);
  const began = performance.now();
  circle.happen({ type: 'sharingBegan' });
  await silence(circle, ear, began);

  circle.happen(...handGoesUp('bel'), speaks('bel'));
  await expect.poll(() => stage.microphones(circle.meeting)).toEqual(['bel']);
  await Promise.all([bel.say(BEL), ear.hears(BEL, 5 * SECOND)]);
  await sleep(SECOND);
  expect(ear.heardSince(performance.now() - 800)).toEqual([BEL]);

  const finished = performance.now();
  circle.happen({ type: 'turnFinished', seat: 'bel' });
  await silence(circle, ear, finished);
});

test('F10: whoever goes on aloud after writing is heard at once', async () => {
  const { circle, ana, ear } = await gather('meeting-of-writing');
  circle.happen(...round(['ana', 'bel', 'eva']), {
    type: 'turnStarted',
    seat: 'ana',
    taken: 'inWriting',
  });
  // LiveKit takes the microphone, which an honest device keeps muted.
  await expect.poll(() => stage.microphones(circle.meeting)).toEqual(['ana']);
  circle.happen({ type: 'turnSwitched', seat: 'ana', taken: 'aloud' });
  await Promise.all([ana.say(ANA), ear.hears(ANA, 5 * SECOND)]);
});
