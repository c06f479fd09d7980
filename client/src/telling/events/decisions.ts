import type { SeatId } from '@ronda/shared/ids';
import type { Decided, Room } from '@ronda/shared/room/state';
import { outcomeSentence } from '../decisions/outcome-sentence.ts';
import { proposalSentence } from '../decisions/proposal-sentence.ts';
import { person, sentence } from '../sentence.ts';
import type { Happening, Telling, Told } from './told.ts';
import { aboutSeat, brief, either, plain } from './told.ts';

export type DecisionTold = Happening<
  | 'proposed'
  | 'answered'
  | 'proposalClosed'
  | 'turnLengthChanged'
  | 'talkTimeShown'
  | 'agreementAdopted'
  | 'agreementDropped'
  | 'helpLineChanged'
  | 'policyChanged'
  | 'phonesAdmitted'
  | 'phonesRefused'
  | 'scheduleChanged'
  | 'invitationChanged'
  | 'seatMuted'
  | 'seatUnmuted'
  | 'seatRemoved'
  | 'seatRestored'
>;

/** What is proposed, what came of it, and what that did. */
export function tellDecisions({ event, before, me }: DecisionTold): readonly Telling[] {
  switch (event.type) {
    case 'proposed':
      return [tellProposed(before, event, me)];
    case 'answered':
      return [];
    case 'proposalClosed': {
      const closed = before.proposals.find((proposal) => proposal.id === event.proposal);
      return closed === undefined ? [] : [outcome(event.proposal, closed.action, event, me)];
    }
    case 'turnLengthChanged': {
      const length = { ms: event.turnSeconds * 1000 };
      return [brief({ said: sentence('announce.turnLength', { length }) })];
    }
    case 'talkTimeShown':
      return [brief(plain(event.shown ? 'announce.talkTimeShown' : 'announce.talkTimeHidden'))];
    case 'agreementAdopted':
    case 'agreementDropped':
    case 'helpLineChanged':
    case 'policyChanged':
    case 'phonesAdmitted':
    case 'phonesRefused':
    case 'scheduleChanged':
    case 'invitationChanged':
      // The outcome has said it.
      return [];
    case 'seatMuted':
      return [either(event.seat, me, 'announce.iAmMuted', 'announce.muted')];
    case 'seatUnmuted':
      return [either(event.seat, me, 'announce.iAmUnmuted', 'announce.unmuted')];
    case 'seatRemoved':
      return event.seat === me ? [] : [aboutSeat('announce.removed', event.seat)];
    case 'seatRestored':
      return [aboutSeat('announce.restored', event.seat)];
  }
}

/** What came of decisions while one was not there: after a reload or a lost line. */
export function tellDecided({ decided }: Room, me: SeatId): readonly Told[] {
  return decided.map((one) => ({
    seq: 0,
    at: one.at,
    urgency: 'soon',
    kept: 'meeting',
    seldom: null,
    ...outcome(one.id, one.action, one, me),
  }));
}

function outcome(
  id: Decided['id'],
  action: Decided['action'],
  closed: Parameters<typeof outcomeSentence>[1],
  me: SeatId,
) {
  return {
    id: `decision ${id}`,
    said: outcomeSentence(action, closed, me),
    isOutcome: true,
  } as const;
}

function tellProposed(
  before: Room,
  { action, subjects, by }: Extract<DecisionTold['event'], { type: 'proposed' }>,
  me: SeatId,
): Telling {
  const what = proposalSentence(action, subjects, before.lasting.agreements);
  // What is open stands among the decisions: the list of what happened keeps what came of it.
  if (by === null) return brief({ said: sentence('announce.proposedByNobody', { what }) });
  return brief({
    said:
      by === me
        ? sentence('announce.iProposed', { what })
        : sentence('announce.proposed', { what, name: person(by) }),
  });
}
