import type { RoomEvent } from '@ronda/shared/room/event';
import { evolve } from '@ronda/shared/room/evolve';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { carriedByNew, emptyRoom, type Room } from '@ronda/shared/room/state';
import { expect, test } from 'vitest';
import { LISTEN, type Allowed } from './allowed.ts';
import { wanted } from './wanted.ts';

const SPEAK: Allowed = { listen: true, microphone: true, camera: true, other: false };
const CAMERA: Allowed = { ...LISTEN, camera: true };

function after(...events: RoomEvent[]): Room {
  const room = emptyRoom('meeting-of-wanted', {
    at: 0,
    carried: carriedByNew(USUAL_POLICY),
  });
  const seated = ['ana', 'bel', 'eva'].map((seat): RoomEvent => {
    return { type: 'seatTaken', seat, by: 'browser', connection: `${seat}-tab` };
  });
  return [...seated, ...events].reduce((now, event) => evolve(now, event, 1000), room);
}

const begun: RoomEvent = {
  type: 'roundBegan',
  part: null,
  prompt: null,
  turnSeconds: 60,
  first: 'ana',
  direction: 'onward',
  order: ['ana', 'bel', 'eva'],
};
const offered: RoomEvent = { type: 'turnOffered', seat: 'ana', until: 31_000, turnMs: 60_000 };
const started: RoomEvent = { type: 'turnStarted', seat: 'ana', taken: 'aloud' };

const all = (room: Room) => Object.fromEntries(wanted(room));

test('F1: while gathering everyone may publish sound and picture', () => {
  expect(all(after())).toEqual({ ana: SPEAK, bel: SPEAK, eva: SPEAK });
});

test('F1: in a round only the holder may publish sound; the others keep their cameras', () => {
  const holder = { ana: SPEAK, bel: CAMERA, eva: CAMERA };
  expect(all(after(begun, offered, started))).toEqual(holder);
  // Between two events of one step nobody has the floor.
  expect(all(after(begun))).toEqual({ ana: CAMERA, bel: CAMERA, eva: CAMERA });
});

test('F2: who is offered the turn may publish already, to be heard at once when speaking', () => {
  expect(all(after(begun, offered))['ana']).toEqual(SPEAK);
});

test('F1, F9: in sharing only who has the turn may publish sound, and nobody while it waits for hands', () => {
  const sharing: RoomEvent = { type: 'sharingBegan' };
  const raised: RoomEvent = { type: 'handRaised', seat: 'ana' };
  expect(all(after(sharing, raised))).toEqual({ ana: CAMERA, bel: CAMERA, eva: CAMERA });
  const holder = { ana: SPEAK, bel: CAMERA, eva: CAMERA };
  expect(all(after(sharing, raised, offered))).toEqual(holder);
  expect(all(after(sharing, raised, offered, started))).toEqual(holder);
});

test('F10: whoever takes the turn in writing may go on aloud, and be heard at once', () => {
  const writes: RoomEvent = { type: 'turnStarted', seat: 'ana', taken: 'inWriting' };
  expect(all(after(begun, offered, writes))).toEqual({ ana: SPEAK, bel: CAMERA, eva: CAMERA });
});

test('F1, F11: in a quiet nobody may publish sound; a hold takes the cameras too, and it all comes back', () => {
  const quiet: RoomEvent = { type: 'quietBegan', because: 'decision', until: 61_000 };
  const held: RoomEvent = { type: 'holdBegan', seat: 'bel', until: 61_000 };
  const over: RoomEvent = { type: 'quietEnded' };
  for (const before of [[], [begun, offered], [begun, offered, started]]) {
    const none = { ana: CAMERA, bel: CAMERA, eva: CAMERA };
    expect(all(after(...before, quiet))).toEqual(none);
    expect(all(after(...before, held))).toEqual({ ana: LISTEN, bel: LISTEN, eva: LISTEN });
    expect(all(after(...before, held, over))).toEqual(all(after(...before)));
    // A quiet that is decided in the middle of a hold prolongs the hold.
    expect(all(after(...before, held, quiet))).toEqual(all(after(...before, held)));
  }
});

test('F1: on an open floor everyone may publish sound and picture', () => {
  const opened: RoomEvent = { type: 'floorOpened' };
  expect(all(after(begun, opened))).toEqual({ ana: SPEAK, bel: SPEAK, eva: SPEAK });
});

test('D3: a mute closes microphone and camera, in a turn too', () => {
  const muted: RoomEvent = { type: 'seatMuted', seat: 'ana', until: 'roundEnd' };
  expect(all(after(begun, muted))['ana']).toEqual(LISTEN);
  expect(all(after(muted))['ana']).toEqual(LISTEN);
});

test('F7: a holder without a connection keeps the place and loses the microphone', () => {
  const lost: RoomEvent = { type: 'seatLost', seat: 'ana' };
  expect(all(after(begun, offered, started, lost))['ana']).toEqual(CAMERA);
});

test('F2: who has left, was removed or is away has no place in the media room', () => {
  for (const type of ['seatLeft', 'seatRemoved'] as const) {
    expect(wanted(after({ type, seat: 'ana' })).has('ana')).toBe(false);
  }
  const away: RoomEvent[] = [
    { type: 'seatLost', seat: 'ana' },
    { type: 'seatAway', seat: 'ana' },
  ];
  expect(wanted(after(...away)).has('ana')).toBe(false);
  expect(wanted(after()).has('dan')).toBe(false);
});

test('F12: nobody has a place in the media room of a meeting that has ended', () => {
  expect(wanted(after({ type: 'meetingEnded', because: 'decision' })).size).toBe(0);
});
