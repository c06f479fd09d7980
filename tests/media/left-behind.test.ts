import { listening } from '@ronda/member/sound/left-behind';
import { joinMedia, onGone } from '@ronda/member/sound/media';
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestLiveKit, type TestLiveKit } from '../harness/livekit.ts';

const ROOM = 'a-room';
let livekit: TestLiveKit;
let rooms: RoomServiceClient;

beforeAll(async () => {
  livekit = await startTestLiveKit([]);
  const { url, apiKey, apiSecret } = livekit.access;
  rooms = new RoomServiceClient(url.replace(/^ws/, 'http'), apiKey, apiSecret);
  await rooms.createRoom({ name: ROOM, emptyTimeout: 60 });
});
afterAll(() => livekit?.end());

async function join(identity: string) {
  const { url, apiKey, apiSecret } = livekit.access;
  const token = new AccessToken(apiKey, apiSecret, { identity });
  token.addGrant({ roomJoin: true, room: ROOM });
  return joinMedia({ url, token: await token.toJwt() }, { hears: false });
}

test('nobody goes on listening for a media room that the server has ended', async () => {
  const stays = await join('who stays');
  const before = listening();
  const room = await join('who is removed');
  expect(listening()).toBe(before + 1);
  const gone = new Promise<void>((resolve) => onGone(room, resolve));
  await rooms.removeParticipant(ROOM, 'who is removed');
  await gone;
  expect(listening()).toBe(before);
  await stays.disconnect();
});
