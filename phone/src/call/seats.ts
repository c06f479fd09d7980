import { publicKeyOf } from '@ronda/member/identity';
import type { Invitation } from '@ronda/member/invitation';
import type { Place } from '@ronda/member/place';
import { SeatsAnswer } from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import { random256 } from '../../../client/src/confidence/base64url.ts';
import { openName } from '../../../client/src/confidence/name-card.ts';
import type { AgentKeys } from './agent-keys.ts';
import { post } from './post.ts';

/** Which person's a caller's seat is. Asked of the room each time: no agent remembers who called. */
export interface Seats {
  /** Whether a seat waits in the meeting that goes on for somebody who called from there. */
  isAwaited(invitation: Invitation, caller: string | null): Promise<boolean>;
  /**
   * The person to be: the one whose call was lost when they are returning, else one that nobody from there
   * is now. The same number, while connected, is a second person; whoever shows none is always a new one.
   */
  take(invitation: Invitation, caller: string | null, returning: boolean): Promise<Person>;
  /** The same person, after another agent. */
  takeUp(invitation: Invitation, person: string): Promise<Person>;
  /** The call has ended. */
  giveBack(person: string): void;
}

export interface Person {
  /** From what their keys are made. */
  readonly secret: string;
  /** What their seat is called; null where there is none yet, or the name cannot be read. */
  readonly name: string | null;
}

type Seat = SeatsAnswer['seats'][number];

/** A table has twelve seats: nobody is more people than that. */
const MOST = 12;

export function createSeats(place: Place, keys: Pick<AgentKeys, 'credential' | 'markOf'>): Seats {
  /** Those of calls that this agent holds: it may not be said in the room yet, or not any more. */
  const held = new Set<string>();

  async function ask(invitation: Invitation, persons: readonly string[]): Promise<readonly Seat[]> {
    const { group, keys: own } = invitation;
    const body = { group, proof: own.proof, keys: persons.map(publicKeyOf) };
    const answer = await post(place, '/phone/seats', body, keys.credential);
    return v.parse(SeatsAnswer, await answer.json()).seats;
  }

  /** All that one number may be, in order, less those whose calls are held here. */
  async function look(invitation: Invitation, caller: string): Promise<readonly [string, Seat][]> {
    const persons = Array.from({ length: MOST }, (_, at) =>
      keys.markOf(invitation.group, `${caller}\n${at}`),
    );
    const seats = await ask(invitation, persons);
    return persons
      .map((person, at): [string, Seat] => [person, seats[at] ?? null])
      .filter(([person]) => !held.has(person));
  }

  function someoneNew(): Person {
    const secret = random256();
    held.add(secret);
    return { secret, name: null };
  }

  return {
    async isAwaited(invitation, caller) {
      if (caller === null) return false;
      return (await look(invitation, caller)).some(([, seat]) => isLost(seat));
    },
    async take(invitation, caller, returning) {
      if (caller === null) return someoneNew();
      const all = await look(invitation, caller);
      // From here to holding nothing waits: two calls of one number at the same moment are two people.
      const back = returning ? all.find(([, seat]) => isLost(seat)) : undefined;
      const [secret] = back ?? all.find(([, seat]) => isFree(seat)) ?? [];
      if (secret === undefined) return someoneNew();
      held.add(secret);
      return { secret, name: back === undefined ? null : await nameOf(invitation, back[1]) };
    },
    async takeUp(invitation, person) {
      held.add(person);
      const [seat] = await ask(invitation, [person]);
      return { secret: person, name: await nameOf(invitation, seat ?? null) };
    },
    giveBack: (person) => void held.delete(person),
  };
}

const isLost = (seat: Seat) => seat?.presence === 'lost' || seat?.presence === 'away';
/** D9: whoever was asked to leave is the same person again, and is told so. */
const isFree = (seat: Seat) =>
  seat === null || seat.presence === 'left' || seat.presence === 'removed';

async function nameOf({ keys }: Invitation, seat: Seat): Promise<string | null> {
  const card = seat?.name == null ? null : await openName(keys, seat.name);
  return card?.name ?? null;
}
