import type { GroupId } from '@ronda/shared/ids';
import { useCallback, useEffect, useState } from 'react';
import type { GroupKeys } from '../confidence/keys.ts';
import type { Door } from './door.ts';
import { lookIn } from './door.ts';

/** How often the number of those present is asked for again, while the page is looked at. */
const AGAIN_MS = 15_000;

/** What is seen at the door, kept fresh, and a way to look again at once. */
export function useDoor(group: GroupId, keys: GroupKeys): readonly [Door, () => void] {
  const [door, setDoor] = useState<Door>({ kind: 'opening' });
  const look = useCallback(
    () =>
      lookIn(group, keys).then((seen) => {
        // Who reads the page is not interrupted by a passing trouble: entering will tell.
        setDoor((before) => (before.kind === 'seen' && seen.kind !== 'seen' ? before : seen));
      }),
    [group, keys],
  );
  useEffect(() => {
    void look();
    const again = setInterval(() => {
      if (document.visibilityState === 'visible') void look();
    }, AGAIN_MS);
    return () => clearInterval(again);
  }, [look]);
  const lookAgain = () => {
    setDoor({ kind: 'opening' });
    void look();
  };
  return [door, lookAgain];
}
