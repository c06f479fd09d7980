import type { GroupId } from '@ronda/shared/ids';
import type { Identity } from '../confidence/identity.ts';
import type { KeyRing } from '../confidence/key-ring.ts';
import type { FollowedLine, Following } from '../connection/following.ts';
import { followRenewal } from './follow.ts';
import { homeOf } from './home.ts';

/** As a browser does, with what it keeps. */
export function followHere(
  {
    group,
    keys,
    identity,
  }: {
    readonly group: GroupId;
    readonly keys: KeyRing;
    readonly identity: Identity | Promise<Identity>;
  },
  line: FollowedLine,
): Following {
  return followRenewal({ group, keys, home: homeOf(group, identity) }, line);
}
