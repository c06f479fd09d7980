import type { Action } from '../decisions/action.ts';
import type { Sealed } from '../confidence/sealed.ts';
import type { RefusalCode } from '../room/refusal.ts';
import type { Lasting } from '../room/state.ts';
import type { DoorHash, InForce, Renewal } from './invitation.ts';

/** The invitation that somebody has shown, beside the one that their group began with. */
export interface Shown {
  readonly first: DoorHash;
  readonly shown: DoorHash;
}

/** By which hash it is known, where that is not the first one's. */
export function renewedHash({ invitation }: Lasting): DoorHash | null {
  return invitation?.inForce?.doorHash ?? null;
}

/** Which invitation opens the door, and which others only let one knock (D8). `first` is the one that the group began with. */
export function doorHashes(
  first: DoorHash,
  lasting: Lasting,
): { readonly inForce: DoorHash; readonly older: readonly DoorHash[] } {
  const inForce = renewedHash(lasting) ?? first;
  const known = [first, ...(lasting.invitation?.links ?? []).map(({ doorHash }) => doorHash)];
  return { inForce, older: known.filter((hash) => hash !== inForce) };
}

/** D8: whether it opens the door. */
export function isInForce({ first, shown }: Shown, lasting: Lasting): boolean {
  return (renewedHash(lasting) ?? first) === shown;
}

/** What leads from the one in force to those of before, for who has it. Null where it is the first. */
export function secretsBefore(lasting: Lasting): Sealed | null {
  const now = renewedHash(lasting);
  const links = lasting.invitation?.links ?? [];
  return links.find(({ doorHash }) => doorHash === now)?.before ?? null;
}

/** D2: of how it was sent nothing need be known any more, nor by those whom it was not sent to. */
export function withoutLetters<Of extends Action>(action: Of): Of {
  if (action.kind !== 'renewInvitation') return action;
  return { ...action, renewal: { ...action.renewal, letters: [] } };
}

/** The same of one that is in force. */
export function unsent(inForce: InForce | null): InForce | null {
  return inForce && { ...inForce, letters: [] };
}

/** Made of one that is not in force (any more), or of one that was in force before. */
export function whyNotRenew(lasting: Lasting, { doorHash, instead }: Renewal): RefusalCode | null {
  const now = renewedHash(lasting);
  const links = lasting.invitation?.links ?? [];
  const was = [now, instead, ...links.map((link) => link.doorHash)];
  return instead !== now || was.includes(doorHash) ? 'alreadySo' : null;
}
