import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stageOf, turnOf } from '../floor/moving.ts';
import { RULES } from '../policy.ts';
import { happenings, meetingOf, peopleOf } from '../testing/happenings.ts';
import { Meeting, typesOf } from '../testing/meeting.ts';
import { stepsOf, waitFor } from '../testing/moves.ts';
import { people } from '../testing/names.ts';
import { PATIENCE, runs } from '../testing/runs.ts';
import { MINUTE, SECOND } from '../testing/times.ts';
import { deadline } from './deadline.ts';
import { decide } from './decide.ts';
import { boxGivenBack, givenBack } from './given-back.ts';
import type { Room } from './state.ts';

const AWAY = 20 * MINUTE;
const TICK = { actor: 'clock', command: { type: 'tick' } } as const;
/** F12 alone goes on. */
const younger = (room: Room, ms: number) => ({ ...room, openedAt: room.openedAt + ms });

test('H4: an offer that nobody could answer waits as long as it would have', () => {
  const meeting = new Meeting(people(3));
  meeting.beginsRound();
  meeting.passes(10 * SECOND);
  const { seat } = stageOf(meeting.room)!;
  meeting.unserved(AWAY);
  meeting.passes(19 * SECOND);
  expect(meeting.stage).toBe(`offer ${seat}`);
  expect(typesOf(meeting.passes(SECOND))).toContain('turnPostponed');
});

test('H4, F5: a turn has the time that was left of it, and counts no other as spoken', () => {
  const meeting = new Meeting(people(3), { turnSeconds: 60 });
  meeting.beginsRound();
  const { seat } = stageOf(meeting.room)!;
  meeting.does(seat, 'speak');
  meeting.passes(20 * SECOND);
  meeting.unserved(AWAY);
  expect(turnOf(meeting.room)?.clock).toEqual({
    kind: 'running',
    endsAt: meeting.now + 40 * SECOND,
  });
  meeting.passes(10 * SECOND);
  meeting.does(seat, 'finish');
  expect(meeting.seat(seat).spokenMs).toBe(30 * SECOND);
});

test('H4, D2: a vote stays open for those who could not answer', () => {
  const meeting = new Meeting(people(4));
  const id = meeting.proposes('ana', { kind: 'openFloor' });
  meeting.passes(50 * SECOND);
  meeting.unserved(AWAY);
  expect(meeting.room.proposals.map((open) => open.id)).toEqual([id]);
  meeting.passes(9 * SECOND);
  expect(meeting.room.proposals).toHaveLength(1);
  meeting.passes(SECOND);
  expect(meeting.room.proposals).toEqual([]);
});

test('H4, F11: a turn that a hold interrupts loses nothing to an outage in the hold', () => {
  const meeting = new Meeting(people(3), { turnSeconds: 60 });
  meeting.beginsRound();
  const { seat } = stageOf(meeting.room)!;
  meeting.does(seat, 'speak');
  meeting.passes(20 * SECOND);
  meeting.does('ben', 'hold');
  meeting.passes(10 * SECOND);
  meeting.unserved(AWAY);
  meeting.passes(50 * SECOND);
  expect(turnOf(meeting.room)?.clock).toEqual({
    kind: 'running',
    endsAt: meeting.now + 40 * SECOND,
  });
});

test('H4, F7: whoever was lost before an outage is not away because of it', () => {
  const meeting = new Meeting(people(3));
  meeting.loses('ben');
  meeting.passes(10 * SECOND);
  meeting.unserved(AWAY);
  expect(meeting.seat('ben').presence.kind).toBe('lost');
  meeting.passes(RULES.lostMs - 10 * SECOND);
  expect(meeting.seat('ben').presence.kind).toBe('away');
});

test('H4, F12: an empty room waits on for those who could not come back', () => {
  const meeting = new Meeting(people(2));
  for (const seat of people(2)) meeting.loses(seat);
  meeting.passes(10 * MINUTE);
  meeting.unserved(AWAY);
  meeting.passes(4 * MINUTE);
  expect(meeting.room.floor.kind).toBe('gathering');
  meeting.passes(MINUTE);
  expect(meeting.room.floor).toMatchObject({ kind: 'ended', because: 'empty' });
});

test('H4, F11: an outage does not make a hold be asked for sooner', () => {
  const meeting = new Meeting(people(3));
  meeting.does('ana', 'hold');
  meeting.passes(5 * MINUTE);
  meeting.unserved(AWAY);
  expect(meeting.refused('ana', 'hold')).toBe('holdUsed');
  meeting.passes(5 * MINUTE);
  meeting.does('ana', 'hold');
});

test('H4, D3: nobody becomes an elector while nobody is there', () => {
  const meeting = new Meeting(people(4));
  meeting.enters('mia');
  meeting.unserved(AWAY);
  const id = meeting.proposes('ana', { kind: 'mute', subjects: ['ben'] });
  expect(meeting.room.proposals.find((open) => open.id === id)?.electors).not.toContain('mia');
});

test('F12: four hours stay four hours', () => {
  const meeting = new Meeting(people(3));
  meeting.unserved(RULES.longestMs);
  expect(meeting.room.floor).toMatchObject({ kind: 'ended', because: 'longest' });
});

test('H4: an outage that nobody was served in is told first, and nothing where there was none', () => {
  const meeting = new Meeting(people(3));
  meeting.beginsRound();
  const events = (ms: number) => {
    const decision = decide(meeting.room, meeting.box, TICK, meeting.now + ms, ms);
    return decision.ok ? decision.events : [];
  };
  expect(events(AWAY)).toEqual([{ type: 'timeGivenBack', ms: AWAY }]);
  expect(events(0)).toEqual([]);
});

test(
  'H4: in any room, what waits waits exactly that much longer, whatever it is',
  () => {
    fc.assert(
      fc.property(happenings(40), fc.integer({ min: 1, max: AWAY }), (happening, ms) => {
        const among = peopleOf(happening);
        const meeting = meetingOf(happening);
        for (const move of happening.moves) {
          waitFor(meeting, move, happening.clock);
          for (const step of stepsOf(meeting, among, move)) meeting.takes(step);
        }
        const { room, box } = meeting;
        const before = deadline(younger(room, 0), box);
        const after = deadline(younger(givenBack(room, ms), ms), boxGivenBack(box, ms));
        expect(after).toBe(before === null ? null : before + ms);
      }),
      runs(200),
    );
  },
  PATIENCE,
);

test(
  'H4: in any room, after an outage all goes on as if it had not been',
  () => {
    fc.assert(
      fc.property(happenings(20), fc.integer({ min: 1, max: AWAY }), (happening, ms) => {
        const among = peopleOf(happening);
        const [punctual, away] = [meetingOf(happening), meetingOf(happening)];
        const half = Math.floor(happening.moves.length / 2);
        for (const [index, move] of happening.moves.entries()) {
          if (index === half) {
            for (const meeting of [punctual, away]) meeting.ticks();
            away.unserved(ms);
          }
          for (const meeting of [punctual, away]) {
            waitFor(meeting, move, happening.clock);
            for (const step of stepsOf(meeting, among, move)) meeting.takes(step);
          }
        }
        fc.pre(punctual.now - punctual.room.openedAt + ms < RULES.longestMs);
        const types = (meeting: Meeting) =>
          typesOf(meeting.log.map(({ event }) => event)).filter((type) => type !== 'timeGivenBack');
        expect(types(away)).toEqual(types(punctual));
      }),
      runs(200),
    );
  },
  PATIENCE,
);
