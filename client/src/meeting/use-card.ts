import type { GroupId } from '@ronda/shared/ids';
import type { GroupCard } from '@ronda/shared/wire/protocol';
import { useEffect, useState } from 'react';
import { lookIn } from '../arrive/door.ts';
import type { GroupKeys } from '../confidence/keys.ts';

/** The group's name and experience: as seen on arriving, or asked for again after a reload. */
export function useCard(
  group: GroupId,
  keys: GroupKeys,
  seen: GroupCard | null,
): GroupCard | undefined {
  const [asked, setAsked] = useState<GroupCard | null>(null);
  useEffect(() => {
    let current = true;
    if (seen !== null) return;
    void lookIn(group, keys).then((door) => {
      if (current && door.kind === 'seen') setAsked(door.card);
    });
    return () => {
      current = false;
    };
  }, [group, keys, seen]);
  return seen ?? asked ?? undefined;
}
