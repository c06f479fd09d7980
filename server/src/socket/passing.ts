import type { SeatId } from '@ronda/shared/ids';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import { mayPassOn, type Passing } from '@ronda/shared/room/may';
import type { PassedOn } from '@ronda/shared/wire/protocol';
import {
  KeySent,
  KeyWanted,
  ContactSent,
  InvitationSent,
  InvitationWanted,
  MoveSent,
  NameSent,
  SignalSent,
  WritingSent,
} from '@ronda/shared/wire/protocol';
import type * as v from 'valibot';
import type { Clock } from '../clock.ts';
import type { Known } from '../room/known.ts';
import type { Rooms } from '../room/rooms.ts';
import { read } from '../wire/read.ts';
import { createBuckets } from './bucket.ts';
import type { Line } from './line.ts';
import { done, refused, type Message } from './message.ts';
import type { Parcel } from './parcel.ts';
import type { Relay } from './relay.ts';
import { standingOf } from './standing.ts';

/** How often one seat may pass on each, on all its lines. Somebody who writes sends as they type. */
const SIGNALS = { burst: 4, perSecond: 0.4 };
const WRITINGS = { burst: 10, perSecond: 5 };
const MOVES = { burst: 3, perSecond: 0.05 };
/** Each is asked of somebody aloud, and cannot be looked away from. */
const NAMES = { burst: 3, perSecond: 1 / 60 };
/** With every change of who is there (K3), and again to whoever missed one: twelve may come within a second. */
const KEYS = { burst: 60, perSecond: 4 };
const KEYS_ASKED = { burst: 24, perSecond: 2 };
/** With eleven others an offer and a contact each; and again to whoever has loaded the page anew. */
const CONTACTS = { burst: 30, perSecond: 0.5 };

/** All at the table may ask one person at once, or one person all. */
const INVITATIONS = { burst: 24, perSecond: 1 };

/** One kind of what is passed on: what is sent, what the rules must allow, and what arrives. */
interface Kind<Schema extends v.GenericSchema> {
  readonly sent: Schema;
  readonly rate: { readonly burst: number; readonly perSecond: number };
  passing(sent: v.InferOutput<Schema>): Passing;
  parcels(by: SeatId, sent: v.InferOutput<Schema>): readonly Parcel[];
}

/**
 * What is passed on to the others and kept nowhere: signals (F11), a turn in writing (F10), the
 * offer of a fresh room (D10) or of a name (H6), media keys (K2), contacts (D11), the invitation in force (D8). It is no command: nothing is decided, appended or
 * logged.
 */
export function createPassing({
  rooms,
  relay,
  clock,
}: {
  readonly rooms: Pick<Rooms, 'fresh' | 'last'>;
  readonly relay: Relay;
  readonly clock: Clock;
}): readonly (readonly [string, Message])[] {
  function message<Schema extends v.GenericSchema>(kind: Kind<Schema>): Message {
    const buckets = createBuckets({ clock, ...kind.rate });
    return {
      inOrder: true,
      traceless: true,
      async answer(line, body) {
        const sent = read(kind.sent, body);
        if (!sent.ok) return refused(sent.code);
        const { meeting, seat } = line;
        if (meeting === null || line.place !== 'seated') return refused('notEntered');
        await rooms.fresh(meeting);
        // From here on nothing waits: it is allowed at the moment at which it is handed over.
        const code = whyNot(line, rooms.last(meeting), kind.passing(sent.value));
        if (code !== null) return refused(code);
        if (!buckets.take(seat)) return refused('tooFast');
        const seats = await relay.pass(meeting, kind.parcels(seat, sent.value));
        return done({ seats } satisfies PassedOn);
      },
    };
  }

  return [
    [
      'signal',
      message({
        sent: SignalSent,
        rate: SIGNALS,
        passing: () => 'signal',
        parcels: (seat, { signal }) => [{ to: 'all', name: 'signalled', body: { seat, signal } }],
      }),
    ],
    [
      'writing',
      message({
        sent: WritingSent,
        rate: WRITINGS,
        passing: () => 'writing',
        parcels: (seat, { text }) => [{ to: 'all', name: 'written', body: { seat, text } }],
      }),
    ],
    [
      'offerMove',
      message({
        sent: MoveSent,
        rate: MOVES,
        passing: ({ offers }) => ({ moveTo: offers.map(({ to }) => to) }),
        parcels: (by, { offers }) =>
          offers.map(({ to, sealed }) => ({ to, name: 'moveOffered', body: { by, sealed } })),
      }),
    ],
    [
      'giveKey',
      message({
        sent: KeySent,
        rate: KEYS,
        passing: () => 'mediaKey',
        parcels: (by, { keys }) =>
          keys.map(({ to, sealed }) => ({ to, name: 'keyGiven', body: { by, sealed } })),
      }),
    ],
    [
      'askKey',
      message({
        sent: KeyWanted,
        rate: KEYS_ASKED,
        passing: () => 'mediaKey',
        parcels: (by, { of }) => [{ to: of, name: 'keyAsked', body: { by } }],
      }),
    ],
    [
      'offerName',
      message({
        sent: NameSent,
        rate: NAMES,
        passing: ({ to }) => ({ nameFor: to }),
        parcels: (by, { to, name }) => [{ to, name: 'nameOffered', body: { by, name } }],
      }),
    ],
    [
      'askInvitation',
      message({
        sent: InvitationWanted,
        rate: INVITATIONS,
        passing: () => 'invitation',
        parcels: (by, { of }) => [{ to: of, name: 'invitationAsked', body: { by } }],
      }),
    ],
    [
      'giveInvitation',
      message({
        sent: InvitationSent,
        rate: INVITATIONS,
        passing: () => 'invitation',
        parcels: (by, { to, sealed }) => [{ to, name: 'invitationGiven', body: { by, sealed } }],
      }),
    ],
    [
      'contact',
      message({
        sent: ContactSent,
        rate: CONTACTS,
        passing: ({ to }) => ({ contactFor: to }),
        parcels: (by, { to, sealed }) => [{ to, name: 'contactCame', body: { by, sealed } }],
      }),
    ],
  ];
}

/** Asked of the room as it is now, in which the line may have been replaced, or its seat removed. */
function whyNot(line: Line, known: Known | null, passing: Passing): RefusalCode | null {
  if (known === null) return 'ended';
  if (line.place !== 'seated') return 'notEntered';
  if (standingOf(known.room, line) === 'newerTab') return 'olderTab';
  const permission = mayPassOn(known.room, line.seat, passing);
  return permission.may ? null : permission.why.code;
}
