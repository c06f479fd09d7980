import { isHeld } from '@ronda/shared/floor/quiet';
import { cameraOf } from '@ronda/shared/floor/speech';
import { seatOf } from '@ronda/shared/room/seats';
import { useWords } from '../../text/words.ts';
import { Button } from '../../look/Button.tsx';
import { Icon } from '../../look/Icon.tsx';
import { isOn } from '../../media/media-state.ts';
import { OpenDevices } from '../devices/OpenDevices.tsx';
import { useHere } from '../here.tsx';
import type { Mine } from '../../telling/mine.ts';
import { HelpLine } from './HelpLine.tsx';
import { KeyButton } from '../shortcuts/KeyButton.tsx';

interface AlwaysActionsProps {
  readonly mine: Mine;
  readonly onPropose: () => void;
  readonly onSettings: () => void;
  readonly onLeave: () => void;
}

/** What can be done at any time, always in the same order and place. */
export function AlwaysActions({ mine, onPropose, onSettings, onLeave }: AlwaysActionsProps) {
  const { whyUnsent } = useHere();
  const { t } = useWords();
  return (
    <>
      <Camera />
      <OpenDevices mine={mine} />
      {mine.kind !== 'resting' && <Rest />}
      <KeyButton
        does="propose"
        kind="quiet"
        why={whyUnsent}
        aria-haspopup="dialog"
        onPress={onPropose}
      >
        <Icon name="propose" />
        {t('room.do.propose')}
      </KeyButton>
      <HelpLine mine={mine} />
      <Button kind="quiet" aria-haspopup="dialog" onPress={onSettings}>
        <Icon name="settings" />
        {t('settings.open')}
      </Button>
      <Button kind="leave" onPress={onLeave}>
        <Icon name="leave" />
        {t('room.do.leave')}
      </Button>
    </>
  );
}

/** F8. Whoever rests finds *Return* as what they can do now, or here while it is quiet. */
function Rest() {
  const { room, me, send, why } = useHere();
  const { t } = useWords();
  const does = seatOf(room, me)?.resting === true ? 'return' : 'rest';
  return (
    <KeyButton
      does="rest"
      kind="quiet"
      why={why({ type: does })}
      onPress={() => void send({ type: does })}
    >
      <Icon name="rest" />
      {t(`room.do.${does}`)}
    </KeyButton>
  );
}

function Camera() {
  const { media, mediaState, room, me } = useHere();
  const { t } = useWords();
  const on = isOn(mediaState.camera);
  const hidden = t(isHeld(room) ? 'media.cameraHeld' : 'room.media.cameraMuted');
  const why = cameraOf(room, me) ? undefined : hidden;
  return (
    <KeyButton
      does="camera"
      kind="quiet"
      why={why}
      aria-label={t(on ? 'media.turnCameraOff' : 'media.turnCameraOn')}
      onPress={() => void media.setCamera(!on)}
    >
      <Icon name={on ? 'camera' : 'cameraOff'} />
      <span className="where-narrow">{t('room.do.camera')}</span>
      <span className="where-wide">{t(on ? 'media.turnCameraOff' : 'media.turnCameraOn')}</span>
    </KeyButton>
  );
}
