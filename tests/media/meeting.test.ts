import { AccessToken, RoomServiceClient } from 'livekit-server-sdk';
import { expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { enter, type Person } from '../sound/person.ts';
import { createCircle } from './circle.ts';
import { setStage, type Stage } from './stage.ts';

const SECOND = 1000;
let stage: Stage;
const people: Person[] = [];
setStage(people, (made) => {
  stage = made;
});

async function come(meeting: string) {
  const circle = createCircle(meeting, ['ana', 'bel']);
  const media = await stage.follow(circle, { sweepMs: 60 * SECOND });
  const kept = await media.passFor(meeting, 'ana');
  const ana = await enter(kept);
  people.push(ana);
  const { httpUrl, apiKey, apiSecret } = stage.livekit;
  const api = new RoomServiceClient(httpUrl, apiKey, apiSecret);
  return { circle, media, kept, ana, api };
}

test('F12: when the meeting ends everyone is out, the room is gone, and a kept token opens none', async () => {
  const { circle, media, kept, ana, api } = await come('meeting-of-the-end');
  circle.happen({ type: 'meetingEnded', because: 'decision' });
  await media.close(circle.meeting);
  await ana.thrownOut(2 * SECOND);
  expect(await api.listRooms([circle.meeting])).toEqual([]);
  await expect(enter(kept)).rejects.toThrow('does not exist');
  await expect(media.passFor(circle.meeting, 'ana')).rejects.toThrow('not present');
});

test('F12: an end that LiveKit does not confirm is tried again, and awaited, until it does', async () => {
  const { circle, media } = await come('meeting-of-a-late-end');
  circle.happen({ type: 'meetingEnded', because: 'decision' });
  stage.livekit.process.kill('SIGKILL');
  await stage.livekit.exited;
  const closing = media.close(circle.meeting).then(() => 'closed');
  expect(await Promise.race([closing, sleep(SECOND, 'unconfirmed')])).toBe('unconfirmed');
  await stage.restart();
  expect(await closing).toBe('closed');
});

test('F12: the end of the state alone is enough', async () => {
  const { circle, ana, api } = await come('meeting-of-a-silent-end');
  circle.happen({ type: 'meetingEnded', because: 'empty' });
  await ana.thrownOut(2 * SECOND);
  await expect.poll(() => api.listRooms([circle.meeting])).toEqual([]);
});

test('a pass is for browsers, short, and says nothing of who it is for', async () => {
  const { kept, api } = await come('meeting-of-passes');
  expect(kept.url).toBe(stage.livekit.url);
  const claims = JSON.parse(Buffer.from(kept.token.split('.')[1] ?? '', 'base64url').toString());
  expect(claims.exp - claims.nbf).toBe(60);
  expect(claims).not.toHaveProperty('name');
  expect(claims).not.toHaveProperty('roomConfig');
  expect(claims.video).toMatchObject({
    room: 'meeting-of-passes',
    roomJoin: true,
    canPublishSources: ['microphone', 'camera'],
    canPublishData: false,
    canUpdateOwnMetadata: false,
  });
  const [room] = await api.listRooms(['meeting-of-passes']);
  expect(room).toMatchObject({ maxParticipants: 16, emptyTimeout: 900, departureTimeout: 900 });
});

test('a webhook counts only with LiveKit’s signature over its very bytes', async () => {
  const { media } = await come('meeting-of-webhooks');
  const body = JSON.stringify({ event: 'participant_joined', room: { name: 'meeting' } });
  const sign = async (secret: string) => {
    const token = new AccessToken(stage.livekit.apiKey, secret);
    token.sha256 = createHash('sha256').update(body).digest('base64');
    return token.toJwt();
  };
  const signed = await sign(stage.livekit.apiSecret);
  expect(await media.webhook(body, signed)).toBe(true);
  expect(await media.webhook(`${body} `, signed)).toBe(false);
  expect(await media.webhook(body, await sign('another secret'))).toBe(false);
  expect(await media.webhook(body, undefined)).toBe(false);
  expect(await media.webhook('', signed)).toBe(false);
});
