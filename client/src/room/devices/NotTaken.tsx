import { useWords } from '../../text/words.ts';
import { useAnnounced } from '../bar/use-announced.ts';

/** Says, when it is so, that the device one chose could not be had. */
export function NotTaken({ refused }: { readonly refused: boolean }) {
  const { t } = useWords();
  const words = refused ? t('media.settings.notTaken') : null;
  useAnnounced(words);
  return words === null ? null : <p className="field-error">{words}</p>;
}
