import { useWords } from '../../text/words.ts';
import { Icon } from '../../look/Icon.tsx';
import { isOn } from '../../media/media-state.ts';
import { useHere } from '../here.tsx';
import type { Mine } from '../../telling/mine.ts';
import { KeyButton } from '../shortcuts/KeyButton.tsx';
import { TimeLeft } from '../Time.tsx';
import { OwnWords } from '../writing/OwnWords.tsx';
import { WriteInstead } from '../writing/WriteInstead.tsx';
import { FinishButton } from './FinishButton.tsx';
import { Microphone } from './Microphone.tsx';
import { ToText } from './ToText.tsx';

type MyTurn = Extract<Mine, { kind: 'turn' }>;

/** F5, F6, F10. Silence is as good a turn as any: nothing here hurries but the time. */
export function TurnActions({ mine }: { readonly mine: MyTurn }) {
  const { send, why, mediaState } = useHere();
  const { t } = useWords();
  const writes = mine.taken === 'inWriting';
  return (
    <div className="actions">
      <h2 className="actions-title">
        {t(titleKey(mine))} <TimeLeft clock={mine.clock} />
      </h2>
      <OwnWords />
      <div className="actions-row actions-turn button-row">
        <FinishButton kind="yours" />
        <KeyButton
          does="moreTime"
          kind="plain"
          large
          why={why({ type: 'moreTime' })}
          onPress={() => void send({ type: 'moreTime' })}
        >
          <Icon name="moreTime" />
          {t('room.do.moreTime')}
        </KeyButton>
        {!writes && <Microphone kind="plain" />}
        {mine.toRead ? <ToText /> : <WriteInstead />}
      </div>
      {!writes && !isOn(mediaState.microphone) && (
        <p className="actions-hint">{t('room.mine.notHeard')}</p>
      )}
    </div>
  );
}

function titleKey({ taken, toRead }: MyTurn) {
  if (taken === 'inWriting') return 'room.mine.turnWriting';
  return toRead ? 'room.mine.turnReading' : 'room.mine.turn';
}
