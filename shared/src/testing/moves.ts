import type { Action } from '../decisions/action.ts';
import type { Ballot } from '../decisions/ballots.ts';
import { stageOf } from '../floor/moving.ts';
import type { SeatId } from '../ids.ts';
import type { Actor, LineCommand, SeatCommand, Step } from '../room/command.ts';
import { deadline } from '../room/deadline.ts';
import { may } from '../room/may.ts';
import { seatOf } from '../room/seats.ts';
import { roomsIn } from '../tables/seen.ts';
import type { Meeting } from './meeting.ts';
import { MINUTE } from './times.ts';

/**
 * Something that somebody might do, after a while. People and proposals are numbers, so that any move
 * makes sense in any room: they count round the people there are. No model of the rules stands
 * behind it; most of what is tried in a wrong moment is refused, and that is tested too.
 */
export interface Move {
  readonly wait: Wait;
  readonly who: Who;
  readonly what: What;
}

export type Who = number | 'whoever has the floor';

export type Wait =
  | { readonly ms: number }
  /** To the next deadline, if it is as near as votes and turns are, and so many ms beyond or before it. */
  | { readonly beyond: number }
  /** No server is there for so many ms (H4). */
  | { readonly unserved: number };

export type What =
  | { readonly do: 'plain'; readonly command: { readonly type: Plain }; readonly line: Line }
  /** One of the plain commands that this seat may send now, so that a course goes on to where few come. */
  | { readonly do: 'allowed'; readonly which: number }
  | { readonly do: 'propose'; readonly action: Proposed; readonly line: Line }
  /** The first of these that anyone may propose now is proposed, and everyone else agrees. */
  | { readonly do: 'carry'; readonly actions: readonly Proposed[] }
  | { readonly do: 'answer'; readonly which: number; readonly ballot: Ballot }
  | { readonly do: 'everyoneAnswers'; readonly which: number; readonly ballot: Ballot }
  | {
      readonly do: 'enter';
      readonly line: number;
      readonly by: 'browser' | 'phone';
      readonly old?: boolean;
    }
  | { readonly do: 'lose'; readonly line: Line }
  | { readonly do: 'tick' };

/** The commands that carry nothing. */
export type Plain = Exclude<SeatCommand['type'], 'propose' | 'answer'>;

/** How often each is tried. */
export const PLAIN_WEIGHTS: Readonly<Record<Plain, number>> = {
  speak: 2,
  write: 1,
  pass: 2,
  later: 2,
  finish: 2,
  moreTime: 2,
  objectToMoreTime: 2,
  raiseHand: 5,
  lowerHand: 2,
  hold: 3,
  endQuiet: 2,
  rest: 2,
  return: 2,
  leave: 1,
};
/** Leaving is always allowed, and would soon leave nobody. */
const STAYING = (Object.keys(PLAIN_WEIGHTS) as readonly Plain[]).filter((type) => type !== 'leave');

export type Line = number | 'newest';

type AboutSeats = Extract<Action, { subjects: string[] }>['kind'];

/** An action whose subjects are numbers still. */
export type Proposed =
  | Exclude<Action, { subjects: string[] }>
  | {
      [Kind in AboutSeats]: { readonly kind: Kind; readonly subjects: readonly number[] };
    }[AboutSeats];

/** The steps a move comes to in this room, with these people; several when everyone answers. */
export function stepsOf(meeting: Meeting, among: readonly SeatId[], move: Move): Step[] {
  const { what } = move;
  if (what.do === 'tick') return [{ actor: 'clock', command: { type: 'tick' } }];
  const seat = whoIs(meeting, among, move.who);
  switch (what.do) {
    case 'plain':
      return [step(meeting, seat, what.command, what.line)];
    case 'allowed': {
      const allowed = STAYING.filter((type) => may(meeting.room, seat, { type }, meeting.now).may);
      const type = allowed[what.which % Math.max(allowed.length, 1)];
      return type === undefined ? [] : [step(meeting, seat, { type }, 'newest')];
    }
    case 'propose': {
      const action = actionOf(meeting, among, what.action);
      return [step(meeting, seat, { type: 'propose', action }, what.line)];
    }
    case 'carry':
      return carried(meeting, among, [seat, ...among], what.actions);
    case 'answer':
    case 'everyoneAnswers': {
      const { proposals } = meeting;
      const proposal = proposals[what.which % Math.max(proposals.length, 1)];
      const command = { type: 'answer', proposal: proposal?.id ?? 1, ballot: what.ballot } as const;
      const seats = what.do === 'answer' ? [seat] : (proposal?.electors ?? []);
      return seats.map((elector) => step(meeting, elector, command, 'newest'));
    }
    case 'enter':
      return [step(meeting, seat, entering(what), what.line)];
    case 'lose':
      return [step(meeting, seat, { type: 'lose' }, what.line)];
  }
}

/** D8: also by an invitation that cannot be in force. */
function entering({ by, old }: Extract<What, { do: 'enter' }>): LineCommand {
  const invitation = { first: 'F'.repeat(43), shown: 'O'.repeat(43) };
  return { type: 'enter', by, ...(old === true ? { invitation } : {}) };
}

function carried(
  meeting: Meeting,
  among: readonly SeatId[],
  proposers: readonly SeatId[],
  proposed: readonly Proposed[],
): Step[] {
  const { room, now } = meeting;
  const ways = proposed.flatMap((one) => {
    const action = actionOf(meeting, among, one);
    return proposers.map((seat) => ({ seat, action }));
  });
  const possible = ways.find(
    ({ seat, action }) => may(room, seat, { type: 'propose', action }, now).may,
  );
  const { seat, action } = possible ?? ways[0] ?? {};
  if (seat === undefined || action === undefined) return [];
  const ballot: Ballot =
    action.kind === 'temperatureCheck' ? { position: 'mood', mood: 'soSo' } : { position: 'agree' };
  const yes = { type: 'answer', proposal: room.proposalsMade + 1, ballot } as const;
  return [
    step(meeting, seat, { type: 'propose', action }, 'newest'),
    ...among.map((other) => step(meeting, other, yes, 'newest')),
  ];
}

/** Time passes as the move says: with a punctual clock, or with one that sleeps meanwhile. */
export function waitFor(meeting: Meeting, { wait }: Move, clock: 'punctual' | 'asleep'): void {
  const next = deadline(meeting.room) ?? meeting.now;
  const near = next - meeting.now <= 10 * MINUTE ? next - meeting.now : 0;
  if ('unserved' in wait) return meeting.unserved(wait.unserved);
  const ms = 'ms' in wait ? wait.ms : Math.max(near + wait.beyond, 0);
  if (clock === 'punctual') meeting.passes(ms);
  else meeting.now += ms;
}

function whoIs(meeting: Meeting, among: readonly SeatId[], who: Who): SeatId {
  if (typeof who === 'number') return among.at(who % among.length) ?? '';
  const [stage] = roomsIn(meeting.room).flatMap((room) => stageOf(room) ?? []);
  return stage?.seat ?? among[0] ?? '';
}

function actionOf(meeting: Meeting, among: readonly SeatId[], proposed: Proposed): Action {
  if (!('subjects' in proposed)) return proposed;
  const whom = concerned(meeting, among, proposed.kind);
  const subjects = proposed.subjects.map((who) => whom[who % whom.length] ?? '');
  return { kind: proposed.kind, subjects: [...new Set(subjects)] };
}

/** Whom it makes sense to name, if there is anybody; else anyone. */
function concerned(
  { room }: Meeting,
  among: readonly SeatId[],
  kind: AboutSeats,
): readonly SeatId[] {
  const some = room.seats.flatMap(({ id, presence, muted }) => {
    const closed = kind === 'letBackIn' ? presence.kind === 'removed' : muted !== null;
    return closed ? [id] : [];
  });
  const open = kind === 'mute' || kind === 'askToLeave';
  return open || some.length === 0 ? among : some;
}

function step(
  meeting: Meeting,
  seat: SeatId,
  command: SeatCommand | LineCommand,
  line: Line,
): Step {
  const actor: Actor = {
    seat,
    connection: line === 'newest' ? newest(meeting, seat) : `line-${line}`,
  };
  return { actor, command };
}

function newest(meeting: Meeting, seat: SeatId): string {
  const presence = seatOf(meeting.room, seat)?.presence;
  const connection = presence?.kind === 'connected' ? presence.connection : null;
  return (
    connection ??
    meeting.room.door.knocks.find((knock) => knock.seat === seat)?.connection ??
    'line-0'
  );
}
