import type { GroupId } from '@ronda/shared/ids';
import type { Identity } from '../confidence/identity.ts';
import type { KeyRing } from '../confidence/key-ring.ts';
import type { Follow, Following } from '../connection/following.ts';
import { loadedApart } from '../page/ahead.tsx';
import { loadWords } from '../text/catalogue.ts';

/** Loaded once somebody is in the room, or at its door: nobody waits for it. */
export function followLater(
  group: GroupId,
  keys: KeyRing,
  identity: Identity | Promise<Identity>,
): Follow {
  return (line) => {
    let following: Following | null = null;
    let stopped = false;
    import('./follow-here.ts')
      .then(({ followHere }) => {
        if (!stopped) following = followHere({ group, keys, identity }, line);
      })
      .catch(() => undefined);
    return {
      heard: (what, body) => following?.heard(what, body),
      stop() {
        stopped = true;
        following?.stop();
      },
    };
  };
}

export const { Part: Renewed } = loadedApart(async () => {
  const [part] = await Promise.all([import('./Renewed.tsx'), loadWords('renewed')]);
  return part.Renewed;
});
