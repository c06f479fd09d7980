import { wayOf } from '@ronda/shared/decisions/action';
import type { Ballot, Mood } from '@ronda/shared/decisions/ballots';
import { MOODS } from '@ronda/shared/decisions/ballots';
import type { Proposal } from '@ronda/shared/room/state';
import { chance } from './chance.ts';
import type { Intention } from './deed.ts';
import { command, has, type Moment, soon } from './moment.ts';

/** Everybody answers what is asked, within a few seconds. */
export function answers(moment: Moment): readonly Intention[] {
  const { room, me, memory } = moment;
  return room.proposals
    .filter(({ id, by, action, electors }) => {
      // Proposing is agreeing (D2); a temperature is also taken of whoever asks.
      const mine = by === me && wayOf(action) === 'consent';
      return !mine && electors.includes(me) && !memory.answered.has(id);
    })
    .map((proposal) =>
      command(proposal.openedAt + soon(moment, [2, 6], 'answer', proposal.id), {
        type: 'answer',
        proposal: proposal.id,
        ballot: ballotFor(moment, proposal),
      }),
    );
}

function ballotFor(moment: Moment, { id, action }: Proposal): Ballot {
  const { room, me, nature } = moment;
  switch (wayOf(action)) {
    case 'allButOne':
      return { position: 'agree' };
    case 'temperature': {
      const mood: Mood = MOODS[Math.floor(chance(nature.seed, me, 'mood', id) * MOODS.length)]!;
      return { position: 'mood', mood };
    }
    case 'consent':
      // One agreement, once: whatever is mended finds them content.
      return action.kind === 'adoptAgreement' &&
        has(moment, 'objectsOnce') &&
        !room.decided.some(({ outcome }) => outcome === 'objected')
        ? { position: 'object', reason: { kind: 'own', text: nature.sealed.objection } }
        : { position: 'agree' };
  }
}
