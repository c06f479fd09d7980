import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { GroupId, SeatId } from '@ronda/shared/ids';
import type { Identity, OwnLetterbox } from '../confidence/identity.ts';
import type { GroupKeys } from '../confidence/keys.ts';
import { makeLetterbox, sealLetterbox, seatOfIdentity } from '../confidence/letterbox.ts';
import { isShared, letterboxIn } from '../confidence/person.ts';
import { keepRenewed, proposedOf, secretsOf } from '../confidence/secret.ts';

/** What whoever follows the invitation keeps, where they keep anything. */
export interface Home {
  /** All that are kept here, in use or not. */
  secrets(): readonly string[];
  keep(secrets: readonly string[]): void;
  /** Who they are, and where letters for them open. */
  self(): Promise<{ readonly seat: SeatId; readonly letterbox: OwnLetterbox | null }>;
  /** The letterbox as it is left with the group; null where none is. */
  sealed(keys: GroupKeys): Promise<{ readonly device: string; readonly sealed: Sealed } | null>;
}

/** This browser. Of a shared device nothing comes back, so no letter is sent there. */
export function homeOf(group: GroupId, identity: Identity | Promise<Identity>): Home {
  const letterbox = () => letterboxIn(group, (who) => makeLetterbox(group, who));
  return {
    secrets: () => [...secretsOf(group), ...(proposedOf(group)?.split(' ') ?? [])],
    keep: (secrets) => keepRenewed(group, secrets),
    self: async () => ({
      seat: await seatOfIdentity(group, await identity),
      letterbox: await letterbox(),
    }),
    sealed: async (keys) =>
      isShared(group) ? null : sealLetterbox(keys, await identity, await letterbox()),
  };
}
