import type { GroupId } from '@ronda/shared/ids';
import type { GroupCard } from '@ronda/shared/wire/protocol';
import { useEffect, useState } from 'react';
import { lookIn } from '../arrive/door.ts';
import type { KeyRing } from '../confidence/key-ring.ts';

/** The group's name and experience: as seen on arriving, or asked for again after a reload. */
export function useCard(
  group: GroupId,
  keys: KeyRing,
  seen: GroupCard | null,
): GroupCard | undefined {
  const [secret] = keys.secrets;
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
    // Whoever was let in with a link of before may ask once they have the one in force (D8).
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [group, keys, secret, seen]);
  return seen ?? asked ?? undefined;
}
