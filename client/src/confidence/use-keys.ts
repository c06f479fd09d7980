import type { GroupId } from '@ronda/shared/ids';
import { useEffect, useState } from 'react';
import type { GroupKeys } from './keys.ts';
import { deriveKeys } from './keys.ts';
import { secretOf } from './secret.ts';

/** `none`: this browser has no whole invitation. `insecure`: a page without HTTPS can derive nothing. */
export type KeysFound = GroupKeys | 'deriving' | 'none' | 'insecure';

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
  const secret = secretOf(group);
  return (secret === null ? null : await deriveKeys(secret)) ?? 'none';
}
