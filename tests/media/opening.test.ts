import { setTimeout as sleep } from 'node:timers/promises';
import { type Room, RoomEvent } from '@livekit/rtc-node';
import { foundGroup } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { hear } from '@ronda/member/sound/hear';
import { type MediaRoom, send } from '@ronda/member/sound/media';
import { BLOCK_SAMPLES } from '@ronda/member/sound/sound';
import { enterMedia } from '@ronda/member/voice';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../harness/world.ts';

const TRACKS = 12;
const EACH_MS = 600;
/** LiveKit still counts one that has just been given up, and nobody may send two. */
const GOES_MS = 200;
/** Of 32,768: silence is not quite nothing after a codec. */
const SILENT = 200;

let world: World;
let members: Member[];
let speaks: MediaRoom;
let listens: MediaRoom;
let blocks = 0;
let loudest = 0;

beforeAll(async () => {
  world = await startWorld();
  const invitation = await foundGroup(world, 60);
  members = [await takeSeat(world, invitation, {}), await takeSeat(world, invitation, {})];
  listens = await enterMedia(members[0]!, { hears: true }, (joining: Room) => {
    joining.on(RoomEvent.TrackSubscribed, (track) => {
      hear(track, { sealed: true }, (block) => {
        blocks += 1;
        for (const sample of block) loudest = Math.max(loudest, Math.abs(sample));
      });
    });
  });
  speaks = await enterMedia(members[1]!, { hears: false });
});
afterAll(async () => {
  await Promise.all([listens?.disconnect(), speaks?.disconnect()]);
  for (const member of members ?? []) member.close();
  await world?.end();
});

test('K4: whoever came without a browser hears nothing of what is not opened yet as somebody begins', async () => {
  for (let track = 0; track < TRACKS; track += 1) {
    const silence = send(speaks, () => new Int16Array(BLOCK_SAMPLES));
    await silence.taken;
    await sleep(EACH_MS);
    await silence.stop();
    await sleep(GOES_MS);
  }
  expect(blocks).toBeGreaterThan((TRACKS * EACH_MS) / 10 / 4);
  expect(loudest).toBeLessThan(SILENT);
});
