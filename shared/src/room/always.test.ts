import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queueOf } from '../floor/queue.ts';
import { isGoingOn } from '../testing/exploration.ts';
import type { Happening } from '../testing/happenings.ts';
import { happenings, meetingOf, peopleOf } from '../testing/happenings.ts';
import type { Meeting } from '../testing/meeting.ts';
import { OPENED_AT } from '../testing/meeting.ts';
import { stepsOf, waitFor } from '../testing/moves.ts';
import { PATIENCE, runs } from '../testing/runs.ts';
import { roomsIn } from '../tables/seen.ts';
import { publicRecorded, publicRoom } from '../wire/public.ts';
import type { Actor, SeatCommand, Step } from './command.ts';
import { deadline } from './deadline.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { may } from './may.ts';
import type { RefusalCode } from './refusal.ts';
import type { Room } from './state.ts';

/** Plays it all. What must always hold is looked at in each step by the meeting itself. */
function play(
  happening: Happening,
  seen: (meeting: Meeting, step: Step) => void = () => {},
): Meeting {
  const meeting = meetingOf(happening);
  for (const move of happening.moves) {
    waitFor(meeting, move, happening.clock);
    for (const step of stepsOf(meeting, peopleOf(happening), move)) {
      seen(meeting, step);
      meeting.takes(step);
    }
  }
  return meeting;
}

/** What `may` says of a step once the clock has done what is due. */
function permitted(meeting: Meeting, actor: Actor, command: SeatCommand): RefusalCode | null {
  const due = decide(
    meeting.room,
    meeting.box,
    { actor: 'clock', command: { type: 'tick' } },
    meeting.now,
  );
  const events = due.ok ? due.events : [];
  const room = events.reduce((so, event) => evolve(so, event, meeting.now), meeting.room);
  const permission = may(room, actor.seat, command, meeting.now);
  return permission.may ? null : permission.why.code;
}

describe('whatever anybody does, in any order, at any time', () => {
  test(
    'H3, H4, D5, D9, F8: holds after every step, events and rooms fit their schemas, nothing throws',
    () => {
      fc.assert(
        fc.property(happenings(60), (happening) => {
          play(happening);
        }),
        runs(80),
      );
    },
    PATIENCE,
  );

  test(
    'D1: what may allows is done, what it refuses is refused for the same reason',
    () => {
      fc.assert(
        fc.property(happenings(50), (happening) => {
          play(happening, (meeting, { actor, command }) => {
            if (actor === 'clock' || actor === 'group') return;
            if (command.type === 'enter' || command.type === 'lose') return;
            const decision = decide(meeting.room, meeting.box, { actor, command }, meeting.now);
            const code = decision.ok ? null : decision.refusal.code;
            if (code === 'olderTab') return;
            const expected = permitted(meeting, actor, command);
            expect(code === 'sameProposalTooSoon' ? null : code).toBe(expected);
          });
        }),
        runs(50),
      );
    },
    PATIENCE,
  );

  test(
    'H4: deadline is the very moment at which the clock has something to do',
    () => {
      const due = (meeting: Meeting, now: number): number => {
        const tick = { actor: 'clock', command: { type: 'tick' } } as const;
        const decision = decide(meeting.room, meeting.box, tick, now);
        return decision.ok ? decision.events.length : 0;
      };
      fc.assert(
        fc.property(happenings(40), (happening) => {
          play(happening, (meeting) => {
            meeting.ticks();
            const next = deadline(meeting.room);
            if (next === null) return;
            expect(due(meeting, next - 1)).toBe(0);
            expect(due(meeting, next)).toBeGreaterThan(0);
          });
        }),
        runs(40),
      );
    },
    PATIENCE,
  );

  test(
    'H4: with nobody doing anything, the clock alone ends every offer, turn, quiet and vote',
    () => {
      fc.assert(
        fc.property(happenings(40), (happening) => {
          const meeting = play(happening);
          meeting.ticks();
          // Each in line takes an offer, more time, a turn, a loss, and an offer after that; seats
          // come back from a mute and join the line.
          let ticks = roomsIn(meeting.room).reduce((sum, room) => {
            const { proposals, seats, script } = room;
            const inLine = 1 + queueOf(room).length + seats.length;
            const floors = 2 + (script === null ? 0 : script.stages.length - script.next);
            return sum + 5 * inLine * floors + proposals.length;
          }, 0);
          while (isGoingOn(meeting.room)) {
            const next = deadline(meeting.room);
            if (next === null) break;
            meeting.now = next;
            meeting.ticks();
            ticks -= 1;
            expect(ticks, 'ticks until all has ended').toBeGreaterThan(0);
          }
        }),
        runs(50),
      );
    },
    PATIENCE,
  );

  test(
    'H4: with nobody doing anything at all, a meeting ends',
    () => {
      fc.assert(
        fc.property(happenings(30), (happening) => {
          const meeting = play(happening);
          meeting.passes(OPENED_AT + 240 * 60_000 - meeting.now);
          expect(meeting.room.floor.kind).toBe('ended');
          expect(deadline(meeting.room)).toBeNull();
        }),
        runs(40),
      );
    },
    PATIENCE,
  );

  test(
    'D5: a fold of public events is the public form of the room',
    () => {
      fc.assert(
        fc.property(happenings(40), (happening) => {
          const meeting = play(happening);
          const folded = meeting.log
            .map(publicRecorded)
            .reduce((room, { event, at }) => evolve(room, event, at), meeting.opened);
          expect(folded).toEqual(publicRoom(meeting.room));
        }),
        runs(40),
      );
    },
    PATIENCE,
  );

  test(
    'H4: evolve on any prefix of the log is the room that was known after it',
    () => {
      fc.assert(
        fc.property(happenings(40), (happening) => {
          const known = new Map<number, Room>();
          const meeting = play(happening, ({ log, room }) => known.set(log.length, room));
          known.set(meeting.log.length, meeting.room);
          let room = meeting.opened;
          for (const { seq, event, at } of meeting.log) {
            room = evolve(room, event, at);
            const then = known.get(seq);
            if (then !== undefined) expect(room).toEqual(then);
          }
        }),
        runs(40),
      );
    },
    PATIENCE,
  );
});
