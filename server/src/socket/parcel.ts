import type { SeatId } from '@ronda/shared/ids';
import type {
  KeyAsked,
  KeyGiven,
  ContactCame,
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
  | { readonly to: SeatId; readonly name: 'contactCame'; readonly body: ContactCame };
