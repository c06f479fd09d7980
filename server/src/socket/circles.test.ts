import { beforeEach, expect, test } from 'vitest';
import { EMPTY_BALLOT_BOX } from '@ronda/shared/decisions/ballot-box';
import { evolve } from '@ronda/shared/room/evolve';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { carriedByNew, emptyRoom } from '@ronda/shared/room/state';
import type { Published } from '@ronda/shared/wire/protocol';
import { NO_HINTS } from '../log/hints.ts';
import { ALL_SERVED } from '../log/log.ts';
import { type Circles, createCircles } from './circles.ts';
import type { Line } from './line.ts';

const meeting = 'meeting-aaaaaaaaaa';
const event = { type: 'seatTaken', seat: 'ana', by: 'browser', connection: 'line-ana' } as const;
const opened = { at: 1, carried: carriedByNew(USUAL_POLICY) };
const room = evolve(emptyRoom(meeting, opened), event, 2);

const known = {
  seq: 2,
  at: 2,
  unserved: ALL_SERVED,
  revision: 0,
  version: 2,
  room,
  box: EMPTY_BALLOT_BOX,
  names: {},
};
const first = { seq: 1, at: 2, event };
const second = { seq: 2, at: 2, event: { type: 'seatRested', seat: 'ana' } } as const;

let told: unknown[];
let failures: unknown[];
let circles: Circles;
beforeEach(() => {
  told = [];
  failures = [];
  circles = createCircles({
    hints: NO_HINTS,
    clock: { now: () => 3 },
    tellAll: (lines, name, body) => {
      const { events } = body as Published;
      told.push([lines.map(({ address }) => address), name, ...events.map(({ seq }) => seq)]);
    },
    failed: (_what, error) => failures.push(error),
  });
});

function join(address: string, own: Partial<Line> = {}): void {
  circles.join(meeting, {
    group: 'group-aaaaaaaaaaaa',
    seat: 'ana',
    marks: 'm',
    invitation: { first: 'h', shown: 'h' },
    by: 'browser',
    connection: 'line-ana',
    address,
    meeting,
    place: 'seated',
    seen: 0,
    version: 2,
    goElsewhere: () => undefined,
    send: (name) => void told.push(name),
    dismiss: () => {},
    ...own,
  });
}

test('a line that cannot be told keeps nothing from the others', () => {
  const broken = new Error('broken');
  join('one', {
    place: 'knocking',
    send: () => {
      throw broken;
    },
  });
  join('two');
  circles.publish({ meeting, events: [first, second], names: {}, known });
  expect(told).toEqual([[['two'], 'events', 1, 2]]);
  expect(failures).toEqual([broken]);
});

test('all that have come as far are told at once, each what they have not seen', () => {
  join('one');
  join('two', { seen: 1 });
  join('three');
  join('four', { seen: 2 });
  circles.publish({ meeting, events: [first, second], names: {}, known });
  circles.publish({ meeting, events: [first, second], names: {}, known });
  expect(told).toEqual([
    [['one', 'three'], 'events', 1, 2],
    [['two'], 'events', 2],
  ]);
});

test('whoever is dismissed at the end has been told of it before', () => {
  join('one', { dismiss: (because) => void told.push(because) });
  const over = { kind: 'ended', at: 2, because: 'decision' } as const;
  const ended = { ...known, room: { ...room, floor: over } };
  circles.publish({ meeting, events: [second], names: {}, known: ended });
  expect(told).toEqual([[['one'], 'events', 2], 'ended']);
});
