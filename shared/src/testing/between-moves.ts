import fc from 'fast-check';
import type { CircleAction } from '../circle/closed.ts';
import type { CircleCommand, CircleStep } from '../circle/command.ts';
import { nextPlanned } from '../circle/coming.ts';
import { countMeeting } from '../circle/members.ts';
import type { Ballot } from '../decisions/ballots.ts';
import type { SeatId } from '../ids.ts';
import { RULES } from '../policy.ts';
import { OTHER_REASON, type Between } from './between.ts';
import { askedBetween, ballot } from './happenings.ts';
import { Meeting } from './meeting.ts';
import { sealed } from './names.ts';
import { MINUTE } from './times.ts';

/**
 * Something that somebody might do between meetings, after a while. As in `Move`, people and questions are numbers that
 * count round those there are, and most of what is tried in a wrong moment is refused.
 */
export interface BetweenMove {
  readonly waitMs: number;
  readonly who: number;
  readonly what: BetweenWhat;
}

type BetweenWhat =
  | { readonly do: 'ask'; readonly action: CircleAction; readonly thenAllAgree: boolean }
  | { readonly do: 'answer'; readonly which: number; readonly ballot: Ballot }
  | { readonly do: 'object'; readonly which: number }
  | { readonly do: 'come'; readonly coming: boolean | null; readonly named: boolean }
  | { readonly do: 'leave' }
  /** They meet, so many from this one on. */
  | { readonly do: 'meet'; readonly count: number };

const DAY = 24 * 60 * MINUTE;

const WHATS: { readonly [Do in BetweenWhat['do']]: fc.WeightedArbitrary<BetweenWhat> } = {
  ask: {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('ask'),
      action: askedBetween,
      thenAllAgree: fc.boolean(),
    }),
  },
  answer: {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('answer'), which: fc.nat({ max: 2 }), ballot }),
  },
  object: {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('object'), which: fc.nat({ max: 5 }) }),
  },
  come: {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('come'),
      coming: fc.constantFrom(true, true, false, null),
      named: fc.boolean(),
    }),
  },
  leave: { weight: 1, arbitrary: fc.constant({ do: 'leave' }) },
  meet: {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('meet'), count: fc.integer({ min: 2, max: 8 }) }),
  },
};

const waitMs = fc.oneof(
  { weight: 5, arbitrary: fc.nat({ max: MINUTE }) },
  { weight: 3, arbitrary: fc.integer({ min: DAY, max: 3 * DAY }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(RULES.circle.openMs - 1, RULES.circle.openMs, RULES.circle.closedMs),
  },
);

export const betweenMoves = fc.array(
  fc.record({ waitMs, who: fc.nat({ max: 9 }), what: fc.oneof(...Object.values(WHATS)) }),
  { minLength: 5, maxLength: 40, size: 'max' },
);

/** The steps that a move comes to in this circle, with these people. None where they meet. */
export function betweenStepsOf(
  between: Between,
  among: readonly SeatId[],
  { who, what }: BetweenMove,
): CircleStep[] {
  const seat = among[who % among.length] ?? '';
  const step = (by: SeatId, command: CircleCommand): CircleStep => ({
    ...between.step(by, command),
    // A name is words like any other: it does not change with the seat's.
    name: sealed(String(among.indexOf(by))),
  });
  const { questions, standing, made } = between.circle;
  switch (what.do) {
    case 'ask': {
      const { action, thenAllAgree } = what;
      const agree = {
        type: 'answer',
        question: made + 1,
        ballot: { position: 'agree' },
      } as const;
      const others = thenAllAgree ? among.filter((one) => one !== seat) : [];
      return [step(seat, { type: 'ask', action }), ...others.map((one) => step(one, agree))];
    }
    case 'answer': {
      const question = questions[what.which % Math.max(questions.length, 1)]?.id ?? 1;
      return [step(seat, { type: 'answer', question, ballot: what.ballot })];
    }
    case 'object': {
      const decision = standing[what.which % Math.max(standing.length, 1)]?.id ?? 1;
      return [step(seat, { type: 'objectTo', decision, reason: OTHER_REASON })];
    }
    case 'come': {
      const date = nextPlanned(between.lasting, between.now)?.date ?? '2027-01-19';
      const { coming, named } = what;
      return [step(seat, { type: 'sayComing', date, coming, named })];
    }
    case 'leave':
      return [step(seat, { type: 'leaveGroup' })];
    case 'meet':
      return [];
  }
}

/** Who comes, where they meet. */
export function whoMeets(among: readonly SeatId[], { who, what }: BetweenMove): readonly SeatId[] {
  if (what.do !== 'meet') return [];
  return among.map((_, index) => among[(who + index) % among.length] ?? '').slice(0, what.count);
}

/** They have met: what of it counts for each is counted. */
export function meets(between: Between, who: readonly SeatId[]): void {
  if (who.length > 0) between.circle = countMeeting(between.circle, new Meeting(who).room);
}
