import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RoomEvent } from '@ronda/shared/room/event';
import { evolve } from '@ronda/shared/room/evolve';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { carriedByNew, emptyRoom, type Room } from '@ronda/shared/room/state';
import { afterEach, expect, test, vi } from 'vitest';
import { createMedia, type Media } from './media.ts';

const MINUTE = 60_000;

/** Stands where LiveKit would, with nobody there, and counts how often it is asked. */
let asked: number;
const livekit = createServer((_request, response) => {
  asked += 1;
  response.setHeader('content-type', 'application/json').end('{}');
});
let media: Media;
let room: Room;

async function begin(sweepMs: number): Promise<void> {
  asked = 0;
  room = emptyRoom('meeting-of-media', { at: 0, carried: carriedByNew(USUAL_POLICY) });
  livekit.listen(0, '127.0.0.1');
  await once(livekit, 'listening');
  media = createMedia({
    url: `http://127.0.0.1:${(livekit.address() as AddressInfo).port}`,
    apiKey: 'key',
    apiSecret: 'secret'.repeat(6),
    rooms: {
      read: () => Promise.resolve({ seq: 1, room }),
      live: () => Promise.resolve([room.meeting]),
    },
    logger: { warn: () => {} },
    sweepMs,
  });
}
afterEach(async () => {
  await media.stop();
  livekit.close();
});

function happen(event: RoomEvent): void {
  room = evolve(room, event, 1000);
  media.follow(room);
}

test('LiveKit is asked when somebody may do another thing than before, and of nothing else', async () => {
  await begin(MINUTE);
  happen({ type: 'seatTaken', seat: 'ana', by: 'browser', connection: 'ana-tab' });
  await vi.waitUntil(() => asked === 1);
  happen({ type: 'seatRested', seat: 'ana' });
  happen({ type: 'seatReturned', seat: 'ana' });
  await sleep(200);
  expect(asked).toBe(1);
  const until = 61_000;
  happen({ type: 'holdBegan', seat: 'ana', until });
  await vi.waitUntil(() => asked === 2);
});

test('a meeting that goes on with nobody in it is not looked at again and again', async () => {
  await begin(20);
  happen({ type: 'seatTaken', seat: 'ana', by: 'browser', connection: 'ana-tab' });
  await vi.waitUntil(() => asked > 10);
  happen({ type: 'seatLeft', seat: 'ana' });
  await sleep(200);
  const before = asked;
  await sleep(200);
  expect(asked).toBe(before);
});
