import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { Ballot } from '@ronda/shared/decisions/ballots';
import type { GroupId, MeetingId, ProposalId, SeatId } from '@ronda/shared/ids';
import type { SeatCommand } from '@ronda/shared/room/command';
import type { Recorded } from '@ronda/shared/room/event';
import type { Refusal } from '@ronda/shared/room/refusal';
import type { Ending, Room } from '@ronda/shared/room/state';
import type {
  Answer,
  CommandDone,
  Dismissed,
  Letterboxes,
  MediaPass,
  PassedOn,
  Signal,
  Signalled,
} from '@ronda/shared/wire/protocol';
import type { placesToRead } from '../confidence/compared.ts';
import type { Invitation } from '../confidence/invitation.ts';
import type { Identity } from '../confidence/identity.ts';
import type { MediaKeys } from '../confidence/key-exchange.ts';
import type { GroupKeys } from '../confidence/keys.ts';
import type { Contacts } from './held-contacts.ts';
import type { LineState } from './line-state.ts';
import type { Move } from './moves.ts';
import type { Watched } from './watched.ts';
import type { Writing } from './writing.ts';

/** What a member's device knows of the meeting, and what it can do in it. */
export interface Meeting {
  readonly subscribe: (listener: () => void) => () => void;
  /** The same reference until something changed. */
  readonly state: () => MeetingState;
  /**
   * Events as they are applied, with the room after them: for announcements and media. What
   * happened while the line was lost is in the state only.
   */
  readonly onEvents: (listener: (events: readonly Recorded[], room: Room) => void) => () => void;
  /** The room as it is, in place of what was known: after entering and after a gap. */
  readonly onSnapshot: (listener: (room: Room) => void) => () => void;
  /**
   * Sent again with the same id after a lost connection, so that it is done once. Refused with
   * `oneMoment` when there was no answer for 20 s, or the meeting was left meanwhile.
   */
  readonly send: (command: SeatCommand) => Promise<Answer<CommandDone>>;
  /** The server's clock in ms, measured; monotonic. */
  readonly now: () => number;
  readonly mediaPass: () => Promise<Answer<MediaPass>>;
  /** Seals the group's own words so that equal words are equal sealed (D7), for prompts and reasons. */
  readonly seal: (text: string) => Promise<Sealed>;
  /** Opens words sealed by any member; null when they cannot be read. */
  readonly open: (sealed: Sealed) => Promise<string | null>;
  /** F10: the words of the turn that is taken in writing. Nobody keeps them, and they go with the turn. */
  readonly writing: Watched<Writing>;
  /** All that one's turn in writing says so far. Passed on within a third of a second, or once there is a line. */
  readonly write: (text: string) => void;
  /** F11: those of the last seconds, one's own among them. */
  readonly signals: Watched<readonly Signalled[]>;
  /** Now or not at all: it is refused with `oneMoment` when there is no line. */
  readonly signal: (signal: Signal) => Promise<Answer<PassedOn>>;
  /** D10: fresh rooms that are offered to this seat, or by it. */
  readonly moves: Watched<readonly Move[]>;
  /**
   * Offers these seats a fresh room, sealed for each of them alone. Now or not at all, as above, and
   * also refused so when one of them has no key: it comes with the name.
   */
  readonly offerMove: (to: readonly SeatId[], invitation: Invitation) => Promise<Answer<PassedOn>>;
  /**
   * Asks somebody who came by phone whether they would like to be called so (H6). Now or not at all, as above;
   * what they answer is seen when it is yes.
   */
  readonly offerName: (to: SeatId, name: string) => Promise<Answer<PassedOn>>;
  /** What sound and pictures are sealed under, one's own and theirs (K1). */
  readonly mediaKeys: Watched<MediaKeys>;
  /** K5: which words are read aloud, by their places in the list; null where there is no seat. Few ask, who bring along what makes them. */
  readonly placesToRead: (make: typeof placesToRead) => Promise<readonly number[] | null>;
  /** D8: of those to whom a new invitation is to be sent. Now or not at all, as above. */
  readonly letterboxes: () => Promise<Answer<Letterboxes>>;
  /** Something came from there that no key opens: it is asked for. */
  readonly missesKeyOf: (seat: SeatId) => void;
  /** *Not now*. Nobody is told. */
  readonly putAside: (move: Move) => void;
  /** D11: one's own and, of those who offered theirs too, theirs. They stay here when the meeting has ended. */
  readonly contacts: Watched<Contacts>;
  /** To these and nobody else; it goes as soon as the rules allow. Nobody is told who does not offer theirs. */
  readonly offerContact: (own: string, to: readonly SeatId[]) => void;
  /** Lets go of the line without leaving the seat: whoever closes may come back. */
  readonly close: () => void;
}

export type MeetingState =
  | { readonly kind: 'connecting' }
  /** Full: somebody who has a seat here waits until there is room for it; else the circle is asked (D9). */
  | { readonly kind: 'knocking'; readonly full: boolean }
  | {
      readonly kind: 'seated';
      readonly me: SeatId;
      readonly room: Room;
      readonly names: ReadonlyMap<SeatId, string>;
      /** Those who have said that they are new. */
      readonly newcomers: ReadonlySet<SeatId>;
      readonly mine: ReadonlyMap<ProposalId, Ballot>;
      readonly line: LineState;
    }
  /** `ending` is why the meeting ended, as far as that was heard. */
  | {
      readonly kind: 'dismissed';
      readonly because: Dismissed['because'];
      readonly ending?: Ending;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface MeetingOptions {
  readonly group: GroupId;
  readonly keys: GroupKeys;
  readonly identity: Identity | Promise<Identity>;
  /** The chosen name, tidied. */
  readonly name: string;
  /** They are new, and wish the others to see it. */
  readonly isNew?: boolean;
  /** The meeting that a reload comes back to, which must not open another one (F12); null on arriving. */
  readonly returningTo: MeetingId | null;
}
