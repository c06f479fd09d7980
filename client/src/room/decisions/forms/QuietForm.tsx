import type { Action } from '@ronda/shared/decisions/action';
import { BOUNDS, isWithin } from '@ronda/shared/policy';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import { lengthInWords } from '../../../telling/sentence.ts';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';
import { ReadyNumber, useReadyNumber } from './ReadyNumber.tsx';

const READY_MINUTES = [1, 3, 5, 10] as const;

interface QuietFormProps extends Then {
  readonly from: Extract<Action, { kind: 'quiet' }> | null;
}

/** D8: a quiet of so many minutes. */
export function QuietForm({ from, ...then }: QuietFormProps) {
  const { voice } = useHere();
  const { t } = useWords();
  const minutes = useReadyNumber(READY_MINUTES, from?.minutes ?? READY_MINUTES[1]);
  const hint = t('propose.minutesHint', BOUNDS.quietMinutes);
  return (
    <ProposalForm
      action={{ kind: 'quiet', minutes: minutes.value }}
      missing={isWithin('quietMinutes', minutes.value) ? undefined : hint}
      {...then}
    >
      <ReadyNumber
        state={minutes}
        ready={READY_MINUTES}
        legend={t('propose.quiet')}
        inWords={(value) => lengthInWords(voice, value * 60_000)}
        bounded="quietMinutes"
        label={t('propose.minutes')}
        hint={hint}
      />
    </ProposalForm>
  );
}
