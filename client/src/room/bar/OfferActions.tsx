import { useWords } from '../../text/words.ts';
import { Icon } from '../../look/Icon.tsx';
import { useHere } from '../here.tsx';
import type { Mine } from '../../telling/mine.ts';
import { KeyButton } from '../shortcuts/KeyButton.tsx';
import { SecondsLeft } from '../Time.tsx';
import { WriteInstead } from '../writing/WriteInstead.tsx';
import { ToText } from './ToText.tsx';

/** F4. Speaking and passing look alike: neither is what one ought to do. */
export function OfferActions({ mine }: { readonly mine: Extract<Mine, { kind: 'offer' }> }) {
  const { media, send, why } = useHere();
  const { t } = useWords();
  const speak = async () => {
    // This press is what opens the microphone; the server decides whether the turn begins (F2).
    void media.setMicrophone(true);
    if (!(await send({ type: 'speak' }))) void media.setMicrophone(false);
  };
  const until = mine.clock.kind === 'running' ? mine.clock.endsAt : 0;
  return (
    <div className="actions">
      <h2 className="actions-title">
        {t(mine.toRead ? 'room.mine.offerReading' : 'room.mine.offer')}{' '}
        <SecondsLeft until={until} />
      </h2>
      <div className="actions-row actions-offer button-row">
        <KeyButton
          does="speak"
          kind="yours"
          large
          why={why({ type: 'speak' })}
          onPress={() => void speak()}
        >
          <Icon name="speak" />
          {t('room.do.speak')}
        </KeyButton>
        <KeyButton
          does="pass"
          kind="yours"
          large
          why={why({ type: 'pass' })}
          onPress={() => void send({ type: 'pass' })}
        >
          <Icon name="pass" />
          {t('room.do.pass')}
        </KeyButton>
        <KeyButton
          does="later"
          kind="plain"
          large
          why={why({ type: 'later' })}
          onPress={() => void send({ type: 'later' })}
        >
          <Icon name="later" />
          {t('room.do.later')}
        </KeyButton>
        {mine.toRead ? <ToText /> : <WriteInstead />}
      </div>
      <p className="actions-hint">
        {t(mine.laterLeft ? 'room.mine.offerAfter' : 'room.mine.offerLast')}
      </p>
    </div>
  );
}
