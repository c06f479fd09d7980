import type { GroupId } from '@ronda/shared/ids';
import { useEffect, useState } from 'react';
import { type KeyRing, keyRingOf } from './key-ring.ts';
import { secretsOf } from './secret.ts';

/** `none`: this browser has no whole invitation. `insecure`: a page without HTTPS can derive nothing. */
export type KeysFound = KeyRing | 'deriving' | 'none' | 'insecure';

export function useKeys(group: GroupId): KeysFound {
  const [found, setFound] = useState<{ readonly of: GroupId; readonly keys: KeysFound }>({
    of: group,
    keys: 'deriving',
  });
  useEffect(() => {
    let current = true;
    void findKeys(group).then((keys) => {
      if (current) setFound({ of: group, keys });
    });
    return () => {
      current = false;
    };
  }, [group]);
  // Those of the group before are no keys of this one.
  return found.of === group ? found.keys : 'deriving';
}

async function findKeys(group: GroupId): Promise<KeysFound> {
  if (!isSecureContext) return 'insecure';
  return (await keyRingOf(secretsOf(group))) ?? 'none';
}
