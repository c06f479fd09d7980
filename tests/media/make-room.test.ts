import { CLIENT_EVENT, type Happened, sharedClient } from '@ronda/member/sound/media-client';
import { RTC_NODE_VERSION } from '@ronda/member/sound/hush';
import { inTime } from '@ronda/member/sound/in-time';
import { listening } from '@ronda/member/sound/make-room';
import { joinMedia, leaveMedia, onGone, send } from '@ronda/member/sound/media';
import { createTone } from '@ronda/member/sound/tone';
import type { Room } from '@livekit/rtc-node';
import { AccessToken, RoomServiceClient, type VideoGrant } from 'livekit-server-sdk';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join as inFolder } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestLiveKit, type TestLiveKit } from '../harness/livekit.ts';

const ROOM = 'a-room';
const HELD_UP_MS = 5000;
let livekit: TestLiveKit;
let rooms: RoomServiceClient;

beforeAll(async () => {
  livekit = await startTestLiveKit([]);
  const { url, apiKey, apiSecret } = livekit.access;
  rooms = new RoomServiceClient(url.replace(/^ws/, 'http'), apiKey, apiSecret);
  await rooms.createRoom({ name: ROOM, emptyTimeout: 60 });
});
afterAll(() => livekit?.end());

async function join(identity: string, grant: VideoGrant = {}) {
  const { url, apiKey, apiSecret } = livekit.access;
  const token = new AccessToken(apiKey, apiSecret, { identity });
  token.addGrant({ roomJoin: true, room: ROOM, ...grant });
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

/** How much of what has happened waits to be told to this room. */
function waiting(room: Room): number {
  const { ffiEventLock } = room as unknown as { ffiEventLock: object };
  return Reflect.get(ffiEventLock, '_locks') as number;
}

test('sound does not pile up in a room that waits for an answer', async () => {
  const speaks = await join('who speaks');
  const spoken = send(speaks, createTone(440));
  await spoken.taken;
  const waits = await join('who may not', { canPublish: false });
  const asked = send(waits, createTone(550));
  asked.taken.catch(() => {});
  await sleep(2000);
  // It does wait for LiveKit, else there would be nothing to see.
  expect(waiting(waits)).toBeGreaterThan(0);
  // Of each tone there were two hundred blocks.
  expect(waiting(waits)).toBeLessThan(20);
  await Promise.all([spoken.stop(), waits.disconnect()]);
  await speaks.disconnect();
});

test('who leaves while LiveKit stands still is not held up by it', async () => {
  const leaves = await join('who leaves');
  const waits = await join('who waits for an answer');
  const before = listening();
  const gone = new Promise<void>((resolve) => onGone(leaves, resolve));
  livekit.pause();
  try {
    const answered = inTime(waits.disconnect(), HELD_UP_MS);
    expect(await inTime(Promise.all([leaveMedia(leaves), gone]), HELD_UP_MS)).toBe(true);
    expect(await answered).toBe(false);
  } finally {
    livekit.goOn();
  }
  await expect.poll(listening, { timeout: 10_000 }).toBe(before - 2);
});

test('nobody is handed what the media client writes down of itself', async () => {
  const stays = await join('who stays');
  const happened: Happened[] = [];
  const note = ({ message }: { message: { case: Happened } }) => void happened.push(message.case);
  sharedClient()?.on(CLIENT_EVENT, note);
  const goes = await join('who goes');
  await goes.disconnect();
  sharedClient()?.off(CLIENT_EVENT, note);
  expect(happened).toContain('roomEvent');
  expect(happened).not.toContain('logs');
  await stays.disconnect();
});

test('to LiveKit it says the version that it is of', async () => {
  const main = createRequire(import.meta.url).resolve('@livekit/rtc-node');
  const about = await readFile(inFolder(dirname(main), '..', 'package.json'), 'utf8');
  expect(JSON.parse(about)).toMatchObject({ version: RTC_NODE_VERSION });
});
