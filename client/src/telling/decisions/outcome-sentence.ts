import type { Action, Reason } from '@ronda/shared/decisions/action';
import type { SeatId } from '@ronda/shared/ids';
import type { Decided } from '@ronda/shared/room/state';
import type { Sentence } from '../sentence.ts';
import { person, reasonPart, sentence } from '../sentence.ts';
import { proposalShort } from './proposal-sentence.ts';

/** How a proposal closed, as the event tells it and the room remembers it. */
export type Closed = Pick<Decided, 'outcome' | 'moods' | 'objection'>;

/** What came of a proposal, told in one breath. An objection is told with its reason, so that it can be mended (D2). */
export function outcomeSentence(action: Action, closed: Closed, me: SeatId): Sentence {
  const { outcome, moods, objection } = closed;
  const what = proposalShort(action);
  if (outcome === 'taken') {
    const { well, soSo, hard } = moods ?? NOBODY;
    return sentence('decision.outcome.takenWith', { what, well, soSo, hard });
  }
  if (outcome === 'objected' && objection !== null) {
    const { seat, reason } = objection;
    const parts = { what, reason: reasonPart(reason) };
    return seat === me
      ? sentence('announce.objectedByMe', parts)
      : sentence('announce.objectedDecision', { ...parts, name: person(seat) });
  }
  return outcomeTitle(action, closed);
}

/** The same without what stands beside it where it can be read: who objected and why, how many felt which way. */
export function outcomeTitle(action: Action, { outcome }: Pick<Closed, 'outcome'>): Sentence {
  const what = proposalShort(action);
  switch (outcome) {
    case 'passed':
      return sentence('announce.passedDecision', { what });
    case 'objected':
    case 'notPassed':
      return sentence('announce.notPassedDecision', { what });
    case 'lapsed':
      return sentence('announce.lapsedDecision', { what });
    case 'overtaken':
      return sentence('announce.overtakenDecision', { what });
    case 'taken':
      return what;
  }
}

/** Who objected, and why; of whoever has left the group nothing is known any more (D2). */
export function objectionSentence(
  { seat, reason }: { readonly seat: SeatId | null; readonly reason: Reason },
  me: SeatId,
): Sentence {
  return sentence(seat === me ? 'decision.outcome.objectsMe' : 'decision.outcome.objects', {
    name: seat === null ? sentence('room.someone') : person(seat),
    reason: reasonPart(reason),
  });
}

const NOBODY = { well: 0, soSo: 0, hard: 0 };
