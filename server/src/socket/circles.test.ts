import { expect, test } from 'vitest';
import { EMPTY_BALLOT_BOX } from '@ronda/shared/decisions/ballots';
import { evolve } from '@ronda/shared/room/evolve';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { carriedByNew, emptyRoom } from '@ronda/shared/room/state';
import { NO_HINTS } from '../log/hints.ts';
import { ALL_SERVED } from '../log/log.ts';
import { createCircles } from './circles.ts';
import type { Line } from './line.ts';

const meeting = 'meeting-aaaaaaaaaa';
const event = { type: 'seatTaken', seat: 'ana', by: 'browser', connection: 'line-ana' } as const;
const opened = { at: 1, carried: carriedByNew(USUAL_POLICY) };
const room = evolve(emptyRoom(meeting, opened), event, 2);

test('a line that cannot be told keeps nothing from the others', () => {
  const failures: unknown[] = [];
  const circles = createCircles({
    hints: NO_HINTS,
    clock: { now: () => 3 },
    failed: (_what, error) => failures.push(error),
  });
  const told: string[] = [];
  const line = (connection: string, send: Line['send']): Line => ({
    group: 'group-aaaaaaaaaaaa',
    seat: 'ana',
    person: 'p',
    by: 'browser',
    connection,
    meeting,
    place: 'seated',
    seen: 0,
    send,
    version: 2,
    goElsewhere: () => undefined,
    dismiss: () => {},
  });
  const broken = new Error('broken');
  circles.join(
    meeting,
    line('line-ana', () => {
      throw broken;
    }),
  );
  circles.join(
    meeting,
    line('line-ana', (name) => void told.push(name)),
  );
  const known = {
    seq: 1,
    at: 2,
    unserved: ALL_SERVED,
    version: 2,
    room,
    box: EMPTY_BALLOT_BOX,
    names: {},
  };
  circles.publish({ meeting, events: [{ seq: 1, at: 2, event }], names: {}, known });
  expect(told).toEqual(['events']);
  expect(failures).toEqual([broken]);
});
