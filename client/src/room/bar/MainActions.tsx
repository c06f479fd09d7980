import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import type { Mine } from '../../telling/mine.ts';
import { KeyButton } from '../shortcuts/KeyButton.tsx';
import { HandActions } from './HandActions.tsx';
import { Microphone } from './Microphone.tsx';
import { OfferActions } from './OfferActions.tsx';
import { PlaceWords } from './PlaceWords.tsx';
import { QuietActions } from './QuietActions.tsx';
import { TurnActions } from './TurnActions.tsx';

/** The biggest thing at the bottom: what one can do now. */
export function MainActions({ mine }: { readonly mine: Mine }) {
  switch (mine.kind) {
    case 'offer':
      return <OfferActions mine={mine} />;
    case 'turn':
      return <TurnActions mine={mine} />;
    case 'quiet':
      return <QuietActions mine={mine} />;
    case 'sharing':
      return <HandActions mine={mine} />;
    case 'resting':
      return <RestingActions canTalk={mine.canTalk} />;
    case 'talk':
      return (
        <div className="actions">
          <PlaceWords mine={mine} />
          <div className="actions-row button-row">
            <Microphone kind="main" large />
          </div>
        </div>
      );
    case 'muted':
    case 'listening':
      return (
        <div className="actions">
          <PlaceWords mine={mine} />
        </div>
      );
  }
}

function RestingActions({ canTalk }: { readonly canTalk: boolean }) {
  const { send, why } = useHere();
  const { t } = useWords();
  return (
    <div className="actions">
      <p className="actions-words">{t('room.mine.resting')}</p>
      <div className="actions-row button-row">
        <KeyButton
          does="rest"
          kind="main"
          large
          why={why({ type: 'return' })}
          onPress={() => void send({ type: 'return' })}
        >
          {t('room.do.return')}
        </KeyButton>
        {canTalk && <Microphone kind="plain" />}
      </div>
    </div>
  );
}
