import {
  proposalSentence,
  proposalShort,
} from '../../../client/src/telling/decisions/proposal-sentence.ts';
import { person, sentence } from '../../../client/src/telling/sentence.ts';
import { READY_REASONS, wayOf } from '@ronda/shared/decisions/action';
import type { Ballot } from '@ronda/shared/decisions/ballots';
import type { ProposalId } from '@ronda/shared/ids';
import type { Proposal } from '@ronda/shared/room/state';
import type { Choice, Menu } from './choice.ts';
import { asked, listed } from './menu.ts';
import { moveMenu } from './move-menu.ts';
import type { OwnPart, Said } from './said.ts';
import { counted, own } from './said.ts';
import type { Table } from './state.ts';

/** All that is open, and fresh rooms that are offered (D10). A single one is read at once. */
export function votesMenu(table: Table): Menu | null {
  const { proposals } = table.room;
  const open = [
    ...proposals.map(({ id, action }) => ({
      label: proposalShort(action),
      choice: { kind: 'open', menu: { of: 'vote', proposal: id } } as const,
    })),
    ...table.moves.map((by) => ({
      label: own('moveBy', { name: person(by) }),
      choice: { kind: 'open', menu: { of: 'move', by } } as const,
    })),
  ];
  const [first, ...others] = open;
  if (first === undefined) return null;
  const { menu } = first.choice;
  if (others.length === 0)
    return menu.of === 'vote' ? voteMenu(table, menu.proposal) : moveMenu(table, menu.by);
  const title = proposals.length === 0 ? [] : [counted('votesOpen', proposals.length)];
  return listed(title, open);
}

/** A proposal, read in full, and how it is answered (D2, D3, D8). */
export function voteMenu({ room, me }: Table, id: ProposalId): Menu | null {
  const proposal = room.proposals.find((open) => open.id === id);
  if (proposal === undefined) return null;
  const { action, subjects, by, electors } = proposal;
  const what = proposalSentence(action, subjects, room.lasting.agreements);
  const from = by === null ? own('voteByNobody') : own('voteBy', { name: person(by) });
  const answers = counts(proposal);
  if (!electors.includes(me)) {
    const why = subjects.includes(me) ? own('voteAboutMe') : sentence('refusal.notAnElector');
    return listed([from, what, answers, why], []);
  }
  const answer = (ballot: Ballot): Choice => ({ kind: 'answer', proposal: id, ballot });
  const agree = ['1', answer({ position: 'agree' })] as const;
  switch (wayOf(action)) {
    case 'consent': {
      const object: Choice = { kind: 'open', menu: { of: 'reasons', proposal: id } };
      return asked(
        [from, own('voteConsent', { what })],
        [agree, ['2', answer({ position: 'standAside' })], ['3', object]],
      );
    }
    case 'allButOne':
      return asked(
        [from, own('voteAllButOne', { what })],
        [agree, ['3', answer({ position: 'disagree' })]],
      );
    case 'temperature':
      return asked(
        [from, own('voteTemperature', { what })],
        [
          ['1', answer({ position: 'mood', mood: 'well' })],
          ['2', answer({ position: 'mood', mood: 'soSo' })],
          ['3', answer({ position: 'mood', mood: 'hard' })],
        ],
      );
  }
}

const counts = ({ answers, electors }: Proposal): Said =>
  own('voteAnswered', { answers, electors: electors.length });

export function reasonsMenu(id: ProposalId): Menu {
  return listed(
    [own('askReason')],
    READY_REASONS.map((choice) => ({
      label: sentence(`decision.reason.${choice}`),
      choice: {
        kind: 'answer',
        proposal: id,
        ballot: { position: 'object', reason: { kind: 'ready', choice } },
      },
    })),
  );
}

export function ballotSaid(ballot: Ballot): OwnPart {
  return ballot.position === 'mood'
    ? sentence(`decision.mood.${ballot.mood}`)
    : sentence(`decision.position.${ballot.position}`);
}

/** How many wait for this caller's answer. */
export function votesWaiting({ room, me, answered }: Table): number {
  return room.proposals.filter(
    ({ id, electors }) => electors.includes(me) && !answered.includes(id),
  ).length;
}
