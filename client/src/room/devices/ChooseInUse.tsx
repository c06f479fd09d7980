import { WhichDevice } from '../../arrive/WhichDevice.tsx';
import type { DeviceKind } from '../../media/device-fault.ts';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import { NotTaken } from './NotTaken.tsx';
import { useChoice } from './use-choice.ts';

const LISTED = { microphone: 'audioinput', camera: 'videoinput' } as const;
const NAMES = { microphone: 'media.settings.microphone', camera: 'media.settings.camera' } as const;

/** Which microphone or camera. One that is open is exchanged; one that is closed stays closed (F2). */
export function ChooseInUse({ kind }: { readonly kind: DeviceKind }) {
  const { mediaState } = useHere();
  const { t } = useWords();
  const { refused, choose } = useChoice(kind);
  const alone = (only: MediaDeviceInfo | undefined) => {
    if (only === undefined) return t('media.settings.unknown');
    const { label: name } = only;
    return name === '' ? t('media.settings.oneUnnamed') : t('media.settings.one', { name });
  };
  return (
    <>
      <WhichDevice
        kind={LISTED[kind]}
        label={t(NAMES[kind])}
        chosen={mediaState.chosen[kind]}
        onChosen={choose}
        otherwise={alone}
      />
      <NotTaken refused={refused} />
    </>
  );
}
