import type { Action } from '@ronda/shared/decisions/action';
import type { Ballot } from '@ronda/shared/decisions/ballots';
import type { ProposalId, SeatId } from '@ronda/shared/ids';
import type { Room } from '@ronda/shared/room/state';
import type { Invitation } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import type { Place } from '@ronda/member/place';
import { createTone } from '@ronda/member/sound/tone';
import { giveVoice, type Voice } from '@ronda/member/voice';

/** Who sits down: by name alone, in silence, or with a tone that is heard whenever the floor is theirs. */
export type Guest = string | { readonly name: string; readonly hertz: number };

/** Members who do exactly as they are told, for tests and pictures. */
export interface Circle {
  readonly members: readonly Member[];
  called(name: string): Member;
  /** Whoever has this seat. */
  at(seat: SeatId): Member;
  /** Resolves once every one of them sees it so. */
  until(wished: (room: Room) => boolean): Promise<void>;
  /** `by` proposes, and whoever else of them may answer takes this position. Resolves when all have answered. */
  decide(by: Member, action: Action, position?: Ballot['position']): Promise<void>;
  /** All of them agree to the newest proposal of this kind, once there is one. */
  agree(kind: Action['kind']): Promise<void>;
  /** They leave, and their voices with them. */
  leave(): Promise<void>;
}

/** Seats them one after the other, so that seat order is the order of the names. */
export async function seatCircle(
  place: Place,
  invitation: Invitation,
  guests: readonly Guest[],
): Promise<Circle> {
  const members: Member[] = [];
  const voices: Voice[] = [];
  for (const guest of guests) {
    const { name, hertz } = typeof guest === 'string' ? { name: guest, hertz: 0 } : guest;
    const member = await takeSeat(place, invitation, { name });
    members.push(member);
    if (hertz === 0) continue;
    const voice = await giveVoice(member);
    voice.pickUp(createTone(hertz));
    voices.push(voice);
  }

  function find(is: (member: Member) => boolean): Member {
    const found = members.find(is);
    if (found === undefined) throw new Error('Nobody in this circle.');
    return found;
  }

  /** Whoever else answered may have closed it meanwhile. */
  async function answer(
    member: Member,
    id: ProposalId,
    position: Ballot['position'],
  ): Promise<void> {
    const room = await member.until(({ proposalsMade }) => proposalsMade >= id);
    const proposal = room.proposals.find((open) => open.id === id);
    if (!proposal?.electors.includes(member.me)) return;
    const ballot = ballotOf(position);
    const outcome = await member.send({ type: 'answer', proposal: id, ballot });
    if (outcome !== 'done' && outcome !== 'noSuchProposal') throw new Error(outcome);
  }

  const circle: Circle = {
    members,
    called: (name) => find((member) => member.name === name),
    at: (seat) => find((member) => member.me === seat),
    async until(wished) {
      await Promise.all(members.map((member) => member.until(wished)));
    },
    async decide(by, action, position = 'agree') {
      const before = by.room().proposalsMade;
      const outcome = await by.propose(action);
      if (outcome !== 'done') throw new Error(outcome);
      const { proposalsMade } = await by.until((room) => room.proposalsMade > before);
      for (const member of members)
        if (member !== by) await answer(member, proposalsMade, position);
    },
    async agree(kind) {
      const newest = (room: Room) => room.proposals.findLast(({ action }) => action.kind === kind);
      const room = await members[0]!.until((now) => newest(now) !== undefined);
      for (const member of members) await answer(member, newest(room)!.id, 'agree');
    },
    async leave() {
      await Promise.all(voices.map((voice) => voice.leave()));
      await Promise.all(members.map((member) => member.leave().catch(() => {})));
    },
  };
  return circle;
}

function ballotOf(position: Ballot['position']): Ballot {
  switch (position) {
    case 'agree':
    case 'standAside':
    case 'disagree':
      return { position };
    case 'object':
      return { position, reason: { kind: 'ready', choice: 'notNow' } };
    case 'mood':
      return { position, mood: 'well' };
  }
}
