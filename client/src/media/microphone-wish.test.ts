import { expect, test } from 'vitest';
import type { Room, Seat } from '@ronda/shared/room/state';
import { carriedByNew, emptyRoom } from '@ronda/shared/room/state';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { audible } from './audible.ts';
import { audienceOf } from '@ronda/shared/presence/audience';
import { cameraPlan, cameraStaysWanted } from './camera-wish.ts';
import { isWorthSaying, microphonePlan, placeOf, staysWanted } from './microphone-wish.ts';

const seat = (id: string, change: Partial<Seat> = {}): Seat => ({
  id,
  by: 'browser',
  seatedAt: 0,
  presence: { kind: 'connected', connection: null, since: 0 },
  resting: false,
  muted: null,
  spokenMs: 0,
  startMs: 0,
  ...change,
});
const lost: Partial<Seat> = { presence: { kind: 'lost', since: 0 } };
const muted: Partial<Seat> = { muted: { until: 'roundEnd' } };

function gathering(...seats: Seat[]): Room {
  const room = emptyRoom('meeting', { at: 0, carried: carriedByNew(USUAL_POLICY) });
  return { ...room, seats };
}
function round(stage: 'offer' | 'turn' | 'writing', holder: string, ...seats: Seat[]): Room {
  const taken = stage === 'writing' ? 'inWriting' : 'aloud';
  return {
    ...gathering(...seats),
    floor: {
      kind: 'round',
      round: {
        number: 1,
        part: null,
        prompt: null,
        turnSeconds: 60,
        first: holder,
        direction: 'onward',
        waiting: [],
        stage:
          stage === 'offer'
            ? { kind: 'offer', seat: holder, until: 30_000, laterLeft: true, turnMs: 60_000 }
            : {
                kind: 'turn',
                seat: holder,
                taken,
                lengthMs: 60_000,
                clock: { kind: 'running', endsAt: 60_000 },
                lostMs: 0,
                asked: 0,
                moreTime: null,
              },
        settled: [],
        postponed: [],
        interrupted: [],
        readOut: false,
      },
    },
  };
}
function quiet(because: 'hold' | 'decision', before: Room): Room {
  if (before.floor.kind === 'quiet' || before.floor.kind === 'ended') return before;
  return {
    ...before,
    floor: {
      kind: 'quiet',
      quiet: { because, by: null, since: 0, until: 60_000, before: before.floor, enough: [] },
    },
  };
}
const ended = (room: Room): Room => ({
  ...room,
  floor: { kind: 'ended', at: 0, because: 'decision' },
});

const used = { wanted: false, ready: true };
const unused = { wanted: false, ready: false };
const wanted = { wanted: true, ready: true };

test('F1: everyone is audible while gathering, in a round the holder of the turn alone', () => {
  const both = [seat('ana'), seat('ben')];
  expect(['ana', 'ben'].filter((id) => audible(gathering(...both), id))).toEqual(['ana', 'ben']);
  expect(['ana', 'ben'].filter((id) => audible(round('turn', 'ana', ...both), id))).toEqual([
    'ana',
  ]);
});

test('F2: an offered turn is not audible yet, and a stranger never is', () => {
  const room = round('offer', 'ana', seat('ana'), seat('ben'));
  expect(audible(room, 'ana')).toBe(false);
  expect(audible(gathering(seat('ana')), 'eve')).toBe(false);
});

test('F2: what was opened in one place is closed in the next, but not from an offer into its turn', () => {
  expect(staysWanted('everyone', 'everyone')).toBe(true);
  expect(staysWanted('offered', 'turn')).toBe(true);
  expect(staysWanted('turn', 'turn')).toBe(true);
  expect(staysWanted('everyone', 'offered')).toBe(false);
  expect(staysWanted('everyone', 'turn')).toBe(false);
  expect(staysWanted('turn', 'everyone')).toBe(false);
  expect(staysWanted('turn', 'offered')).toBe(false);
  expect(staysWanted('turn', 'nothing')).toBe(false);
});

test('F7: a lost connection leaves the turn in its place, and what is sent is nothing', () => {
  const room = round('turn', 'ana', seat('ana', lost), seat('ben'));
  expect(placeOf(room, 'ana')).toBe('turn');
  expect(microphonePlan(room, 'ana', wanted)).toEqual({ device: 'keep', send: 'nothing' });
});

test('D3: a mute by decision takes the place away and lets the device go', () => {
  const turn = round('turn', 'ana', seat('ana', muted), seat('ben'));
  expect(placeOf(turn, 'ana')).toBe('nothing');
  expect(microphonePlan(turn, 'ana', wanted)).toEqual({ device: 'release', send: 'nothing' });
  const open = gathering(seat('ana', muted), seat('ben'));
  expect(placeOf(open, 'ana')).toBe('nothing');
  expect(microphonePlan(open, 'ana', wanted)).toEqual({ device: 'release', send: 'nothing' });
});

test('F2: an offer warms a microphone that was used before, silently, and surprises nobody', () => {
  const room = round('offer', 'ana', seat('ana'), seat('ben'));
  expect(microphonePlan(room, 'ana', used)).toEqual({ device: 'open', send: 'silence' });
  expect(microphonePlan(room, 'ana', unused)).toEqual({ device: 'keep', send: 'silence' });
  expect(microphonePlan(room, 'ana', wanted)).toEqual({ device: 'open', send: 'live' });
});

test('F1: whose turn it is not sends nothing and stays warm for the round', () => {
  const room = round('turn', 'ana', seat('ana'), seat('ben'));
  expect(microphonePlan(room, 'ben', used)).toEqual({ device: 'keep', send: 'nothing' });
  expect(microphonePlan(room, 'ana', wanted)).toEqual({ device: 'open', send: 'live' });
  expect(microphonePlan(room, 'ana', used)).toEqual({ device: 'keep', send: 'silence' });
});

test('F10: a turn in writing is no place for an open microphone, until its person goes on aloud', () => {
  const room = round('writing', 'ana', seat('ana'), seat('ben'));
  expect(placeOf(room, 'ana')).toBe('offered');
  expect(audible(room, 'ana')).toBe(false);
  expect(microphonePlan(room, 'ana', unused)).toEqual({ device: 'keep', send: 'silence' });
  expect(staysWanted('turn', placeOf(room, 'ana'))).toBe(false);
  expect(isWorthSaying(room, 'ana')).toBe(false);
  expect(isWorthSaying(round('offer', 'ana', seat('ana')), 'ana')).toBe(false);
  expect(isWorthSaying(room, 'ben')).toBe(true);
});

test('F11: a quiet closes every microphone, keeps the device, and is broken by no hint', () => {
  for (const before of [
    gathering(seat('ana'), seat('ben')),
    round('turn', 'ana', seat('ana'), seat('ben')),
  ]) {
    const room = quiet('decision', before);
    expect(placeOf(room, 'ana')).toBe('nothing');
    expect(microphonePlan(room, 'ana', wanted)).toEqual({ device: 'keep', send: 'nothing' });
    expect(isWorthSaying(room, 'ana')).toBe(false);
    expect(isWorthSaying(before, 'ana')).toBe(true);
  }
});

test('F11 D3: a camera comes back by itself after a hold, and not after a mute', () => {
  const before = gathering(seat('ana'), seat('ben'));
  const held = quiet('hold', before);
  expect(cameraStaysWanted(held, 'ana')).toBe(true);
  expect(cameraPlan(held, 'ana', true)).toEqual({ device: 'keep', send: 'nothing' });
  expect(cameraPlan(before, 'ana', true)).toEqual({ device: 'open', send: 'live' });
  expect(cameraPlan(before, 'ana', false)).toEqual({ device: 'release', send: 'nothing' });
  const silenced = gathering(seat('ana', muted), seat('ben'));
  expect(cameraStaysWanted(silenced, 'ana')).toBe(false);
  expect(cameraStaysWanted(quiet('hold', silenced), 'ana')).toBe(false);
});

test('F12: an ended meeting lets the device go and sends to nobody', () => {
  const room = ended(gathering(seat('ana'), seat('ben')));
  expect(microphonePlan(room, 'ana', wanted)).toEqual({ device: 'release', send: 'nothing' });
  expect(audienceOf(room, 'ana')).toEqual([]);
});

test('D4: the audience is who is present but oneself: lost for a moment counts, left and removed do not', () => {
  const room = gathering(
    seat('dan', { presence: { kind: 'away' } }),
    seat('cal', lost),
    seat('ana'),
    seat('eve', { presence: { kind: 'removed' } }),
    seat('ben', { resting: true }),
    seat('fay', { presence: { kind: 'left' } }),
  );
  expect(audienceOf(room, 'ana')).toEqual(['ben', 'cal']);
});
