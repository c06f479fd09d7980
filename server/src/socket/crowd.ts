import type { GroupId, SeatId } from '@ronda/shared/ids';

/** How many lines a group, and one person in it, may have open. */
const MOST = { ofGroup: 100, ofSeat: 8 };

/** Counts the lines that are open. */
export interface Crowd {
  /** False when there are too many already. */
  admit(group: GroupId, seat: SeatId): boolean;
  leave(group: GroupId, seat: SeatId): void;
}

export function createCrowd(): Crowd {
  const counts = new Map<string, number>();
  const count = (key: string) => counts.get(key) ?? 0;
  const add = (key: string, by: number) => {
    const after = count(key) + by;
    if (after > 0) counts.set(key, after);
    else counts.delete(key);
  };
  return {
    admit(group, seat) {
      if (count(group) >= MOST.ofGroup || count(`${group} ${seat}`) >= MOST.ofSeat) return false;
      add(group, 1);
      add(`${group} ${seat}`, 1);
      return true;
    },
    leave(group, seat) {
      add(group, -1);
      add(`${group} ${seat}`, -1);
    },
  };
}
