import { turnOf } from '@ronda/shared/floor/moving';
import { useWords } from '../../text/words.ts';
import { Icon } from '../../look/Icon.tsx';
import { useHere } from '../here.tsx';
import { KeyButton } from '../shortcuts/KeyButton.tsx';

/** F10: take the turn that is offered in writing, or go on with one's turn in the other way. */
export function WriteInstead() {
  const { room, me, media, send, why } = useHere();
  const { t } = useWords();
  const turn = turnOf(room);
  const writes = turn?.seat === me && turn.taken === 'inWriting';
  const speak = async () => {
    // This press is what opens the microphone; the server decides whether the floor does (F2).
    void media.setMicrophone(true);
    if (!(await send({ type: 'speak' }))) void media.setMicrophone(false);
  };
  // Two buttons, not one that changes: pressing twice by mistake must not undo the first press.
  return writes ? (
    <KeyButton
      key="speak"
      does="speak"
      kind="plain"
      why={why({ type: 'speak' })}
      onPress={() => void speak()}
    >
      <Icon name="speak" />
      {t('room.do.speak')}
    </KeyButton>
  ) : (
    <KeyButton
      key="write"
      does="write"
      kind="plain"
      why={why({ type: 'write' })}
      onPress={() => void send({ type: 'write' })}
    >
      <Icon name="write" />
      {t('writing.writeInstead')}
    </KeyButton>
  );
}
