import fc from 'fast-check';
import { expect, test } from 'vitest';
import { happenings, meetingOf, peopleOf } from '../testing/happenings.ts';
import { stepsOf, waitFor } from '../testing/moves.ts';
import { Action } from '../decisions/action.ts';
import { Ballot } from '../decisions/ballots.ts';
import { SeatCommand } from './command.ts';
import { bare, RoomEvent, Outcome } from './event.ts';

/** What the suites try, and what comes of it: always the same draw, so that this does not depend on luck. */
function tried() {
  const commands = new Set<string>();
  const done = new Set<string>();
  const actions = new Set<string>();
  const passed = new Set<string>();
  const ballots = new Set<string>();
  const events = new Set<string>();
  const outcomes = new Set<string>();
  for (const happening of fc.sample(happenings(120), { seed: 1, numRuns: 600 })) {
    const meeting = meetingOf(happening);
    for (const move of happening.moves) {
      waitFor(meeting, move, happening.clock);
      for (const step of stepsOf(meeting, peopleOf(happening), move)) {
        const { command } = step;
        const decision = meeting.takes(step);
        commands.add(command.type);
        if (decision.ok) done.add(command.type);
        if (command.type === 'propose') actions.add(command.action.kind);
        if (command.type === 'answer') ballots.add(command.ballot.position);
      }
    }
    const proposed = new Map<number, string>();
    for (const { event: happened } of meeting.log) {
      events.add(happened.type);
      const event = bare(happened);
      events.add(event.type);
      if (event.type === 'proposed') proposed.set(event.proposal, event.action.kind);
      if (event.type !== 'proposalClosed') continue;
      outcomes.add(event.outcome);
      const is = event.outcome === 'passed' || event.outcome === 'taken';
      if (is) passed.add(proposed.get(event.proposal) ?? '');
    }
  }
  return { commands, done, actions, passed, ballots, events, outcomes };
}

const all = tried();
const sorted = (names: Iterable<string>) => [...names].sort();

const COMMANDS = SeatCommand.options.map(({ entries }) => entries.type.literal);
const KINDS = Action.options.map(({ entries }) => entries.kind.literal);
const POSITIONS = Ballot.options.map(({ entries }) => entries.position.literal);
const EVENTS = RoomEvent.options.map(({ entries }) => entries.type.literal);

test('H4: every command there is is among the moves, and each of them is allowed at times', () => {
  expect(sorted(all.commands)).toEqual(sorted([...COMMANDS, 'enter', 'lose', 'tick']));
  expect(sorted(all.done)).toEqual(sorted([...COMMANDS, 'enter', 'lose', 'tick']));
});

test('D8: every kind of proposal is made, and passes at times', () => {
  expect(sorted(all.actions)).toEqual(sorted(KINDS));
  expect(sorted(all.passed)).toEqual(sorted(KINDS));
});

test('D2, D3, D8: every position is taken, and every outcome comes about', () => {
  expect(sorted(all.ballots)).toEqual(sorted(POSITIONS));
  expect(sorted(all.outcomes)).toEqual(sorted(Outcome.options));
});

test('H4: every event there is happens', () => {
  // What was awaited seldom becomes impossible: `changes.test.ts` shows it.
  const usual = EVENTS.filter((type) => type !== 'changeDropped');
  expect(usual.filter((type) => !all.events.has(type))).toEqual([]);
});
