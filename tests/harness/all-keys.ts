import type { Member } from '@ronda/member/member';
import type { KeySource } from '@ronda/member/sound/sealed-room';
import type { TheirKeys } from '../../client/src/confidence/keys-of-others.ts';

/** Every key that somebody is ever given, also what an honest device forgets. */
export function allKeysOf({ keys }: Pick<Member, 'keys'>): KeySource {
  let theirs: TheirKeys = new Map();
  const keep = () => {
    const kept = new Map(theirs);
    for (const [seat, given] of keys.state().theirs) {
      const before = kept.get(seat) ?? [];
      kept.set(seat, [...before, ...given.filter((key) => !before.includes(key))]);
    }
    theirs = kept;
  };
  keep();
  keys.subscribe(keep);
  return { state: () => ({ sending: null, theirs }), subscribe: keys.subscribe };
}
