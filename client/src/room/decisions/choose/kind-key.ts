import type { ActionKind } from '@ronda/shared/decisions/action';
import type { Room } from '@ronda/shared/room/state';

/** The words for a kind of proposal. What turns something on and off again is called by what it would do now. */
export function kindKey(kind: ActionKind, { talkTimeShown }: Pick<Room, 'talkTimeShown'>) {
  return kind === 'showTalkTime' && talkTimeShown
    ? ('propose.choose.hideTalkTime' as const)
    : (`propose.choose.${kind}` as const);
}
