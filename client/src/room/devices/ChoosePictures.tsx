import { Choice } from '../../look/Choice.tsx';
import type { Pictures } from '../../media/media-state.ts';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';

/** How much is received, for whoever has a weak connection, or pays for it. */
export function ChoosePictures() {
  const { media, mediaState } = useHere();
  const { t } = useWords();
  return (
    <Choice<Pictures>
      legend={t('media.settings.pictures')}
      options={[
        { value: 'all', label: t('media.settings.all'), hint: t('media.settings.allHint') },
        {
          value: 'saveData',
          label: t('media.settings.saveData'),
          hint: t('media.settings.saveDataHint'),
        },
        {
          value: 'audioOnly',
          label: t('media.settings.audioOnly'),
          hint: t('media.settings.audioOnlyHint'),
        },
      ]}
      chosen={[mediaState.pictures]}
      onChosen={([pictures]) => {
        if (pictures !== undefined) void media.setPictures(pictures);
      }}
    />
  );
}
