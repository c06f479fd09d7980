import { useWords } from '../../text/words.ts';
import { Button } from '../../look/Button.tsx';
import { Icon } from '../../look/Icon.tsx';
import { goToText } from '../agreements/ReadTogether.tsx';

/** To what is read aloud, which stands further down on a small screen. */
export function ToText() {
  const { t } = useWords();
  return (
    <Button kind="plain" onPress={goToText}>
      <Icon name="text" />
      {t('room.do.toText')}
    </Button>
  );
}
