import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../text/words.ts';
import { Button } from '../../look/Button.tsx';
import { Icon } from '../../look/Icon.tsx';
import { useHere } from '../here.tsx';
import { KeyButton } from '../shortcuts/KeyButton.tsx';

/**
 * F11: anyone can make it quiet at once. Two presses, so that nobody does it by mistake, and the first
 * says what it does; no dialog, so that nothing else is out of reach meanwhile.
 */
export function Hold() {
  const { why } = useHere();
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const refused = why({ type: 'hold' });
  const close = () => {
    setAsking(false);
    button.current?.focus();
  };
  return (
    <div className="hold">
      <KeyButton
        does="hold"
        ref={button}
        kind="quiet"
        why={refused}
        aria-expanded={asking}
        onPress={() => setAsking(!asking)}
      >
        <Icon name="hold" />
        {t('room.do.hold')}
      </KeyButton>
      {asking && refused === undefined && <Ask onClose={close} />}
    </div>
  );
}

function Ask({ onClose }: { readonly onClose: () => void }) {
  const { send } = useHere();
  const { t } = useWords();
  const title = useId();
  const hint = useId();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onClose();
  };
  const hold = () => {
    void send({ type: 'hold' });
    onClose();
  };
  return (
    <div className="hold-ask" role="group" aria-labelledby={title}>
      <h2 id={title}>{t('room.mine.holdTitle')}</h2>
      <p id={hint}>{t('room.mine.holdHint')}</p>
      <div className="button-row">
        <Button
          ref={first}
          kind="main"
          onPress={hold}
          onKeyDown={closeOnEscape}
          aria-describedby={hint}
        >
          {t('room.do.holdNow')}
        </Button>
        <Button kind="plain" onPress={onClose} onKeyDown={closeOnEscape}>
          {t('room.do.holdNot')}
        </Button>
      </div>
    </div>
  );
}
