import type { Action } from '@ronda/shared/decisions/action';
import { BOUNDS, isWithin } from '@ronda/shared/policy';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import { lengthInWords } from '../../../telling/sentence.ts';
import { Estimate } from './Estimate.tsx';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';
import { ReadyNumber, useReadyNumber } from './ReadyNumber.tsx';

const READY_SECONDS = [60, 120, 180, 300, 600] as const;

interface LengthFormProps extends Then {
  readonly from: Extract<Action, { kind: 'changeTurnLength' }> | null;
}

/** F5: the length of every turn. Outside the bounds is refused, in words. */
export function LengthForm({ from, ...then }: LengthFormProps) {
  const { room, voice } = useHere();
  const { t } = useWords();
  const { turnSeconds } = room.policy;
  const length = useReadyNumber(
    READY_SECONDS,
    from?.turnSeconds ?? (turnSeconds === 120 ? 180 : 120),
  );
  const inWords = (seconds: number) => lengthInWords(voice, seconds * 1000);
  const hint = t('propose.secondsHint', BOUNDS.turnSeconds);
  const fits = isWithin('turnSeconds', length.value);
  return (
    <ProposalForm
      action={{ kind: 'changeTurnLength', turnSeconds: length.value }}
      missing={fits ? undefined : hint}
      {...then}
    >
      <ReadyNumber
        state={length}
        ready={READY_SECONDS}
        legend={`${t('propose.length')} ${t('propose.lengthNow', { length: inWords(turnSeconds) })}`}
        inWords={inWords}
        bounded="turnSeconds"
        label={t('propose.seconds')}
        hint={hint}
      />
      {fits && <Estimate turnSeconds={length.value} />}
    </ProposalForm>
  );
}
