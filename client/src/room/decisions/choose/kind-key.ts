import type { ActionKind } from '@ronda/shared/decisions/action';
import type { Room } from '@ronda/shared/room/state';

/** The words for a kind of proposal. What turns something on and off again is called by what it would do now. */
export function kindKey(
  kind: ActionKind,
  { talkTimeShown, lasting }: Pick<Room, 'talkTimeShown' | 'lasting'>,
) {
  if (kind === 'showTalkTime' && talkTimeShown) return 'propose.choose.hideTalkTime' as const;
  if (kind === 'admitPhones' && lasting.phones !== null) return 'propose.choose.renewPin' as const;
  return `propose.choose.${kind}` as const;
}
