import { expect, test } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { enter, type Person } from '../sound/person.ts';
import { createCircle, round, speaks, turnGoes } from './circle.ts';
import { setStage, type Stage } from './stage.ts';

const ANA = 500;
const BEL = 1200;
let stage: Stage;
const people: Person[] = [];
setStage(people, (made) => {
  stage = made;
});

test('F1 F2 H3: exactly the holder of the turn is heard, also of clients that go on sending', async () => {
  const circle = createCircle('meeting-of-turns', ['ana', 'bel', 'eva']);
  const media = await stage.follow(circle);
  const [ana, bel, eva] = await Promise.all(
    ['ana', 'bel', 'eva'].map(async (seat) =>
      enter(await media.passFor(circle.meeting, seat), [ANA, BEL]),
    ),
  );
  people.push(ana!, bel!, eva!);
  const { ear } = eva!;

  // Gathering: everyone.
  await Promise.all([ana!.say(ANA), ear.hears(ANA, 5000)]);

  // A round: only who has the floor, and the other cannot even publish.
  circle.happen(...round(['ana', 'bel', 'eva']), speaks('ana'));
  await expect.poll(() => stage.microphones(circle.meeting)).toEqual(['ana']);
  const refused = bel!.say(BEL).then(
    () => 'taken',
    () => 'refused',
  );
  await sleep(1000);
  expect(ear.heardSince(performance.now() - 800)).toEqual([ANA]);

  // The turn goes on: Ana sends as before, and is silent.
  const turned = performance.now();
  circle.happen(...turnGoes('ana', 'bel'));
  const last = await ear.silent(ANA, 500, 3000);
  expect(last - turned).toBeLessThan(500);
  expect(await refused).toBe('refused');
  await Promise.all([bel!.say(BEL), ear.hears(BEL, 5000)]);
  await sleep(1000);
  expect(ear.heardSince(performance.now() - 800)).toEqual([BEL]);
});
