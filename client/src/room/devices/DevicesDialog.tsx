import type { DeviceKind } from '../../media/device-fault.ts';
import type { DeviceState } from '../../media/media-state.ts';
import { FAULT_WORDS } from '../../arrive/fault-words.ts';
import { Level } from '../../arrive/Level.tsx';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import type { Mine } from '../../telling/mine.ts';
import { RoomDialog } from '../RoomDialog.tsx';
import { ChooseInUse } from './ChooseInUse.tsx';
import { ChoosePictures } from './ChoosePictures.tsx';
import { ChooseSpeaker } from './ChooseSpeaker.tsx';

interface DevicesDialogProps {
  readonly mine: Mine;
  readonly onClose: () => void;
}

/** *Sound and picture*: which devices are used, and how much is received. Nothing is opened from here. */
export function DevicesDialog({ mine, onClose }: DevicesDialogProps) {
  const { media, me, mediaState } = useHere();
  const { t } = useWords();
  const isWeak = mediaState.quality.get(me) === 'weak';
  return (
    <RoomDialog title={t('media.settings.title')} mine={mine} onClose={onClose}>
      {isWeak && <p className="bar-notice bar-notice-quiet">{t('media.settings.weakOwn')}</p>}
      <div className="devices-part">
        <Fault kind="microphone" state={mediaState.microphone} />
        <ChooseInUse kind="microphone" />
        <Level source={media} label={t('media.settings.level')} />
        <p className="field-hint">{t('media.settings.levelHint')}</p>
      </div>
      <ChooseSpeaker />
      <div className="devices-part">
        <Fault kind="camera" state={mediaState.camera} />
        <ChooseInUse kind="camera" />
      </div>
      <ChoosePictures />
    </RoomDialog>
  );
}

/** What is wrong with a device, and what to do. */
function Fault({ kind, state }: { readonly kind: DeviceKind; readonly state: DeviceState }) {
  const { t } = useWords();
  if (state === 'on' || state === 'off') return null;
  return <p className="bar-notice bar-notice-quiet">{t(FAULT_WORDS[kind][state])}</p>;
}
