import type { SeatId } from '../ids.ts';
import type { Outcome } from '../room/event.ts';
import type { Moods, Proposal } from '../room/state.ts';
import type { Way } from './action.ts';
import { wayOf } from './action.ts';
import type { Ballot, Mood } from './ballots.ts';

export interface Count {
  readonly agree: number;
  readonly standAside: number;
  readonly object: number;
  readonly disagree: number;
  readonly moods: Moods;
}

export function count(ballots: readonly (readonly [SeatId, Ballot])[]): Count {
  const positions = ballots.map(([, ballot]) => ballot.position);
  const of = (position: Ballot['position']) => positions.filter((each) => each === position).length;
  const felt = (mood: Mood) =>
    ballots.filter(([, ballot]) => ballot.position === 'mood' && ballot.mood === mood).length;
  return {
    agree: of('agree'),
    standAside: of('standAside'),
    object: of('object'),
    disagree: of('disagree'),
    moods: { well: felt('well'), soSo: felt('soSo'), hard: felt('hard') },
  };
}

/** Which positions each way of deciding knows (D2, D3). */
export function fits(way: Way, ballot: Ballot): boolean {
  switch (ballot.position) {
    case 'agree':
      return way !== 'temperature';
    case 'standAside':
    case 'object':
      return way === 'consent';
    case 'disagree':
      return way === 'allButOne';
    case 'mood':
      return way === 'temperature';
  }
}

/** What a verdict depends on, be it a proposal of a meeting or a question between two. */
type Asked = Pick<Proposal, 'action' | 'electors' | 'opening' | 'until'>;

/**
 * How a vote stands: its outcome, or null while it is open. `counted` holds the answers of the
 * electors who are left; minimums use the opening electorate (D4), so that a few who stay behind do
 * not decide for all.
 */
export function verdict(proposal: Asked, counted: Count, now: number): Outcome | null {
  if (proposal.electors.length === 0) return 'lapsed';
  const over = now >= proposal.until;
  switch (wayOf(proposal.action)) {
    case 'consent':
      return byConsent(proposal, counted, over);
    case 'allButOne':
      return byAllButOne(proposal, counted, over);
    case 'temperature':
      return byMood(proposal, counted, over);
  }
}

/** D8: it binds nothing; but of fewer than three answers the counts would tell whose mood is whose. */
function byMood(proposal: Asked, { moods }: Count, over: boolean): Outcome | null {
  const answers = moods.well + moods.soSo + moods.hard;
  if (answers < proposal.electors.length && !over) return null;
  return answers >= LEAST_MOODS ? 'taken' : 'lapsed';
}

const LEAST_MOODS = 3;

/** D2 */
function byConsent(
  proposal: Asked,
  { agree, standAside, object }: Count,
  over: boolean,
): Outcome | null {
  if (object > 0) return 'objected';
  const answers = agree + standAside;
  const enough = answers * 2 >= proposal.opening;
  const all = answers === proposal.electors.length;
  if (enough && (all || over)) return agree > standAside ? 'passed' : 'notPassed';
  return over ? 'lapsed' : null;
}

/** D3: of so few electors all must agree. */
export function isFew(opening: number): boolean {
  return opening <= 3;
}

/** D3 */
function byAllButOne(proposal: Asked, { agree, disagree }: Count, over: boolean): Outcome | null {
  const left = proposal.electors.length;
  const few = isFew(proposal.opening);
  const enough = agree * 2 > proposal.opening;
  if (enough && agree >= (few ? left : left - 1)) return 'passed';
  if (over && !few && enough && disagree <= 1) return 'passed';
  const blocked = disagree >= (few ? 1 : 2);
  if (agree + disagree === left) return blocked ? 'notPassed' : 'lapsed';
  if (!over) return null;
  return blocked ? 'notPassed' : 'lapsed';
}
