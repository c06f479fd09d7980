import { WhichDevice } from '../../arrive/WhichDevice.tsx';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import { NotTaken } from './NotTaken.tsx';
import { useChoice } from './use-choice.ts';

/** Where the circle is heard, in browsers that can be told. */
export function ChooseSpeaker() {
  const { mediaState } = useHere();
  const { t } = useWords();
  const { refused, choose } = useChoice('speaker');
  if (!('setSinkId' in HTMLMediaElement.prototype)) {
    return (
      <div className="field">
        <span className="field-label">{t('media.settings.speaker')}</span>
        <p>{t('media.settings.systemSpeaker')}</p>
      </div>
    );
  }
  return (
    <>
      <WhichDevice
        kind="audiooutput"
        label={t('media.settings.speaker')}
        chosen={mediaState.chosen.speaker}
        onChosen={choose}
        otherwise={() => t('media.settings.noSpeaker')}
      />
      <NotTaken refused={refused} />
    </>
  );
}
