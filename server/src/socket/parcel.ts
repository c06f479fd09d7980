import type { SeatId } from '@ronda/shared/ids';
import type { Room } from '@ronda/shared/room/state';
import { tableOf } from '@ronda/shared/tables/seen';
import type {
  KeyAsked,
  KeyGiven,
  ContactCame,
  InvitationAsked,
  InvitationGiven,
  MoveOffered,
  NameOffered,
  Signalled,
  Written,
} from '@ronda/shared/wire/protocol';

/** What is on its way from one member to others: held by nobody, and written nowhere. */
export type Parcel =
  | { readonly to: 'all'; readonly name: 'signalled'; readonly body: Signalled }
  | { readonly to: 'all'; readonly name: 'written'; readonly body: Written }
  | { readonly to: SeatId; readonly name: 'moveOffered'; readonly body: MoveOffered }
  | { readonly to: SeatId; readonly name: 'nameOffered'; readonly body: NameOffered }
  | { readonly to: SeatId; readonly name: 'keyGiven'; readonly body: KeyGiven }
  | { readonly to: SeatId; readonly name: 'keyAsked'; readonly body: KeyAsked }
  | { readonly to: SeatId; readonly name: 'contactCame'; readonly body: ContactCame }
  | { readonly to: SeatId; readonly name: 'invitationAsked'; readonly body: InvitationAsked }
  | { readonly to: SeatId; readonly name: 'invitationGiven'; readonly body: InvitationGiven };

/** Whether it is meant for a seat. D12: what is said at a table stays there; only a fresh room is offered from one to the other. */
export function isFor(room: Room, { to, name, body }: Parcel, seat: SeatId): boolean {
  if (to !== 'all' && to !== seat) return false;
  if (name === 'moveOffered') return true;
  return tableOf(room, 'by' in body ? body.by : body.seat) === tableOf(room, seat);
}
