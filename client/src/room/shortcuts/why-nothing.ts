import { turnOf } from '@ronda/shared/floor/moving';
import { seatOf } from '@ronda/shared/room/seats';
import type { Say } from '../../text/say.ts';
import type { Here } from '../here.tsx';
import type { ShortcutAction } from './actions.ts';

/** Why there is nothing on the screen that this key could press, in words. */
export function whyNothing(action: ShortcutAction, here: Here, t: Say): string {
  const notNow = t('settings.notNow', { action: t(`settings.action.${action}`) });
  switch (action) {
    case 'speak':
    case 'write':
    case 'pass':
    case 'later':
    case 'finish':
    case 'moreTime':
      return here.why({ type: action }) ?? notNow;
    case 'hand':
      return here.why({ type: 'raiseHand' }) ?? here.why({ type: 'lowerHand' }) ?? notNow;
    case 'microphone':
      return whyNoMicrophone(here, t);
    case 'decisions':
    case 'agree':
    case 'standAside':
    case 'object':
      return t('settings.nothingToAnswer');
    case 'hold':
    case 'rest':
    case 'camera':
    case 'propose':
    case 'quickExit':
    case 'help':
      return notNow;
  }
}

function whyNoMicrophone({ room, me }: Here, t: Say): string {
  const muted = seatOf(room, me)?.muted ?? null;
  if (muted !== null) return t('refusal.mutedByDecision');
  if (room.floor.kind === 'quiet') return t('settings.microphoneInQuiet');
  return turnOf(room)?.seat === me ? t('settings.microphoneInWriting') : t('room.mine.waiting');
}
