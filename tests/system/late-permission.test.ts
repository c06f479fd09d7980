import { foundGroup } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { createTone } from '@ronda/member/sound/tone';
import { enterMedia, giveVoice, type Voice } from '@ronda/member/voice';
import type { MediaRoom } from '@ronda/member/sound/media';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../harness/world.ts';
import { createEar, type Ear } from '../sound/ear.ts';

// LiveKit never answers a track that came before its permission, and rtc-node waits for that answer ten seconds with
// everything else. Whoever speaks by telephone would be silent for the first ten of their turn.

const HERTZ = 1000;
/** Until the servers have looked at all meetings again, and the voice has come in anew; far from ten seconds. */
const SOON_MS = 8000;

let world: World;
let listens: Member;
let speaks: Member;
let media: MediaRoom;
let ear: Ear;
let voice: Voice;

beforeAll(async () => {
  world = await startWorld();
  const invitation = await foundGroup(world, 60);
  listens = await takeSeat(world, invitation, { name: 'Carl' });
  media = await enterMedia(listens, { hears: true }, (room) => {
    ear = createEar(room, [HERTZ]);
  });
  speaks = await takeSeat(world, invitation, { name: 'Dora' });
  voice = await giveVoice(speaks);
  voice.pickUp(createTone(HERTZ));
  await ear.hears(HERTZ, 15_000);
  voice.pickUp(null);
  await ear.silent(HERTZ, 500, 15_000);
});
afterAll(async () => {
  await voice?.leave();
  await media?.disconnect();
  await Promise.all([listens, speaks].map((member) => member?.leave()));
  await world?.end();
});

test('F2: a member without a browser whose permission is late is heard as soon as it is there', async () => {
  await world.takePermission(listens.room().meeting, speaks.me);
  const began = performance.now();
  const heard = ear.hears(HERTZ, 2 * SOON_MS);
  voice.pickUp(createTone(HERTZ));
  expect((await heard) - began).toBeLessThan(SOON_MS);
});
