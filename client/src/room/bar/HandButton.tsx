import { useWords } from '../../text/words.ts';
import type { ButtonKind } from '../../look/Button.tsx';
import { Icon } from '../../look/Icon.tsx';
import { useHere } from '../here.tsx';
import { KeyButton } from '../shortcuts/KeyButton.tsx';

interface HandButtonProps {
  readonly up: boolean;
  readonly kind: ButtonKind;
  readonly large?: boolean;
}

/** F9: one's hand goes up, or down again. */
export function HandButton({ up, kind, large = false }: HandButtonProps) {
  const { send, why } = useHere();
  const { t } = useWords();
  const command = { type: up ? 'lowerHand' : 'raiseHand' } as const;
  return (
    <KeyButton
      does="hand"
      kind={kind}
      large={large}
      why={why(command)}
      onPress={() => void send(command)}
    >
      <Icon name={up ? 'handDown' : 'hand'} />
      {t(`room.do.${command.type}`)}
    </KeyButton>
  );
}
