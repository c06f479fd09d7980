import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharingOf, stageOf } from './moving.ts';
import type { RoomEvent } from '../room/event.ts';
import { bare } from '../room/event.ts';
import { evolve } from '../room/evolve.ts';
import { canBeOffered } from '../room/seats.ts';
import type { Offer, Room, WhichTable } from '../room/state.ts';
import { BOTH, roomsIn, tableRoom } from '../tables/seen.ts';
import { happenings, meetingOf, peopleOf } from '../testing/happenings.ts';
import type { Meeting } from '../testing/meeting.ts';
import type { Move } from '../testing/moves.ts';
import { stepsOf, waitFor } from '../testing/moves.ts';
import { PATIENCE, runs } from '../testing/runs.ts';
import { MINUTE, SECOND } from '../testing/times.ts';

/** A finished round, with who was able throughout. */
interface Finished {
  readonly turnMs: number;
  readonly able: ReadonlySet<string>;
  readonly events: readonly RoomEvent[];
}

/** Of the whole circle, and of each table while it is split (D12). */
function finishedRounds(meeting: Meeting): Finished[] {
  return [null, ...BOTH].flatMap((which) => finishedAt(meeting, which));
}

/** Finds the finished rounds in a log by folding it, an event at a time. */
function finishedAt(meeting: Meeting, which: WhichTable | null): Finished[] {
  const found: Finished[] = [];
  let room: Room = meeting.opened;
  let reading = false;
  let events: RoomEvent[] = [];
  let able = new Set<string>();
  let turnMs = 0;
  for (const { event: happened, at } of meeting.log) {
    room = evolve(room, happened, at);
    if ((happened.type === 'atTable' ? happened.table : null) !== which) continue;
    const event = bare(happened);
    const seen = which === null ? room : tableRoom(room, which);
    const now = seen.seats.filter(canBeOffered).map((seat) => seat.id);
    if (event.type === 'roundBegan') {
      [events, able, turnMs] = [[], new Set(now), event.turnSeconds * SECOND];
      // A reading is over as soon as one has read.
      reading = event.part === 'reading';
    }
    // Who comes during the round is no longer counted as throughout; nor is who stops being able.
    // A round's end lifts mutes, so it is looked at before.
    if (event.type === 'roundEnded') {
      if (!reading) found.push({ turnMs, able, events });
      events = [];
    } else able = new Set(now.filter((seat) => able.has(seat)));
    events.push(event);
  }
  return found;
}

const about = (events: readonly RoomEvent[], seat: string, type: RoomEvent['type']) =>
  events.filter((event) => event.type === type && 'seat' in event && event.seat === seat);

describe('H2: equal turns', () => {
  test(
    'H2: in any finished round whoever was able throughout was offered exactly one turn of the same length',
    () => {
      let rounds = 0;
      fc.assert(
        fc.property(happenings(70), (happening) => {
          const meeting = meetingOf(happening);
          for (const move of happening.moves) {
            waitFor(meeting, move, happening.clock);
            for (const step of stepsOf(meeting, peopleOf(happening), move)) meeting.takes(step);
          }
          for (const { turnMs, able, events } of finishedRounds(meeting)) {
            rounds += 1;
            for (const seat of able) {
              const of = (type: RoomEvent['type']) => about(events, seat, type);
              // F4: once more after each *Later*; F7: once more for what was left.
              const again = of('turnPostponed').length + of('turnInterrupted').length;
              const offers = of('turnOffered').flatMap((event) =>
                event.type === 'turnOffered' ? [event.turnMs] : [],
              );
              expect(offers).toHaveLength(1 + again);
              expect(of('turnPostponed').length).toBeLessThanOrEqual(1);
              expect(of('turnInterrupted').length).toBeLessThanOrEqual(1);
              expect(of('moreTimeGranted').length).toBeLessThanOrEqual(2);
              expect(of('offerWithdrawn')).toEqual([]);
              expect(offers[0]).toBe(turnMs);
              const rest = of('turnInterrupted').flatMap((event) =>
                event.type === 'turnInterrupted' ? [event.leftMs] : [],
              );
              expect(offers.slice(1).every((ms) => ms === turnMs || ms === rest[0])).toBe(true);
              // It ends once: by passing or by finishing, F7 aside.
              expect(of('turnPassed').length + of('turnFinished').length).toBe(1);
            }
          }
        }),
        runs(130),
      );
      // Were this to fail, the property would hold for want of rounds.
      expect(rounds).toBeGreaterThan(10);
    },
    PATIENCE,
  );
});

/**
 * What is left of the seats' differences when speaking time is put aside, and with it where those
 * start who come as new: at the least that anyone present has spoken (F9).
 */
function apartFromSpeaking(room: Room): unknown {
  return { ...room, seats: room.seats.map((seat) => ({ ...seat, spokenMs: 0, startMs: 0 })) };
}

function offerOf(meeting: Meeting): Offer | null {
  for (const { floor } of roomsIn(meeting.room)) {
    // A reading is over once one has read, so that there it shows.
    if (floor.kind !== 'round' || floor.round.part === 'reading') continue;
    if (floor.round.stage?.kind === 'offer') return floor.round.stage;
  }
  return null;
}

/** As in "offer ana", at the table where they sit (D12). */
function stageAt(meeting: Meeting, seat: string): string {
  const stage = stageOf(meeting.seenFrom(seat));
  return `${stage?.kind} ${stage?.seat}`;
}

/**
 * Plays the same in both, then lets everybody pass who is still to be offered a turn. Up to a sharing:
 * there the speaking time has its say (F9).
 */
function onwards(meetings: readonly Meeting[], among: readonly string[], moves: readonly Move[]) {
  const bothShare = () =>
    meetings.some(({ room }) => roomsIn(room).some((each) => sharingOf(each) !== null));
  for (const move of moves) {
    if (bothShare()) return;
    for (const meeting of meetings) {
      waitFor(meeting, move, 'punctual');
      for (const step of stepsOf(meeting, among, move)) meeting.takes(step);
    }
  }
  for (let n = 0; n < 100 && !bothShare(); n += 1) {
    for (const meeting of meetings) meeting.passes(30 * SECOND);
  }
}

describe('H5: passing is free', () => {
  test(
    'H5: after the round, who passed cannot be told from who spoke, except by the speaking time',
    () => {
      fc.assert(
        fc.property(
          happenings(20),
          happenings(20),
          fc.nat({ max: 19 * SECOND }),
          fc.nat({ max: 5 }),
          (before, after, ms, passes) => {
            const among = peopleOf(before);
            const [spoke, passed] = [0, 1].map(() => {
              const meeting = meetingOf({ ...before, seatedMs: 2 * MINUTE }, { turnSeconds: 10 });
              meeting.beginsRound();
              for (const move of before.moves) {
                waitFor(meeting, move, 'punctual');
                for (const step of stepsOf(meeting, among, move)) meeting.takes(step);
              }
              for (let n = 0; n < passes && meeting.room.floor.kind === 'round'; n += 1) {
                meeting.passes(30 * SECOND);
              }
              return meeting;
            });
            if (spoke === undefined || passed === undefined) return;
            const offer = offerOf(spoke);
            fc.pre(offer !== null && spoke.seat(offer.seat).presence.kind === 'connected');
            if (offer === null) return;
            const { seat } = offer;
            const taken = Math.min(ms, offer.turnMs + 10 * SECOND - 1, offer.until - spoke.now - 1);
            spoke.does(seat, 'speak');
            spoke.passes(taken);
            passed.passes(taken);
            fc.pre(
              stageAt(spoke, seat) === `turn ${seat}` && stageAt(passed, seat) === `offer ${seat}`,
            );
            spoke.does(seat, 'finish');
            passed.does(seat, 'pass');
            // Between the two there is no difference any more, neither at once nor at the end.
            expect(apartFromSpeaking(passed.room)).toEqual(apartFromSpeaking(spoke.room));
            onwards([spoke, passed], among, after.moves);
            expect(apartFromSpeaking(passed.room)).toEqual(apartFromSpeaking(spoke.room));
            expect(passed.room.rotation).toEqual(spoke.room.rotation);
            expect(passed.box).toEqual(spoke.box);
          },
        ),
        runs(50),
      );
    },
    PATIENCE,
  );
});
