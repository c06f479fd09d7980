import * as v from 'valibot';
import { CircleCommand } from '../circle/command.ts';
import { CircleSeen } from '../circle/seen.ts';
import { Point } from '../confidence/point.ts';
import { Sealed, SealedWriting } from '../confidence/sealed.ts';
import { Ballot } from '../decisions/ballots.ts';
import { CommandId, GroupId, MeetingId, SeatId } from '../ids.ts';
import { LANGUAGES } from '../language.ts';
import { DoorHash, Invitation } from '../lasting/invitation.ts';
import { Phones, PinMark } from '../lasting/phones.ts';
import { Policy, TurnSeconds } from '../policy.ts';
import { SeatCommand } from '../room/command.ts';
import { Recorded } from '../room/event.ts';
import { Refusal } from '../room/refusal.ts';
import { Schedule } from '../schedule/schedule.ts';
import { RoomSnapshot } from './snapshot.ts';
import { OLDEST_VERSION, PROTOCOL_VERSION } from './version.ts';

/**
 * Everything that travels between a member's device and a server, in one place. Both ends check
 * what they receive against these schemas; what does not fit is refused with a `Refusal`.
 *
 * HTTP, JSON both ways, a refusal being `{ refusal }` with a 4xx status:
 *   POST /groups             NewGroup   → 201 GroupMade
 *   POST /groups/:group/door DoorAsked  → 200 DoorAnswer
 *   POST /groups/:group/file DoorAsked  → 200 GroupFile    (what the group keeps, to be taken along: wire/group-file.ts)
 *   POST /groups/brought GroupBrought   → 201 GroupMade
 *   POST /forgotten                     → 204             (the browser is told to erase what this page kept)
 *   GET  /health                        → 200 when the media server answers too, else 503
 *   GET  /health/live, /health/ready    → 200 or 503, for whoever looks after the machines
 *   GET  /phone/known                   → 200 PhoneKnown     (whether this Ronda takes calls)
 *   POST /phone/pin         PinAsked    → 201 PinMade        (for a group that admits phones)
 *   POST /phone/door        PinTyped    → 200 PinAnswer      (of the phone agent, which shows its credential)
 *   POST /phone/seats       SeatsAsked  → 200 SeatsAnswer    (of the phone agent as well)
 *
 * socket.io, path /socket.io, `auth` being a `Hello`; a wrong one ends in `connect_error` whose
 * `data` is a `Refusal`. From the device, each with an acknowledgement:
 *   enter   Enter         → Answer<Entered>
 *   command CommandSent   → Answer<CommandDone>
 *   catchUp CatchUp       → Answer<CaughtUp>   (what came after `after`)
 *   media   {}            → Answer<MediaPass>
 *   clock   {}            → { now }            (the server's clock, ms)
 *   group      {}               → Answer<CircleSeen>  (the group between its meetings, for which one needs no seat: circle/seen.ts)
 *   askOfGroup AskedOfGroup     → Answer<CircleSeen>  (as it is after it)
 *   letterboxes {}              → Answer<Letterboxes>  (D8; for whoever would renew the invitation)
 *   letters     {}              → Answer<Letters>      (D8; the way from an invitation of before to the one in force)
 * Passed on to the others and kept nowhere, each with an acknowledgement (Answer<PassedOn>):
 *   signal    SignalSent                       (F11)
 *   writing   WritingSent                      (F10; from who holds a turn in writing)
 *   offerMove MoveSent                         (D10; to the seats named in it alone)
 *   offerName NameSent                         (H6; to the one caller named in it)
 *   giveKey   KeySent                          (K2; to the seats named in it alone)
 *   askKey    KeyWanted                        (K2; to the one seat named in it)
 *   contact   ContactSent                      (D11; to the one seat named in it)
 *   askInvitation  InvitationWanted            (D8; to the one seat named in it)
 *   giveInvitation InvitationSent              (D8; to the one seat named in it)
 * Between two devices of one person, before either has entered, sealed and kept nowhere (Answer<PassedOn>):
 *   joinPair  PairJoined                       (a line is in one pair at most)
 *   sendPair  PairSent                         (to the other lines of that pair)
 * From the server:
 *   events     Published     what happened, in order, without gaps
 *   names      Names         of seats and of those at the door, sealed
 *   heartbeat  Heartbeat     so that a lost publication is noticed
 *   seated     Entered       for whoever knocked and was let in
 *   signalled  Signalled
 *   written    Written       all there is of the turn's text so far; it is gone when the turn ends
 *   moveOffered MoveOffered  to this seat alone
 *   nameOffered NameOffered  to this seat alone
 *   keyGiven   KeyGiven      to this seat alone
 *   keyAsked   KeyAsked      to this seat alone
 *   pairSent   PairSent      what the other device of the pair has sent
 *   contactCame ContactCame  to this seat alone
 *   invitationAsked InvitationAsked to this seat alone
 *   invitationGiven InvitationGiven to this seat alone
 *   dismissed  Dismissed     the last message on this line
 */

/** The largest message accepted from a device, in bytes. A larger one is refused as `tooLarge`. */
export const LARGEST_MESSAGE = 16 * 1024;

/** Up to here a socket's message is answered before its line is ended; beyond, the line just ends. */
export const LARGEST_ANSWERED = 2 * 1024 * 1024;

/** 256 bits, base64url. */
const Secret256 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
/** Of whoever sends it. */
const Version = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(OLDEST_VERSION),
  v.maxValue(PROTOCOL_VERSION),
);

// --- HTTP ---

/** So many fit into a request, and into one reading. */
const MOST_AGREEMENTS_AT_FIRST = 12;

export const NewGroup = v.strictObject({
  version: Version,
  /** SHA-256 of the door proof that the invitation's secret derives. */
  doorHash: DoorHash,
  /** `GroupCard`, sealed. */
  card: Sealed,
  policy: v.strictObject({ turnSeconds: TurnSeconds }),
  /** Absent when no telephone may come in. */
  phones: v.optional(Phones),
  /** Absent when it meets as it likes (S1). */
  schedule: v.exactOptional(Schedule),
  /** What it begins with: texts of its own, or of those it was offered to start from. */
  agreements: v.exactOptional(v.pipe(v.array(Sealed), v.maxLength(MOST_AGREEMENTS_AT_FIRST))),
  /** Absent when the group names no help line. */
  helpLine: v.exactOptional(Sealed),
});
export type NewGroup = v.InferOutput<typeof NewGroup>;

export const GroupMade = v.strictObject({ group: GroupId });
export type GroupMade = v.InferOutput<typeof GroupMade>;

export const DoorAsked = v.strictObject({ version: Version, proof: Secret256 });
export type DoorAsked = v.InferOutput<typeof DoorAsked>;

/** A group that comes from another Ronda. Whoever brings it shows that they have its invitation. */
export const GroupBrought = v.strictObject({
  version: Version,
  proof: Secret256,
  /** `GroupFile`, which has a version of its own and is judged by that. */
  file: v.unknown(),
});
export type GroupBrought = v.InferOutput<typeof GroupBrought>;

/** What somebody with the invitation may know before entering. */
export const DoorAnswer = v.strictObject({
  card: Sealed,
  policy: Policy,
  /** The group's agreements, oldest first, so that they can be read before entering. */
  agreements: v.array(Sealed),
  /** Null when no meeting is going on: entering opens one. */
  meeting: v.nullable(
    v.strictObject({
      present: v.number(),
      floor: v.picklist(['gathering', 'open', 'round', 'sharing', 'quiet']),
      closed: v.union([v.literal(false), v.picklist(['removal', 'lock'])]),
    }),
  ),
  /** D8: how one calls. Null when the group admits no telephones, or this Ronda takes no calls. */
  phone: v.nullable(v.strictObject({ number: v.string(), pin: Sealed })),
  /** S1: absent where the group meets as it likes. */
  schedule: v.exactOptional(Schedule),
  /** Absent where the group names none. */
  helpLine: v.exactOptional(Sealed),
  /** D8: the secrets of before, under which some of this is sealed; absent where the first is in force. */
  before: v.exactOptional(Sealed),
});
export type DoorAnswer = v.InferOutput<typeof DoorAnswer>;

/** Null where no calls are taken. */
export const PhoneKnown = v.strictObject({
  phone: v.nullable(
    v.strictObject({
      /** What one dials, as it is written. */
      number: v.string(),
      /** The phone agent's. */
      publicKey: Point,
    }),
  ),
});
export type PhoneKnown = v.InferOutput<typeof PhoneKnown>;

/** Twelve digits: what is guessed at random leads to no group in years. */
const Pin = v.pipe(v.string(), v.regex(/^[1-9]\d{11}$/));

export const PinAsked = v.strictObject({ version: Version });
export const PinMade = v.strictObject({ pin: Pin, mark: PinMark });
export type PinMade = v.InferOutput<typeof PinMade>;

export const PinTyped = v.strictObject({
  version: Version,
  /** As it was typed: any digits. */
  pin: v.pipe(v.string(), v.regex(/^\d{1,32}$/)),
  /** Who calls, under a key of the agent's that the server lacks: so that one caller cannot try for ever. */
  caller: Secret256,
});
export type PinTyped = v.InferOutput<typeof PinTyped>;

export const PinAnswer = v.strictObject({
  group: GroupId,
  ...v.pick(Phones, ['mark', 'secret']).entries,
});
export type PinAnswer = v.InferOutput<typeof PinAnswer>;

/** Whose seats a caller's number may have: the agent keeps none of it, and asks at every call. */
export const SeatsAsked = v.strictObject({
  version: Version,
  group: GroupId,
  proof: Secret256,
  /** What they would sign with. As many as a table has seats. */
  keys: v.pipe(v.array(Point), v.minLength(1), v.maxLength(12)),
});
export type SeatsAsked = v.InferOutput<typeof SeatsAsked>;

/** In the meeting that goes on, in the order asked for: null where there is no such seat, nor a knock. */
export const SeatsAnswer = v.strictObject({
  seats: v.array(
    v.nullable(
      v.strictObject({
        presence: v.picklist(['connected', 'knocking', 'lost', 'away', 'left', 'removed']),
        /** Null where it is forgotten. */
        name: v.nullable(Sealed),
      }),
    ),
  ),
});
export type SeatsAnswer = v.InferOutput<typeof SeatsAnswer>;

/** What a group's card says, once a browser has opened it. Never sent in the clear. */
export const GroupCard = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  experience: v.pipe(v.string(), v.maxLength(1200)),
  /** Which the group speaks, where it is one of ours: for whoever comes newly, and a hint for their page. */
  language: v.optional(v.picklist(LANGUAGES)),
});
export type GroupCard = v.InferOutput<typeof GroupCard>;

// --- socket, from the device ---

/** What the phone agent's credential is derived for, from the secret it shares with its Ronda. */
export const AGENT_CREDENTIAL = 'ronda/1/agent-credential';

/** ECDSA over SHA-256: r ‖ s, 64 bytes, base64url. */
const Signature = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/));

/** The word of a first device for a further one of the same person: over `alsoMeStatement`. */
export const Vouched = v.strictObject({ key: Point, signature: Signature });
export type Vouched = v.InferOutput<typeof Vouched>;

/** That this key, too, is who signs it. It names nobody else, and says nothing in another group. */
export function alsoMeStatement(group: GroupId, key: string): string {
  return JSON.stringify(['ronda/1/also-me', group, key]);
}

export const Hello = v.strictObject({
  version: Version,
  group: GroupId,
  proof: Secret256,
  /** The public half of what this browser signs with in this group. The seat is its thumbprint, taken by the server. */
  key: Point,
  /** Over `helloStatement`. */
  signature: Signature,
  /** Where this browser was added by another one of the same person, whose seat it then has. */
  as: v.optional(Vouched),
  /** Of one stay, over all its lines: under it a command that is sent again is known. */
  marks: Secret256,
  /** Of the phone agent alone, which takes a seat for a caller. */
  agent: v.optional(Secret256),
});
export type Hello = v.InferOutput<typeof Hello>;

/** Where somebody says hello. */
export interface HelloAt {
  /** Of the page, or of the address that was dialled. */
  readonly host: string;
  /** What the server has just called this one connection (engine.io's `sid`). */
  readonly line: string;
}

/**
 * What a hello signs. Each line has a name of its own, given by the server and never again, so a hello that was
 * overheard opens no other line, there or elsewhere. That needs no further message, no clock that is right and
 * nothing that servers would have to remember or tell each other.
 */
export function helloStatement({ host, line }: HelloAt, group: GroupId): string {
  return JSON.stringify(['ronda/1/hello', host, line, group]);
}

/**
 * The chosen name, sealed. Asked again on every return, so that a server needs to remember none. Sent again
 * on the line that has the seat, with another name, it renames and does nothing else.
 */
export const Enter = v.strictObject({
  name: Sealed,
  /**
   * The meeting that a lost connection is coming back to. When it has ended meanwhile the answer is
   * `ended`, and no new one is opened. Absent on arriving.
   */
  returningTo: v.optional(MeetingId),
});
export type Enter = v.InferOutput<typeof Enter>;

export const CommandSent = v.strictObject({ id: CommandId, command: SeatCommand });
export type CommandSent = v.InferOutput<typeof CommandSent>;

/** D2: what somebody asks of their group, whether a meeting goes on or not. */
export const AskedOfGroup = v.strictObject({
  id: CommandId,
  /** How they are named where it shows that they did this; null where they are not to be. */
  name: v.nullable(Sealed),
  command: CircleCommand,
});
export type AskedOfGroup = v.InferOutput<typeof AskedOfGroup>;

export const CatchUp = v.strictObject({ after: v.pipe(v.number(), v.integer(), v.minValue(0)) });
export type CatchUp = v.InferOutput<typeof CatchUp>;

/** What interrupts nobody (F11). */
export const SIGNALS = ['iHearYou', 'meToo', 'slowerPlease', 'iCannotHear'] as const;
export const SignalSent = v.strictObject({ signal: v.picklist(SIGNALS) });
export type SignalSent = v.InferOutput<typeof SignalSent>;
export type Signal = SignalSent['signal'];

/** The whole text of the turn so far (F10). */
export const WritingSent = v.strictObject({ text: SealedWriting });
export type WritingSent = v.InferOutput<typeof WritingSent>;

/** For each of some seats, sealed for that one alone. */
const SealedForSome = v.pipe(
  v.array(v.strictObject({ to: SeatId, sealed: Sealed })),
  v.minLength(1),
  v.maxLength(11),
  v.check((some) => new Set(some.map(({ to }) => to)).size === some.length, 'named twice'),
);

/** D10: the invitation to a fresh room, sealed for each of those it is offered to. */
export const MoveSent = v.strictObject({ offers: SealedForSome });
export type MoveSent = v.InferOutput<typeof MoveSent>;

/** H6: a name for who came by phone, sealed for that seat. */
export const NameSent = v.strictObject({ to: SeatId, name: Sealed });
export type NameSent = v.InferOutput<typeof NameSent>;

/** K2: the media key of whoever sends it, sealed for each of those who may hear them. */
export const KeySent = v.strictObject({ keys: SealedForSome });
export type KeySent = v.InferOutput<typeof KeySent>;

/** D8: from somebody who has none that is in force. */
export const InvitationWanted = v.strictObject({ of: SeatId });
export type InvitationWanted = v.InferOutput<typeof InvitationWanted>;

/** D8: the secret in force, sealed for that seat. */
export const InvitationSent = v.strictObject({ to: SeatId, sealed: Sealed });
export type InvitationSent = v.InferOutput<typeof InvitationSent>;

/** K2: from somebody who hears that there is something, and cannot open it. */
export const KeyWanted = v.strictObject({ of: SeatId });
export type KeyWanted = v.InferOutput<typeof KeyWanted>;

/** Known to two devices of one person alone. */
export const PairJoined = v.strictObject({ pair: Secret256 });
export const PairSent = v.strictObject({ pair: Secret256, sealed: Sealed });
export type PairSent = v.InferOutput<typeof PairSent>;
/** D11: an offer, a contact or a withdrawal, all of one length once they are sealed for that seat. */
export const ContactSent = v.strictObject({ to: SeatId, sealed: Sealed });
export type ContactSent = v.InferOutput<typeof ContactSent>;

// --- socket, from the server ---

const refusable = <T extends v.GenericSchema>(done: T) =>
  v.variant('ok', [
    v.strictObject({ ok: v.literal(true), done }),
    v.strictObject({ ok: v.literal(false), refusal: Refusal }),
  ]);
export type Answer<T> =
  { readonly ok: true; readonly done: T } | { readonly ok: false; readonly refusal: Refusal };

export const NamesBySeat = v.record(SeatId, Sealed);
export type NamesBySeat = v.InferOutput<typeof NamesBySeat>;

/** The room as it is, for whoever enters or is too far behind to catch up by events. */
export const Snapshot = v.strictObject({
  seq: v.number(),
  now: v.number(),
  room: RoomSnapshot,
  names: NamesBySeat,
  /** My own answers to what is open, so that a reload shows them. */
  mine: v.array(v.strictObject({ proposal: v.number(), ballot: Ballot })),
});
export type Snapshot = v.InferOutput<typeof Snapshot>;

export const Entered = v.variant('kind', [
  v.strictObject({ kind: v.literal('seated'), seat: SeatId, snapshot: Snapshot }),
  /** The door is closed: wait for `seated`. */
  v.strictObject({ kind: v.literal('knocking') }),
]);
export type Entered = v.InferOutput<typeof Entered>;
export const EnterAnswer = refusable(Entered);

export const CommandDone = v.strictObject({ seq: v.number() });
export type CommandDone = v.InferOutput<typeof CommandDone>;
export const CommandAnswer = refusable(CommandDone);

export const CaughtUp = v.variant('kind', [
  v.strictObject({ kind: v.literal('events'), events: v.array(Recorded) }),
  v.strictObject({ kind: v.literal('snapshot'), snapshot: Snapshot }),
]);
export type CaughtUp = v.InferOutput<typeof CaughtUp>;
export const CatchUpAnswer = refusable(CaughtUp);

/** D8: of all devices of those who may be sent the new invitation, sealed; oldest first. */
export const Letterboxes = v.strictObject({
  letterboxes: v.array(v.strictObject({ seat: SeatId, sealed: Sealed })),
});
export type Letterboxes = v.InferOutput<typeof Letterboxes>;
export const LetterboxesAnswer = refusable(Letterboxes);

/** D8: what leads whoever asks from the invitation they have to the one in force. */
export const Letters = v.strictObject({
  doorHash: DoorHash,
  /** Null where the first one is in force. */
  from: v.nullable(Point),
  /** For devices of this seat. */
  letters: v.array(Sealed),
  links: Invitation.entries.links,
});
export type Letters = v.InferOutput<typeof Letters>;
export const LettersAnswer = refusable(Letters);

export const GroupAnswer = refusable(CircleSeen);

/** For the media server: its address and a token for this seat. */
export const MediaPass = v.strictObject({ url: v.string(), token: v.string() });
export type MediaPass = v.InferOutput<typeof MediaPass>;
export const MediaAnswer = refusable(MediaPass);

export const ClockAnswer = v.strictObject({ now: v.number() });
export type ClockAnswer = v.InferOutput<typeof ClockAnswer>;

/** To how many seats it was passed on. */
export const PassedOn = v.strictObject({ seats: v.number() });
export type PassedOn = v.InferOutput<typeof PassedOn>;
export const PassedOnAnswer = refusable(PassedOn);

export const Signalled = v.strictObject({ seat: SeatId, signal: v.picklist(SIGNALS) });
export type Signalled = v.InferOutput<typeof Signalled>;

export const Written = v.strictObject({ seat: SeatId, text: SealedWriting });
export type Written = v.InferOutput<typeof Written>;

export const MoveOffered = v.strictObject({ by: SeatId, sealed: Sealed });
export type MoveOffered = v.InferOutput<typeof MoveOffered>;

export const NameOffered = v.strictObject({ by: SeatId, name: Sealed });
export type NameOffered = v.InferOutput<typeof NameOffered>;

export const KeyGiven = v.strictObject({ by: SeatId, sealed: Sealed });
export type KeyGiven = v.InferOutput<typeof KeyGiven>;

export const KeyAsked = v.strictObject({ by: SeatId });
export type KeyAsked = v.InferOutput<typeof KeyAsked>;
export const ContactCame = v.strictObject({ by: SeatId, sealed: Sealed });
export type ContactCame = v.InferOutput<typeof ContactCame>;

export const InvitationAsked = v.strictObject({ by: SeatId });
export type InvitationAsked = v.InferOutput<typeof InvitationAsked>;

export const InvitationGiven = v.strictObject({ by: SeatId, sealed: Sealed });
export type InvitationGiven = v.InferOutput<typeof InvitationGiven>;

export const Published = v.strictObject({ events: v.array(Recorded), now: v.number() });
export type Published = v.InferOutput<typeof Published>;

export const Heartbeat = v.strictObject({ seq: v.number(), now: v.number() });
export type Heartbeat = v.InferOutput<typeof Heartbeat>;

/** Why the server ends a line. */
export const Dismissed = v.strictObject({
  because: v.picklist(['newerTab', 'askedToLeave', 'left', 'ended']),
});
export type Dismissed = v.InferOutput<typeof Dismissed>;

/** The socket's two directions, for its typing on both ends. */
export interface FromDevice {
  enter(body: Enter, answer: (a: Answer<Entered>) => void): void;
  command(body: CommandSent, answer: (a: Answer<CommandDone>) => void): void;
  catchUp(body: CatchUp, answer: (a: Answer<CaughtUp>) => void): void;
  media(body: Record<string, never>, answer: (a: Answer<MediaPass>) => void): void;
  clock(body: Record<string, never>, answer: (a: ClockAnswer) => void): void;
  group(body: Record<string, never>, answer: (a: Answer<CircleSeen>) => void): void;
  askOfGroup(body: AskedOfGroup, answer: (a: Answer<CircleSeen>) => void): void;
  signal(body: SignalSent, answer: (a: Answer<PassedOn>) => void): void;
  writing(body: WritingSent, answer: (a: Answer<PassedOn>) => void): void;
  offerMove(body: MoveSent, answer: (a: Answer<PassedOn>) => void): void;
  offerName(body: NameSent, answer: (a: Answer<PassedOn>) => void): void;
  giveKey(body: KeySent, answer: (a: Answer<PassedOn>) => void): void;
  askKey(body: KeyWanted, answer: (a: Answer<PassedOn>) => void): void;
  joinPair(body: v.InferOutput<typeof PairJoined>, answer: (a: Answer<PassedOn>) => void): void;
  sendPair(body: PairSent, answer: (a: Answer<PassedOn>) => void): void;
  contact(body: ContactSent, answer: (a: Answer<PassedOn>) => void): void;
  letterboxes(body: Record<string, never>, answer: (a: Answer<Letterboxes>) => void): void;
  letters(body: Record<string, never>, answer: (a: Answer<Letters>) => void): void;
  askInvitation(body: InvitationWanted, answer: (a: Answer<PassedOn>) => void): void;
  giveInvitation(body: InvitationSent, answer: (a: Answer<PassedOn>) => void): void;
}
export interface FromServer {
  events(body: Published): void;
  names(body: NamesBySeat): void;
  heartbeat(body: Heartbeat): void;
  seated(body: Entered): void;
  signalled(body: Signalled): void;
  written(body: Written): void;
  moveOffered(body: MoveOffered): void;
  nameOffered(body: NameOffered): void;
  keyGiven(body: KeyGiven): void;
  keyAsked(body: KeyAsked): void;
  pairSent(body: PairSent): void;
  contactCame(body: ContactCame): void;
  invitationAsked(body: InvitationAsked): void;
  invitationGiven(body: InvitationGiven): void;
  dismissed(body: Dismissed): void;
}
