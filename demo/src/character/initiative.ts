import type { Action } from '@ronda/shared/decisions/action';
import { isGroupDecision } from '@ronda/shared/decisions/action';
import { stageOf } from '@ronda/shared/floor/moving';
import { presentSeats, seatOf } from '@ronda/shared/room/seats';
import { timesOf } from './memory.ts';
import type { Intention } from './deed.ts';
import { command, has, type Moment } from './moment.ts';

/** How long nothing happens before somebody thinks of what comes next, and the next one then, in s. */
const IDLE_S = 7;
const EACH_S = 5;
/** For greetings, at the beginning. */
const GREETING_S = 4;

/** What the meeting needs next is proposed by somebody; if not by the first, then by another. */
export function initiative(moment: Moment): readonly Intention[] {
  const since = somebodySince(moment);
  if (since === null || moment.room.proposals.some(({ action }) => isGroupDecision(action)))
    return [];
  return [...ownConcern(moment), ...commonConcern(moment, since)];
}

/** What anyone could bring in, when nobody else does. */
function commonConcern(moment: Moment, since: number): readonly Intention[] {
  const { memory, nature, me, room } = moment;
  const action = nextStep(moment);
  if (action === null) return [];
  const { company, pace } = nature;
  const greetings = room.roundsBegun === 0 ? company.length * GREETING_S : 0;
  // The first to think of it is another one each time.
  const place = (company.indexOf(me) + room.proposalsMade) % company.length;
  const idleSince = Math.max(memory.lastAt, since + greetings * 1000 * pace);
  return [
    command(idleSince + (IDLE_S + place * EACH_S) * 1000 * pace, { type: 'propose', action }),
  ];
}

/** Since when there is somebody to meet, in ms; null while the circle waits. */
export function somebodySince({ room, nature }: Moment): number | null {
  const others = room.seats.flatMap(({ id, presence }) =>
    !nature.company.includes(id) && presence.kind === 'connected' ? [presence.since] : [],
  );
  return others.length === 0 ? null : Math.min(...others);
}

/** An agreement is brought in while others talk, and mended when somebody objected. */
function ownConcern(moment: Moment): readonly Intention[] {
  const { room, me, memory, nature } = moment;
  if (room.floor.kind !== 'sharing' || !has(moment, 'proposesAgreement')) return [];
  const adopt = (text: string): Action => ({ kind: 'adoptAgreement', text, instead: null });
  const mine = room.decided.findLast(
    ({ by, action }) => by === me && action.kind === 'adoptAgreement',
  );
  if (mine === undefined && room.lasting.agreements.length === 0) {
    const at = memory.floorSince + 9000 * nature.pace;
    return [command(at, { type: 'propose', action: adopt(nature.sealed.agreement) })];
  }
  if (mine?.outcome !== 'objected') return [];
  const at = mine.at + 8000 * nature.pace;
  return [command(at, { type: 'propose', action: adopt(nature.sealed.mended) })];
}

/** What the circle still needs, seen from where it is. Null while it goes on by itself. */
function nextStep(moment: Moment): Action | null {
  const { room, memory, nature } = moment;
  const { script } = room;
  const left = script !== null && script.next < script.stages.length;
  const onwards = left ? ({ kind: 'goOn', stage: script.next } as const) : null;
  switch (room.floor.kind) {
    case 'gathering':
    case 'open':
      if (onwards !== null) return onwards;
      if (room.roundsBegun === 0) return { kind: 'followScript', stages: wholeMeeting(moment) };
      if (timesOf(memory, 'sharingBegan') === 0) return { kind: 'beginSharing' };
      if (memory.roundsSinceSharing === 0) return CLOSING;
      return { kind: 'endMeeting' };
    case 'sharing': {
      if (stageOf(room) !== null || room.floor.sharing.hands.length > 0) return null;
      const asked = room.decided.some(({ action }) => action.kind === 'temperatureCheck');
      // Of two, each would know the other's.
      if (!asked && presentSeats(room).length >= 3)
        return { kind: 'temperatureCheck', question: nature.sealed.question };
      return onwards ?? CLOSING;
    }
    case 'round':
    case 'quiet':
    case 'ended':
      return null;
  }
}

const CLOSING = {
  kind: 'beginRound',
  prompt: { kind: 'ready', choice: 'whatDoYouTakeWithYou' },
} as const satisfies Action;

type Stages = Extract<Action, { kind: 'followScript' }>['stages'];

function wholeMeeting({ room }: Moment): Stages {
  return [
    ...(room.lasting.agreements.length > 0 ? [{ kind: 'reading' } as const] : []),
    { kind: 'openingRound', prompt: { kind: 'ready', choice: 'howDoYouComeIn' } },
    { kind: 'sharing' },
    { kind: 'closingRound', prompt: CLOSING.prompt },
  ];
}

/** Resting, and coming back from it. */
export function resting(moment: Moment): readonly Intention[] {
  const { room, me, memory, nature } = moment;
  const seat = seatOf(room, me);
  if (seat === undefined || !has(moment, 'rests')) return [];
  if (seat.resting) return [command(memory.floorSince + 22_000 * nature.pace, { type: 'return' })];
  const rested = timesOf(memory, 'seatRested', me) > 0;
  return room.floor.kind !== 'sharing' || rested
    ? []
    : [command(memory.floorSince + 12_000 * nature.pace, { type: 'rest' })];
}
