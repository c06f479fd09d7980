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

test('F2: after LiveKit was killed and came back, its permissions are those of the state again', async () => {
  const meeting = 'meeting-of-restart';
  const circle = createCircle(meeting, ['ana', 'bel', 'eva']);
  const media = await stage.follow(circle, { sweepMs: SECOND });
  circle.happen(...round(['bel', 'ana', 'eva']), speaks('bel'));
  const kept = await media.passFor(meeting, 'bel');
  const come = async (seat: string) => {
    const person = await enter(await media.passFor(meeting, seat), [ANA, BEL]);
    people.push(person);
    return person;
  };
  await Promise.all(['ana', 'bel', 'eva'].map(come));
  circle.happen(...turnGoes('bel', 'ana'));
  await expect.poll(() => stage.microphones(meeting), { timeout: 2 * SECOND }).toEqual(['ana']);
  expect(await media.answers()).toBe(true);

  const down = stage.restart();
  await expect.poll(() => media.answers(), { interval: 20 }).toBe(false);
  await down;
  await expect.poll(() => media.answers(), { timeout: 5 * SECOND }).toBe(true);
  // LiveKit knows nothing any more; Bel comes with the token of a turn that is over, the others anew.
  await Promise.all(people.splice(0).map((person) => person.leave()));
  await expect
    .poll(() => enter(kept).then((bel) => people.push(bel)), { timeout: 5 * SECOND })
    .toBe(1);
  const [bel] = people;
  bel!.say(BEL).catch(() => {});
  const [ana, eva] = await Promise.all([come('ana'), come('eva')]);
  await Promise.all([ana.say(ANA), eva.ear.hears(ANA, 5 * SECOND)]);
  await expect.poll(() => stage.microphones(meeting), { timeout: 3 * SECOND }).toEqual(['ana']);
  await sleep(SECOND);
  expect(eva.ear.heardSince(performance.now() - 800)).toEqual([ANA]);
});

test('F2: people whom LiveKit lost come back by themselves to the rights of the state', async () => {
  const meeting = 'meeting-of-coming-back';
  const circle = createCircle(meeting, ['ana', 'bel', 'eva']);
  const media = await stage.follow(circle, { sweepMs: SECOND });
  const [ana, , eva] = await Promise.all(
    ['ana', 'bel', 'eva'].map(async (seat) => {
      const person = await enter(await media.passFor(meeting, seat), [ANA, BEL]);
      people.push(person);
      return person;
    }),
  );
  circle.happen(...round(['ana', 'bel', 'eva']), speaks('ana'));
  await Promise.all([ana!.say(ANA), eva!.ear.hears(ANA, 5 * SECOND)]);
  // The turn changes while LiveKit is away.
  const back = stage.restart();
  circle.happen(...turnGoes('ana', 'bel'));
  await back;
  const begun = performance.now();
  await expect
    .poll(() => stage.microphones(meeting), { timeout: 30 * SECOND, interval: 250 })
    .toEqual(['bel']);
  // Until LiveKit tells that she is back, an old token speaks.
  await sleep(2 * SECOND);
  expect(eva!.ear.heardFor(ANA, begun)).toBeLessThan(500);
  expect(eva!.ear.heardSince(performance.now() - 1500)).toEqual([]);
});
