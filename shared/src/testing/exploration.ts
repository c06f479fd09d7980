import type { BallotBox } from '../decisions/ballot-box.ts';
import { floorTime, movingOf, stageOf } from '../floor/moving.ts';
import { heardMs } from '../floor/queue.ts';
import { recentHolds } from '../floor/quiet.ts';
import type { SeatId } from '../ids.ts';
import type { LineCommand, SeatCommand, Step } from '../room/command.ts';
import { deadline } from '../room/deadline.ts';
import { decide } from '../room/decide.ts';
import { evolve } from '../room/evolve.ts';
import type { Quiet, Room, Round } from '../room/state.ts';
import { roomsIn } from '../tables/seen.ts';
import { wrongWithState } from './always.ts';
import type { Meeting } from './meeting.ts';

/** A room at a moment, with its ballots. */
export interface World {
  readonly now: number;
  readonly room: Room;
  readonly box: BallotBox;
}

export interface Explored {
  /** Fewer than asked for when no new state was left to go on from. */
  readonly depth: number;
  readonly states: number;
  readonly wrong: readonly string[];
}

export type Try = SeatCommand | LineCommand;

const MOST_WRONG = 5;

/**
 * Goes breadth first through every state that can be reached in so many steps, when each of the
 * seats tries each command in each state and time passes to the next deadline. Two states are one
 * when they differ only in what no rule looks at, and their times are the same seen from now.
 */
export function explore(
  from: Meeting,
  tries: {
    readonly seats: readonly SeatId[];
    commandsIn: (room: Room, seat: SeatId) => readonly Try[];
  },
  depth: number,
): Explored {
  const start: World = { now: from.now, room: from.room, box: from.box };
  const seen = new Set([stateOf(start)]);
  const endsIn = new Map<string, number>();
  const wrong: string[] = [];
  let edge = [start];
  let step = 0;
  for (; step < depth && edge.length > 0 && wrong.length < MOST_WRONG; step += 1) {
    const next: World[] = [];
    for (const world of edge) {
      for (const after of nextOf(world, tries)) {
        const state = stateOf(after);
        if (seen.has(state)) continue;
        seen.add(state);
        wrong.push(...wrongWithState(after.room, after.now), ...stranded(after, endsIn));
        wrong.push(...passingCosts(after));
        next.push(after);
      }
    }
    edge = next;
  }
  return { depth: step, states: seen.size, wrong: wrong.slice(0, MOST_WRONG) };
}

/** After a step of somebody, or of the clock; null when nothing comes of it. */
function stepped(world: World, step: Step): World | null {
  const decision = decide(world.room, world.box, step, world.now);
  if (!decision.ok || decision.events.length === 0) return null;
  const room = decision.events.reduce((so, event) => evolve(so, event, world.now), world.room);
  return { now: world.now, room, box: decision.box };
}

function* nextOf(
  world: World,
  { seats, commandsIn }: Parameters<typeof explore>[1],
): Generator<World> {
  const ticked = tickedOn(world);
  if (ticked !== null) yield ticked;
  for (const seat of seats) {
    const actor = { seat, connection: `${seat}-1` };
    for (const command of commandsIn(world.room, seat)) {
      const after = stepped(world, { actor, command });
      if (after !== null) yield after;
    }
  }
}

/** The world at its next deadline, once the clock has acted. */
function tickedOn(world: World): World | null {
  const now = deadline(world.room);
  if (now === null) return null;
  return stepped({ ...world, now }, { actor: 'clock', command: { type: 'tick' } });
}

/** Whether something goes on that must end by the clock alone (H4). */
export function isGoingOn(whole: Room): boolean {
  return roomsIn(whole).some(
    (room) => room.floor.kind === 'quiet' || stageOf(room) !== null || room.proposals.length > 0,
  );
}

/** H4: how many ticks end every offer, turn, quiet and vote, when nobody does anything. */
function stranded(world: World, endsIn: Map<string, number>): string[] {
  const way: string[] = [];
  let so: World | null = world;
  let left = 0;
  while (so !== null && isGoingOn(so.room)) {
    const state = stateOf(so);
    if (way.includes(state)) return [`H4: the clock runs in a circle: ${state}`];
    const known = endsIn.get(state);
    if (known !== undefined) {
      left = known;
      break;
    }
    way.push(state);
    so = tickedOn(so);
    if (so === null) return [`H4: nothing is due at the deadline: ${state}`];
  }
  way.reverse().forEach((state, index) => endsIn.set(state, left + index + 1));
  return left + way.length > 60 ? ['H4: sixty ticks do not end it'] : [];
}

/** H5: five seconds later, having passed and having spoken have led to the same state. */
function passingCosts(world: World): string[] {
  const { floor } = world.room;
  // A reading is over once one has read, so that there it shows.
  const isRound = floor.kind === 'round' && floor.round.part !== 'reading';
  const stage = isRound ? floor.round.stage : null;
  const later = world.now + 5000;
  if (stage?.kind !== 'offer' || (deadline(world.room) ?? 0) <= later) return [];
  const actor = { seat: stage.seat, connection: `${stage.seat}-1` };
  const speaking = stepped(world, { actor, command: { type: 'speak' } });
  if (speaking === null || (deadline(speaking.room) ?? 0) <= later) return [];
  const spoke = stepped({ ...speaking, now: later }, { actor, command: { type: 'finish' } });
  const passed = stepped({ ...world, now: later }, { actor, command: { type: 'pass' } });
  if (spoke === null || passed === null) return ['H5: an offer allows neither'];
  const shows = stateOf(passed, 'but what is heard');
  return stateOf(spoke, 'but what is heard') === shows ? [] : [`H5: passing shows: ${shows}`];
}

/**
 * What tells two states apart. Put aside are what only grows and no rule reads while it does: the
 * numbers of rounds and proposals, what was decided, how long ago the meeting opened, and outside a
 * sharing how long each has spoken.
 */
function stateOf({ now, room, box }: World, all?: 'but what is heard'): string {
  const first = roomsIn(room).flatMap(({ proposals }) => proposals)[0]?.id ?? 0;
  const ago = (time: number) => time - now;
  return JSON.stringify([
    roomsIn(room).map((each) => tableStateOf(each, now, first)),
    room.tables?.both.map(({ seats, wantsTogether }) => [seats, wantsTogether]),
    room.tables === undefined ? null : ago(room.tables.until),
    all === undefined && roomsIn(room).some((each) => movingOf(each)?.kind === 'sharing')
      ? heardOf(room)
      : null,
    room.seats.map(({ id, presence, resting, muted }) => [
      id,
      presence.kind === 'lost' ? ago(presence.since) : presence.kind,
      resting,
      typeof muted?.until === 'number' ? ago(muted.until) : muted,
    ]),
    room.door.closed,
    room.door.knocks.map((knock) => knock.seat),
    room.door.admitted,
    Object.entries(box.cast).map(([id, ballots]) => [Number(id) - first, sorted(ballots)]),
    box.made.map(({ until, seat, sameness }) => [
      seat,
      sameness,
      until === null ? null : ago(until),
    ]),
    room.lasting.agreements.map(({ id }) => id),
    room.lasting.phones?.mark,
    room.emptySince === null ? null : ago(room.emptySince),
  ]);
}

function tableStateOf(room: Room, now: number, first: number): unknown {
  const ago = (time: number) => time - now;
  return [
    floorOf(room, now),
    room.proposals.map(({ id, until, openedAt: _openedAt, ...open }) => [
      id - first,
      ago(until),
      open,
    ]),
    [room.awaiting, room.policy, room.rotation, room.script, room.talkTimeShown],
    recentHolds(room, now).map(({ seat, at }) => [seat, ago(at)]),
  ];
}

/** F9: only by how much one is heard more than another is looked at. */
function heardOf({ seats }: Room): unknown {
  const heard = seats.map(heardMs);
  const least = Math.min(...heard);
  return heard.map((ms) => ms - least);
}

function floorOf(room: Room, now: number): unknown {
  if (room.floor.kind === 'ended') return 'ended';
  const moving = movingOf(room);
  return [
    moving?.kind === 'round' ? roundOf(moving.round) : null,
    moving?.kind === 'sharing' ? { ...moving.sharing, stage: null } : null,
    stageSeenFrom(room, floorTime(room, now)),
    room.floor.kind === 'quiet' ? quietSeenFrom(room.floor.quiet, now) : room.floor.kind,
    moving?.kind,
  ];
}

function roundOf({ number: _number, stage: _stage, settled, ...round }: Round): unknown {
  return { ...round, settled: [...settled].sort() };
}

function stageSeenFrom(room: Room, now: number): unknown {
  const stage = stageOf(room);
  const ago = (time: number) => time - now;
  if (stage === null) return null;
  if (stage.kind === 'offer') return { ...stage, until: ago(stage.until) };
  const { clock, moreTime } = stage;
  return {
    ...stage,
    moreTime: moreTime === null ? null : ago(moreTime.until),
    clock: clock.kind === 'running' ? ago(clock.endsAt) : [ago(clock.since), clock.leftMs],
  };
}

function quietSeenFrom({ because, by, until, enough }: Quiet, now: number): unknown {
  return [because, by, until - now, [...enough].sort()];
}

function sorted(ballots: Readonly<Record<SeatId, unknown>>): unknown {
  return Object.entries(ballots).sort(([one], [other]) => (one < other ? -1 : 1));
}
