import { useWords } from '../../text/words.ts';
import type { ButtonKind } from '../../look/Button.tsx';
import { Icon } from '../../look/Icon.tsx';
import { useHere } from '../here.tsx';
import { KeyButton } from '../shortcuts/KeyButton.tsx';

/** F5: the end of one's turn, at any time. */
export function FinishButton({ kind }: { readonly kind: ButtonKind }) {
  const { send, why } = useHere();
  const { t } = useWords();
  const command = { type: 'finish' } as const;
  return (
    <KeyButton
      does="finish"
      kind={kind}
      large={kind === 'yours'}
      why={why(command)}
      onPress={() => void send(command)}
    >
      <Icon name="finish" />
      {t('room.do.finish')}
    </KeyButton>
  );
}
