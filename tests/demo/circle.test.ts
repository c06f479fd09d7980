import { seatCircle, type Circle } from '@ronda/demo/circle/circle';
import { foundGroup } from '@ronda/member/invitation';
import { enterMedia } from '@ronda/member/voice';
import { stageOf } from '@ronda/shared/floor/moving';
import { seatOf } from '@ronda/shared/room/seats';
import type { Room as MediaRoom } from '@livekit/rtc-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../harness/world.ts';
import { createEar, type Ear } from '../sound/ear.ts';

const GUESTS = [
  { name: 'Ana', hertz: 500 },
  { name: 'Bea', hertz: 800 },
  { name: 'Carl', hertz: 1200 },
] as const;
const TONES = GUESTS.map(({ hertz }) => hertz);

let world: World;
let circle: Circle;
let media: MediaRoom;
let ear: Ear;

beforeAll(async () => {
  world = await startWorld();
  circle = await seatCircle(world, await foundGroup(world, 60), [...GUESTS, 'Dora', 'Eva', 'Finn']);
  media = await enterMedia(circle.called('Dora'), { hears: true }, (room) => {
    ear = createEar(room, TONES);
  });
});
afterAll(async () => {
  await media?.disconnect();
  await circle?.leave();
  await world?.end();
});

/** Who is heard once what is no longer sent has died away. */
async function heardNow(): Promise<number[]> {
  await sleep(600);
  const since = performance.now();
  await sleep(600);
  return ear.heardSince(since);
}

test('F1 F2: whoever sits with a tone is heard when the floor is theirs, and at no other time', async () => {
  await Promise.all(TONES.map((hertz) => ear.hears(hertz, 10_000)));

  await circle.decide(circle.called('Eva'), { kind: 'beginRound', prompt: null });
  await circle.until((room) => stageOf(room)?.kind === 'offer');
  expect(await heardNow()).toEqual([]);

  for (const { name, hertz } of GUESTS) {
    const member = circle.called(name);
    await member.until((room) => stageOf(room)?.seat === member.me);
    await member.send({ type: 'speak' });
    await ear.hears(hertz, 5000);
    expect(await heardNow()).toEqual([hertz]);
    await member.send({ type: 'finish' });
  }
  for (const name of ['Dora', 'Eva', 'Finn']) {
    const member = circle.called(name);
    await member.until((room) => stageOf(room)?.seat === member.me);
    await member.send({ type: 'pass' });
  }
  await Promise.all(TONES.map((hertz) => ear.hears(hertz, 10_000)));
});

test('F7: who drops the line is silent, and heard again on the same seat after coming back', async () => {
  const [ana, eva] = [circle.called('Ana'), circle.called('Eva')];
  const presence = () => seatOf(eva.room(), ana.me)?.presence.kind;
  const seat = ana.me;
  ana.drop();
  await eva.until(() => presence() === 'lost');
  expect(await heardNow()).toEqual([800, 1200]);
  await ana.comeBack();
  await eva.until(() => presence() === 'connected');
  expect(ana.me).toBe(seat);
  expect(circle.at(seat)).toBe(ana);
  await ear.hears(500, 10_000);
  expect(ana.room().seats).toHaveLength(6);
});

test('D2: all take the position they are told to', async () => {
  const carl = circle.called('Carl');
  await circle.decide(carl, { kind: 'openFloor' }, 'object');
  await circle.until(({ decided }) => decided.at(-1)?.outcome === 'objected');
  await carl.propose({ kind: 'beginSharing' });
  await circle.agree('beginSharing');
  await circle.until(({ floor }) => floor.kind === 'sharing');
});
