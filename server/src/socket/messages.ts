import * as v from 'valibot';
import type {
  Answer,
  CaughtUp,
  CommandDone,
  Entered,
  MediaPass,
} from '@ronda/shared/wire/protocol';
import { CatchUp, CommandSent, Enter } from '@ronda/shared/wire/protocol';
import type { DoorHash } from '@ronda/shared/lasting/invitation';
import type { SeatCommand } from '@ronda/shared/room/command';
import { forgetsPasses } from '@ronda/shared/floor/evolve';
import type { Recorded } from '@ronda/shared/room/event';
import { publicRecorded } from '@ronda/shared/wire/public';
import type { Clock } from '../clock.ts';
import { markOf } from '../door/mark.ts';
import type { Hints } from '../log/hints.ts';
import { type Media, NotPresent } from '../media/media.ts';
import type { Rates } from '../rates.ts';
import type { Rooms } from '../room/rooms.ts';
import { read } from '../wire/read.ts';
import { createBuckets } from './bucket.ts';
import type { Circles } from './circles.ts';
import { isSeated, type Line } from './line.ts';
import { createGroupMessages } from './group.ts';
import { done, refused, type Message } from './message.ts';
import type { Pairs } from './pairs.ts';
import { createPassing } from './passing.ts';
import { createRelay } from './relay.ts';
import { snapshotFor } from './snapshot.ts';
import { standingOf } from './standing.ts';

export interface MessageDeps {
  readonly rooms: Rooms;
  readonly circles: Circles;
  readonly media: Media;
  readonly clock: Clock;
  readonly rates: Pick<Rates, 'steps'>;
  readonly hints: Hints;
  readonly pairs: Pairs;
  /** Whether one can call this Ronda at all. */
  readonly takesCalls: boolean;
}

/** Further behind than that, the room as it is says it shorter. */
const MOST_EVENTS = 500;
const Nothing = v.optional(v.strictObject({}));

/** Each knock is announced to everyone in the room. */
const KNOCKS = { burst: 5, perSecond: 0.1 };

/** Each may make a media room, and is a word with LiveKit. Whoever has a bad network asks again and again. */
const PASSES = { burst: 20, perSecond: 0.5 };

/** What a device may send, by name. What it says of itself counts for nothing: the line knows its seat. */
export function createMessages(deps: MessageDeps) {
  const { rooms, circles, media, clock, rates, hints, pairs, takesCalls } = deps;
  const steps = createBuckets({ clock, ...rates.steps });
  const knocks = createBuckets({ clock, ...KNOCKS });
  const passes = createBuckets({ clock, ...PASSES });

  async function enter(line: Line, body: unknown): Promise<Answer<Entered>> {
    const sent = read(Enter, body);
    if (!sent.ok) return refused(sent.code);
    if (line.place === 'dismissed') return refused('notEntered');
    if (knocks.isEmpty(line.seat) || !steps.take(line.seat)) return refused('tooFast');
    const { name, returningTo } = sent.value;
    const entered = await rooms.enter(line.group, line, name, returningTo);
    if (!entered.ok) return entered;
    // From here to the answer nothing waits, so that nothing happens in between unseen.
    const known = rooms.last(entered.meeting);
    line.meeting = entered.meeting;
    if (known === null) return refused('oneMoment');
    if (known.version > line.version) return refused('wrongVersion');
    const standing = standingOf(known.room, line);
    if (standing === 'outside') return refused('oneMoment');
    if (standing !== 'seated' && standing !== 'knocking') {
      line.dismiss(standing);
      return refused(standing === 'newerTab' ? 'olderTab' : 'askedToLeave');
    }
    if (standing === 'knocking' && line.place !== 'knocking') knocks.take(line.seat);
    line.place = standing;
    line.seen = known.seq;
    circles.join(entered.meeting, line);
    if (standing === 'knocking') return done({ kind: 'knocking' });
    const snapshot = snapshotFor(known, line.seat, clock.now());
    return done({ kind: 'seated', seat: line.seat, snapshot });
  }

  async function command(line: Line, body: unknown): Promise<Answer<CommandDone>> {
    const sent = read(CommandSent, body);
    if (!sent.ok) return refused(sent.code);
    if (line.meeting === null || line.place !== 'seated') return refused('notEntered');
    if (!steps.take(line.seat)) return refused('tooFast');
    const { id, command: asked } = sent.value;
    if (!takesCalls && asked.type === 'propose' && asked.action.kind === 'admitPhones')
      return refused('noCallsHere');
    // The room does not know with which invitation its group began.
    if (isRenewalBy(asked, line.invitation.first)) return refused('alreadySo');
    const mark = markOf(line.marks, line.meeting, id);
    const result = await rooms.obey(line.meeting, line, asked, mark);
    return result.ok ? done({ seq: result.seq }) : result;
  }

  async function catchUp(line: Line, body: unknown): Promise<Answer<CaughtUp>> {
    const sent = read(CatchUp, body);
    if (!sent.ok) return refused(sent.code);
    if (line.meeting === null || line.place !== 'seated') return refused('notEntered');
    const { after } = sent.value;
    const known = await rooms.fresh(line.meeting);
    if (known === null) return refused('ended');
    const behind = known.seq - after;
    const events =
      behind >= 0 && behind <= MOST_EVENTS ? await rooms.since(line.meeting, after) : [];
    if (!isSeated(line)) return refused('notEntered');
    if (behind === 0 || (events.length > 0 && mayBeTold(events)))
      return done({ kind: 'events', events: events.map(publicRecorded) });
    const snapshot = snapshotFor(known, line.seat, clock.now());
    return done({ kind: 'snapshot', snapshot });
  }

  async function pass(line: Line, body: unknown): Promise<Answer<MediaPass>> {
    if (!read(Nothing, body).ok) return refused('badMessage');
    if (line.meeting === null || line.place !== 'seated') return refused('notEntered');
    if (!passes.take(line.seat)) return refused('tooFast');
    try {
      const found = await media.passFor(line.meeting, line.seat);
      // Whoever was asked to leave meanwhile gets none.
      return isSeated(line) ? done(found) : refused('notEntered');
    } catch (error) {
      // Somebody may leave, or be given up by the room, while they ask.
      if (isSeated(line) && !(error instanceof NotPresent)) throw error;
      return refused('notEntered');
    }
  }

  async function time(_line: Line, body: unknown) {
    return read(Nothing, body).ok ? { now: clock.now() } : refused('badMessage');
  }

  return new Map<unknown, Message>([
    ['enter', { inOrder: true, answer: enter }],
    ['command', { inOrder: true, answer: command }],
    ['catchUp', { inOrder: true, answer: catchUp }],
    ['media', { inOrder: false, answer: pass }],
    ['clock', { inOrder: false, answer: time }],
    ...pairs.messages,
    ...createGroupMessages({ rooms, steps }),
    ...createPassing({ rooms, relay: createRelay({ circles, rooms, hints }), clock }),
  ]);
}

/** D8: no secret comes back that was in force before. */
function isRenewalBy(asked: SeatCommand, doorHash: DoorHash): boolean {
  return (
    asked.type === 'propose' &&
    asked.action.kind === 'renewInvitation' &&
    asked.action.renewal.doorHash === doorHash
  );
}

/** H5: of a round or a sharing that is past, nobody learns from the log who passed in it. */
function mayBeTold(events: readonly Recorded[]): boolean {
  return !events.some(({ event }) => forgetsPasses(event));
}
