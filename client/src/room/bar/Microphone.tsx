import { useWords } from '../../text/words.ts';
import type { ButtonKind } from '../../look/Button.tsx';
import { Icon } from '../../look/Icon.tsx';
import { isOn } from '../../media/media-state.ts';
import { useHere } from '../here.tsx';
import { KeyButton } from '../shortcuts/KeyButton.tsx';

interface MicrophoneProps {
  readonly kind: ButtonKind;
  readonly large?: boolean;
}

/** Turns one's own microphone on and off, where the floor allows it. Nobody else can turn it on (F2). */
export function Microphone({ kind, large = false }: MicrophoneProps) {
  const { media, mediaState, line, whyUnsent } = useHere();
  const { t } = useWords();
  const on = isOn(mediaState.microphone);
  return (
    <KeyButton
      does="microphone"
      kind={kind}
      large={large}
      // While it is only not served, one is still heard, and must be able to turn it off.
      why={line === 'lost' ? whyUnsent : undefined}
      onPress={() => void media.setMicrophone(!on)}
    >
      <Icon name={on ? 'microphone' : 'microphoneOff'} />
      {on ? t('media.turnMicrophoneOff') : t('media.turnMicrophoneOn')}
    </KeyButton>
  );
}
