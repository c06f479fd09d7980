import type { Action } from '@ronda/shared/decisions/action';
import { deadline } from '@ronda/shared/room/deadline';
import type { RoomEvent } from '@ronda/shared/room/event';
import { Meeting } from '@ronda/shared/testing/meeting';
import { expect, test } from 'vitest';
import { TEXTS } from '../words/texts.ts';
import type { Deed } from './deed.ts';
import { createMind, type Mind } from './mind.ts';
import type { Nature } from './moment.ts';
import { company } from './temperament.ts';

/** A meeting of characters, in no time: the rules, their clock, and nothing in between. */
function rehearse(members: number, given: { seed: number; alone?: boolean }) {
  const temperaments = company(members);
  const seats = temperaments.map(({ name }) => name);
  // Somebody who does nothing, whom they have waited for.
  const everyone = given.alone === true ? seats : [...seats, 'you'];
  const meeting = new Meeting(everyone, { turnSeconds: 60, seatedMs: 0 });
  const sealed = Object.fromEntries(
    Object.keys(TEXTS).map((name) => [name, name.padEnd(40, '-')]),
  ) as Nature['sealed'];
  const minds = new Map(
    temperaments.map((temperament) => [
      temperament.name,
      createMind(
        temperament.name,
        {
          temperament,
          seed: given.seed,
          pace: 1,
          company: seats,
          sealed,
          sayingMs: (lines) => lines.join(' ').length * 65,
        },
        meeting.now,
      ),
    ]),
  );
  const deeds: Deed[] = [];
  const refused: string[] = [];
  let seen = meeting.log.length;
  const tell = () => {
    for (const { event, at } of meeting.log.slice(seen))
      for (const mind of minds.values()) mind.sees(meeting.room, event, at);
    seen = meeting.log.length;
  };

  function does(seat: string, mind: Mind, deed: Deed): void {
    deeds.push(deed);
    let outcome = 'done';
    if (deed.kind === 'drop') meeting.loses(seat);
    if (deed.kind === 'comeBack') meeting.enters(seat);
    if (deed.kind === 'command') {
      const actor = { seat, connection: meeting.lineOf(seat) };
      const decision = meeting.takes({ actor, command: deed.command });
      if (!decision.ok) {
        outcome = decision.refusal.code;
        refused.push(`${outcome} ${JSON.stringify(deed.command)}`);
      }
    }
    mind.did(deed, outcome, meeting.now);
    tell();
  }

  /** Whatever comes first, a deed or the clock, if it comes by then. Answers whether the meeting goes on. */
  function step(until = Infinity): boolean {
    const [next] = [...minds]
      .flatMap(([seat, mind]) => {
        const intention = mind.intends(meeting.room, meeting.now);
        return intention === null ? [] : [{ seat, mind, ...intention }];
      })
      .sort((one, other) => one.at - other.at);
    const due = deadline(meeting.room);
    if (due === null || Math.min(due, next?.at ?? Infinity) > until) return false;
    if (next === undefined || Math.ceil(next.at) > due) {
      meeting.passes(due - meeting.now);
      tell();
    } else {
      meeting.passes(Math.max(0, Math.ceil(next.at) - meeting.now));
      does(next.seat, next.mind, next.deed);
    }
    return meeting.room.floor.kind !== 'ended';
  }
  /** What comes in so many ms. */
  function passes(ms: number): void {
    const until = meeting.now + ms;
    while (step(until));
    meeting.passes(until - meeting.now);
    tell();
  }

  return {
    meeting,
    passes,
    deeds,
    refused,
    step,
    types: () => meeting.log.map(({ event }) => event.type),
  };
}

const A_WHOLE_MEETING: readonly RoomEvent['type'][] = [
  'scriptSet',
  'turnPassed',
  'turnPostponed',
  'turnStarted',
  'turnFinished',
  'seatLost',
  'seatConnected',
  'moreTimeAsked',
  'sharingBegan',
  'handRaised',
  'handLowered',
  'seatRested',
  'seatReturned',
  'holdBegan',
  'quietEnded',
  'agreementAdopted',
  'meetingEnded',
];

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
  'five carry on a whole meeting when you do nothing (seed %i)',
  (seed) => {
    const { meeting, deeds, refused, step, types } = rehearse(5, { seed });
    const begun = meeting.now;
    for (let steps = 0; step(); steps += 1) expect(steps).toBeLessThan(2000);
    expect(types()).toEqual(expect.arrayContaining([...A_WHOLE_MEETING]));
    expect(meeting.log.at(-1)?.event).toEqual({ type: 'meetingEnded', because: 'decision' });
    const events = meeting.log.map(({ event }) => event);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'turnStarted', taken: 'inWriting' }),
    );
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'proposalClosed', outcome: 'objected' }),
    );
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'proposalClosed', outcome: 'taken' }),
    );
    expect(events.filter(({ type }) => type === 'roundBegan')).toHaveLength(2);
    expect(deeds.some(({ kind }) => kind === 'signal')).toBe(true);
    // What they mean to do was allowed when they meant it: only two at the same instant may collide.
    expect(refused).toEqual([]);
    expect(meeting.now - begun).toBeGreaterThan(4 * 60_000);
    expect(meeting.now - begun).toBeLessThan(25 * 60_000);
  },
);

test.each([1, 2, 3, 7, 11])('%i hold one too', (members) => {
  const { meeting, step } = rehearse(members, { seed: members });
  for (let steps = 0; step(); steps += 1) expect(steps).toBeLessThan(4000);
  expect(meeting.log.at(-1)?.event).toEqual({ type: 'meetingEnded', because: 'decision' });
});

test('they begin nothing before somebody else is there', () => {
  const { meeting, passes, types } = rehearse(5, { seed: 1, alone: true });
  passes(10 * 60_000);
  expect(new Set(types())).toEqual(new Set(['seatTaken']));
  meeting.enters('you');
  passes(2 * 60_000);
  expect(types()).toContain('roundBegan');
});

const YOURS: readonly Action[] = [
  { kind: 'openFloor' },
  { kind: 'temperatureCheck', question: null },
  { kind: 'lock' },
  { kind: 'mute', subjects: ['Tom'] },
  { kind: 'quiet', minutes: 1 },
  { kind: 'beginRound', prompt: null },
];

test('whatever you propose is answered by each of them in a few seconds', () => {
  const { meeting, passes } = rehearse(5, { seed: 2, alone: true });
  meeting.enters('you');
  for (const action of YOURS) {
    const proposal = meeting.proposes('you', action);
    if (action.kind === 'temperatureCheck') meeting.answers('you', proposal, 'mood');
    passes(6500);
    expect(meeting.room.decided.find(({ id }) => id === proposal)?.outcome).toMatch(/passed|taken/);
  }
});
