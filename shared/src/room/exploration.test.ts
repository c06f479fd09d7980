/// <reference types="node" />
import type { Action } from '../decisions/action.ts';
import type { SeatId } from '../ids.ts';
import { describe, expect, test } from 'vitest';
import type { Explored, Try } from '../testing/exploration.ts';
import { explore } from '../testing/exploration.ts';
import { carriedBy } from '../testing/happenings.ts';
import { Meeting } from '../testing/meeting.ts';
import { people } from '../testing/names.ts';
import { roomSeenFrom } from '../tables/seen.ts';
import type { Room } from './state.ts';

const SEATS = people(3);

const FLOOR: readonly Try[] = [
  { type: 'speak' },
  { type: 'write' },
  { type: 'pass' },
  { type: 'later' },
  { type: 'finish' },
  { type: 'moreTime' },
  { type: 'objectToMoreTime' },
];
const ENTER: Try = { type: 'enter', by: 'browser' };
const LINE: readonly Try[] = [{ type: 'lose' }, ENTER];
const STAY: readonly Try[] = [{ type: 'rest' }, { type: 'return' }, { type: 'leave' }, ENTER];

const HANDS: readonly Try[] = [{ type: 'raiseHand' }, { type: 'lowerHand' }];
const QUIET: readonly Try[] = [{ type: 'hold' }, { type: 'endQuiet' }];
/** A turn without its more time, which the explorations before have looked at. */
const TURNS: readonly Try[] = [
  { type: 'speak' },
  { type: 'pass' },
  { type: 'later' },
  { type: 'finish' },
];

const PROPOSED: Readonly<Record<SeatId, readonly Action[]>> = {
  ana: [
    { kind: 'beginRound', prompt: null },
    { kind: 'mute', subjects: ['cleo'] },
  ],
  ben: [{ kind: 'askToLeave', subjects: ['cleo'] }],
};

/** What changes the floor: a script, what interrupts it, and what goes on with it. */
const CHANGES: Readonly<Record<SeatId, readonly Action[]>> = {
  ana: [
    {
      kind: 'followScript',
      stages: [{ kind: 'sharing' }, { kind: 'reading' }, { kind: 'quiet', minutes: 1 }],
    },
    { kind: 'goOn', stage: 1 },
  ],
  ben: [
    { kind: 'beginRound', prompt: null },
    { kind: 'quiet', minutes: 1 },
  ],
};

/** What there is to decide with, and as much of a floor as it can touch. */
const deciding =
  (proposed: Readonly<Record<SeatId, readonly Action[]>>, besides: readonly Try[]) =>
  (room: Room, seat: SeatId): readonly Try[] => [
    ...besides,
    ...(proposed[seat] ?? []).map((action): Try => ({ type: 'propose', action })),
    ...room.proposals.flatMap(({ id: proposal }): readonly Try[] => [
      { type: 'answer', proposal, ballot: { position: 'agree' } },
      { type: 'answer', proposal, ballot: { position: 'disagree' } },
    ]),
  ];

/** Steps from the start; RONDA_DEPTH asks for more. */
const deep = (usual: number) => Math.max(usual, Number(process.env['RONDA_DEPTH'] ?? 0));

function inRound(tries: readonly Try[], depth: number): Explored {
  const meeting = new Meeting(SEATS.slice(0, 2), { turnSeconds: 60 });
  // F4: the offers of one who calls wait longer.
  meeting.enters('cleo', 'cleo-1', 'phone');
  meeting.beginsRound();
  return explore(meeting, { seats: SEATS, commandsIn: () => tries }, depth);
}

function inSharing(tries: readonly Try[], depth: number, seats = SEATS): Explored {
  const meeting = new Meeting(seats, { turnSeconds: 60 });
  meeting.agree('ana', { kind: 'beginSharing' });
  return explore(meeting, { seats, commandsIn: () => tries }, depth);
}

const floor = inRound(FLOOR, 100);
const lines = inRound([...FLOOR, ...LINE], deep(5));
const stays = inRound([...FLOOR, ...STAY], deep(5));
const held = inRound([...TURNS, ...QUIET, ...LINE], deep(4));
const hands = inSharing([...FLOOR, ...HANDS], deep(6));
const comings = inSharing([...TURNS, ...HANDS, ...STAY, ...LINE, ...QUIET], deep(4));
const pair = inSharing([...TURNS, ...HANDS, ...LINE, ...QUIET], deep(5), people(2));
const votes = explore(
  new Meeting(SEATS),
  { seats: SEATS, commandsIn: deciding(PROPOSED, [{ type: 'speak' }, { type: 'leave' }, ...LINE]) },
  deep(6),
);
const changes = explore(
  new Meeting(people(2), { carried: carriedBy({ agreements: 1 }) }),
  {
    seats: people(2),
    commandsIn: deciding(CHANGES, [...TURNS, { type: 'raiseHand' }, { type: 'hold' }]),
  },
  deep(5),
);

/** D12: one of each table acts, while the others stay, and the time runs out: what two tables do to each other. */
const TABLES: Readonly<Record<SeatId, readonly Action[]>> = {
  ana: [{ kind: 'comeTogether' }, { kind: 'beginSharing' }],
  ben: [{ kind: 'comeTogether' }, { kind: 'lock' }],
};
function atTables(depth: number): Explored {
  const meeting = new Meeting(people(8), { turnSeconds: 60 });
  meeting.agree('ana', { kind: 'splitCircle', minutes: 10 });
  meeting.passes(9 * 60_000);
  meeting.agree('ana', { kind: 'beginRound', prompt: null });
  meeting.agree('ben', { kind: 'beginSharing' });
  const seats = ['ana', 'ben', 'cleo', 'dora'];
  const commandsIn = (room: Room, seat: SeatId) =>
    deciding(TABLES, [...TURNS, { type: 'raiseHand' }, { type: 'hold' }, { type: 'leave' }, ENTER])(
      roomSeenFrom(room, seat),
      seat,
    );
  return explore(meeting, { seats, commandsIn }, depth);
}
const tables = atTables(deep(4));

const within = ({ states, depth }: Explored) => `in all ${states} states within ${depth} steps`;

describe('two and three seats, exhaustively', () => {
  test(`H2, H3, H4, H5: hold in all ${floor.states} states a round has while everyone stays`, () => {
    expect(floor.wrong).toEqual([]);
    expect(floor.states).toBeGreaterThan(1000);
    expect(floor.depth, 'no state is left to go on from').toBeLessThan(100);
  });

  test(`H2, H3, H4, H5: hold ${within(lines)} of a round with lines lost and found`, () => {
    expect(lines.wrong).toEqual([]);
    expect(lines.states).toBeGreaterThan(1000);
  });

  test(`H2, H3, H4, H5: hold ${within(stays)} of a round with resting and leaving`, () => {
    expect(stays.wrong).toEqual([]);
    expect(stays.states).toBeGreaterThan(1000);
  });

  test(`F7, F11, H2, H3, H4: hold ${within(held)} of a round with holds and lines lost and found`, () => {
    expect(held.wrong).toEqual([]);
    expect(held.states).toBeGreaterThan(1000);
  });

  test(`F9, H3, H4: hold ${within(hands)} of a sharing while everyone stays`, () => {
    expect(hands.wrong).toEqual([]);
    expect(hands.states).toBeGreaterThan(1000);
  });

  test(`F9, F11, H3, H4: hold ${within(comings)} of a sharing, with all that is not a vote`, () => {
    expect(comings.wrong).toEqual([]);
    expect(comings.states).toBeGreaterThan(1000);
  });

  test(`F9, F11, H3, H4: hold ${within(pair)} of a sharing of two, with holds and lines lost and found`, () => {
    expect(pair.wrong).toEqual([]);
    expect(pair.states).toBeGreaterThan(1000);
  });

  test(`D6, D8, H3, H4, H5: hold ${within(changes)} of two who change the floor, with a script`, () => {
    expect(changes.wrong).toEqual([]);
    expect(changes.states).toBeGreaterThan(1000);
  });

  test(`D12, H3, H4, D5: hold ${within(tables)} of two tables whose time is nearly over`, () => {
    expect(tables.wrong).toEqual([]);
    expect(tables.states).toBeGreaterThan(1000);
  });

  test(`H3, H4, H5, D5: hold ${within(votes)} of gathering, with votes`, () => {
    expect(votes.wrong).toEqual([]);
    expect(votes.states).toBeGreaterThan(1000);
  });
});
