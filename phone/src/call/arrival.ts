import type { Invitation } from '@ronda/member/invitation';
import { foundGroupWithPhones, keysOf } from '@ronda/member/invitation';
import type { Place } from '@ronda/member/place';
import type { MeetingId } from '@ronda/shared/ids';
import type { Booth } from '../booth/booth.ts';
import type { DoorSays, Input, Reached } from '../talk/input.ts';
import type { Language } from '@ronda/shared/language';
import type { OwnKey } from '../words/words.ts';
import type { AgentKeys } from './agent-keys.ts';
import { lookThrough, type Opened, typePin } from './door.ts';
import { NO_NOTES, type Notes, openNotes, sealNotes } from './notes.ts';
import type { Person, Seats } from './seats.ts';
import { type AtTable, type FoundFresh, sitDown } from './table.ts';
import { plainWords } from './wording.ts';
import * as v from 'valibot';

/** The way from the first key to the table, noted as it is gone, so that another agent can go on from there. */
export interface Arrival {
  readonly language: Language;
  choose(language: Language): void;
  readonly agreements: readonly string[];
  tryPin(pin: string): Promise<DoorSays>;
  /** What the door said, asked anew after another agent. */
  lookAgain(): Promise<DoorSays>;
  /** Rejects with `Refused: code`. `name` is the chosen one's sentence, null for "Phone n". */
  sit(name: OwnKey | null, returning: boolean): Promise<AtTable>;
  /** On the same seat of the same meeting, after another agent. Rejects likewise. */
  sitAgain(): Promise<AtTable>;
  /**
   * D10: to another room, by the same name. Rejects with `Refused: code`, or `Refused: closed` where one
   * would have to wait at the door; whoever stays is here as before.
   */
  moveTo(invitation: Invitation | undefined, name: string): Promise<AtTable>;
  /** D10: a group like this one. It admits telephones, since whoever makes it came by one. */
  readonly foundFresh: FoundFresh;
  /** At the table, no longer at its door. */
  seatedIn(meeting: MeetingId): void;
  /** Where a caller is whom another agent has held. */
  readonly reached: Reached;
  end(): void;
}

export interface ArrivalDeps {
  readonly place: Place;
  readonly keys: AgentKeys;
  readonly seats: Seats;
}

export async function createArrival(
  { place, keys, seats }: ArrivalDeps,
  booth: Booth,
  hear: (input: Input) => void,
): Promise<Arrival> {
  const { left } = booth.hold;
  let notes = left === null ? NO_NOTES : await openNotes(keys, booth.name, left);
  let noting: Promise<void> = Promise.resolve();
  let opened: Opened | null = null;
  let person: string | null = null;
  /** A caller without a number is told from others for as long as this call. */
  const caller = booth.caller ?? booth.name;

  function note(more: Partial<Notes>): void {
    notes = { ...notes, ...more };
    const latest = notes;
    // In their order, so that the newest stay.
    noting = noting.then(async () => booth.hold.note(await sealNotes(keys, booth.name, latest)));
  }
  const language = () => notes.language ?? 'en';

  async function kept(): Promise<Invitation> {
    const { invitation } = notes;
    if (invitation === null) throw new Error('Refused: wrongInvitation');
    return { ...invitation, keys: await keysOf(invitation.secret) };
  }

  async function told(found: Opened): Promise<DoorSays> {
    opened = found;
    const returning = await seats.isAwaited(found.invitation, booth.caller);
    const old = found.old === true ? { old: found.old } : {};
    return { agreements: found.agreements.length, returning, ...old };
  }

  async function sitAs(
    { invitation, as, name }: { invitation: Invitation; as: Person; name: string },
    returningTo: MeetingId | null,
  ): Promise<AtTable> {
    const { secret } = as;
    person = secret;
    const { credential } = keys;
    const device = await keys.deviceKeyOf(secret);
    const coming = {
      place,
      invitation,
      person: secret,
      name,
      returningTo,
      credential,
      device,
      booth,
      hear,
    };
    const table = await sitDown(coming);
    const { group, secret: opens } = invitation;
    const seat = { person: secret, name, meeting: returningTo };
    note({ invitation: { group, secret: opens }, seat });
    return table;
  }

  return {
    get language() {
      return language();
    },
    choose: (chosen) => note({ language: chosen }),
    get agreements() {
      return opened?.agreements ?? [];
    },
    async tryPin(pin) {
      const answer = await typePin(place, keys, pin, keys.markOf('', caller));
      if (typeof answer === 'string') return answer;
      const { group, secret } = answer.invitation;
      note({ invitation: { group, secret } });
      return told(answer).catch(() => 'unavailable');
    },
    async lookAgain() {
      try {
        return await told(await lookThrough(place, await kept()));
      } catch {
        return 'unavailable';
      }
    },
    async sit(chosen, returning) {
      if (opened === null) throw new Error('Refused: wrongInvitation');
      const { invitation, present } = opened;
      const as = await seats.take(invitation, booth.caller, returning);
      const numbered = { number: (present ?? 0) + 1 };
      const name =
        as.name ??
        (chosen === null
          ? plainWords('phoneNumbered', language(), numbered)
          : plainWords(chosen, language()));
      return sitAs({ invitation, as, name }, null);
    },
    async sitAgain() {
      const invitation = await kept();
      if (notes.seat === null) throw new Error('Refused: notEntered');
      const { person: secret, name, meeting } = notes.seat;
      const as = await seats.takeUp(invitation, secret);
      opened = await lookThrough(place, invitation);
      return sitAs({ invitation, as, name: as.name ?? name }, meeting);
    },
    async moveTo(invitation, name) {
      if (invitation === undefined) throw new Error('Refused: noSuchGroup');
      const there = await lookThrough(place, invitation).catch(notThere);
      const before = { person, notes };
      const as = await seats.take(invitation, booth.caller, false);
      const stay = (why: unknown) => {
        seats.giveBack(as.secret);
        ({ person } = before);
        throw why;
      };
      const table = await sitAs({ invitation, as, name }, null).catch(stay);
      if (!table.isSeated()) {
        await table.end('left');
        note(before.notes);
        return stay(new Error('Refused: closed'));
      }
      if (before.person !== null) seats.giveBack(before.person);
      opened = there;
      return table;
    },
    async foundFresh(turnSeconds) {
      const card = opened?.card ?? null;
      if (card === null) throw new Error('Refused: oneMoment');
      return foundGroupWithPhones(place, turnSeconds, card);
    },
    seatedIn(meeting) {
      if (notes.seat !== null && notes.seat.meeting !== meeting)
        note({ seat: { ...notes.seat, meeting } });
    },
    get reached() {
      if (notes.seat !== null) return 'table';
      if (notes.invitation !== null) return 'door';
      return notes.language === null ? 'language' : 'pin';
    },
    end() {
      if (person !== null) seats.giveBack(person);
    },
  };
}

/** Ronda has answered, and knows no such invitation. */
function notThere(error: unknown): never {
  throw v.isValiError(error) ? new Error('Refused: noSuchGroup') : error;
}
