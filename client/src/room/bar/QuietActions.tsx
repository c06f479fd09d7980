import { useWords } from '../../text/words.ts';
import { Icon } from '../../look/Icon.tsx';
import { Button } from '../../look/Button.tsx';
import { useHere } from '../here.tsx';
import type { Mine } from '../../telling/mine.ts';
import { TimeLeft } from '../Time.tsx';
import { FinishButton } from './FinishButton.tsx';
import { HandButton } from './HandButton.tsx';

/**
 * F11: nobody may speak. Half of those present can let it end before its time; nobody need do anything.
 * A stopped turn may be finished and a hand raised, so that nobody must wait to say so.
 */
export function QuietActions({ mine }: { readonly mine: Extract<Mine, { kind: 'quiet' }> }) {
  const { send, why } = useHere();
  const { t } = useWords();
  const { said, present, holdsTurn, handUp } = mine;
  const command = { type: 'endQuiet' } as const;
  return (
    <div className="actions">
      <h2 className="actions-title">
        {t('room.mine.quiet')} <TimeLeft clock={mine.clock} />
      </h2>
      <div className="actions-row actions-quiet button-row">
        <Button kind="plain" why={why(command)} onPress={() => void send(command)}>
          <Icon name="enough" />
          {t('room.do.enough')}
        </Button>
        {holdsTurn && <FinishButton kind="plain" />}
        {handUp !== null && <HandButton up={handUp} kind="plain" />}
      </div>
      <p className="actions-hint">
        {said === 0 ? t('room.mine.enoughNone') : t('room.mine.enough', { count: said, present })}
      </p>
    </div>
  );
}
