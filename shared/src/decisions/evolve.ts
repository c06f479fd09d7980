import { withoutLetters } from '../lasting/renewed.ts';
import { RULES } from '../policy.ts';
import type { RoomEvent } from '../room/event.ts';
import type { Room } from '../room/state.ts';

export type ProposalEvent = Extract<
  RoomEvent,
  { type: 'proposed' | 'answered' | 'proposalClosed' }
>;

export function evolveProposals(room: Room, event: ProposalEvent, at: number): Room {
  switch (event.type) {
    case 'proposed': {
      const { proposal: id, action, subjects, by, until, electors } = event;
      const made = {
        id,
        action,
        subjects,
        by,
        openedAt: at,
        until,
        electors,
        opening: electors.length,
        answers: 0,
      };
      return { ...room, proposals: [...room.proposals, made], proposalsMade: id };
    }
    case 'answered':
      return {
        ...room,
        proposals: room.proposals.map((proposal) =>
          proposal.id === event.proposal ? { ...proposal, answers: event.answers } : proposal,
        ),
      };
    case 'proposalClosed':
      return {
        ...room,
        proposals: room.proposals.filter((proposal) => proposal.id !== event.proposal),
        decided: decidedAfter(room, event, at),
      };
  }
}

function decidedAfter(
  { proposals, decided }: Room,
  event: Extract<ProposalEvent, { type: 'proposalClosed' }>,
  at: number,
): Room['decided'] {
  const closed = proposals.find((proposal) => proposal.id === event.proposal);
  if (closed === undefined) return decided;
  const { id, action, subjects, by } = closed;
  const { outcome, tally, moods, objection } = event;
  const last = {
    id,
    action: withoutLetters(action),
    subjects,
    by,
    at,
    outcome,
    tally,
    moods,
    objection,
  };
  return [...decided, last].slice(-RULES.decided);
}
