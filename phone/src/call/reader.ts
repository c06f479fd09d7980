import { openName } from '../../../client/src/confidence/name-card.ts';
import { open } from '../../../client/src/confidence/sealing.ts';
import type { Sealed } from '@ronda/shared/confidence/sealed';
import type { SeatId } from '@ronda/shared/ids';
import type { Member } from '@ronda/member/member';
import type { Reader } from './wording.ts';

/** Opens what a member is told, each once. Kept in memory, as long as the call. */
export function createReader(
  member: Member,
): Reader & { look(): Promise<readonly { seat: SeatId; before: string }[]> } {
  const { keys } = member.invitation;
  const cards = new Map<SeatId, Sealed>();
  const names = new Map<SeatId, string>();
  const texts = new Map<Sealed, Promise<string | null>>();
  return {
    names: () => names,
    /** Opens the names that have come since. Tells of those who had another one before. */
    async look() {
      const renamed: { seat: SeatId; before: string }[] = [];
      for (const [seat, sealed] of Object.entries(member.names())) {
        if (cards.get(seat) === sealed) continue;
        cards.set(seat, sealed);
        const card = await openName(keys, sealed);
        const before = names.get(seat);
        if (card === null || card.name === before) continue;
        names.set(seat, card.name);
        if (before !== undefined) renamed.push({ seat, before });
      }
      return renamed;
    },
    open(sealed) {
      const known = texts.get(sealed) ?? open(keys, sealed);
      texts.set(sealed, known);
      return known;
    },
  };
}
