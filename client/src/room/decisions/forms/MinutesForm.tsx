import type { Action } from '@ronda/shared/decisions/action';
import type { Bounded } from '@ronda/shared/policy';
import { BOUNDS, isWithin } from '@ronda/shared/policy';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import { lengthInWords } from '../../../telling/sentence.ts';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';
import { ReadyNumber, useReadyNumber } from './ReadyNumber.tsx';

type Timed = Extract<Action, { kind: 'quiet' | 'splitCircle' }>;

const OF: Readonly<
  Record<Timed['kind'], { bounded: Bounded; ready: readonly number[]; usual: number }>
> = {
  quiet: { bounded: 'quietMinutes', ready: [1, 3, 5, 10], usual: 3 },
  splitCircle: { bounded: 'splitMinutes', ready: [15, 30, 45, 60], usual: 30 },
};

interface MinutesFormProps extends Then {
  readonly kind: Timed['kind'];
  readonly from: Timed | null;
}

/** D8, D12: a quiet, or two tables, of so many minutes. */
export function MinutesForm({ kind, from, ...then }: MinutesFormProps) {
  const { voice } = useHere();
  const { t } = useWords();
  const { bounded, ready, usual } = OF[kind];
  const minutes = useReadyNumber(ready, from?.minutes ?? usual);
  const hint = t('propose.minutesHint', BOUNDS[bounded]);
  return (
    <ProposalForm
      action={{ kind, minutes: minutes.value }}
      missing={isWithin(bounded, minutes.value) ? undefined : hint}
      {...then}
    >
      {kind === 'splitCircle' && <p>{t('propose.about.splitCircle')}</p>}
      <ReadyNumber
        state={minutes}
        ready={ready}
        legend={t('propose.howLong')}
        inWords={(value) => lengthInWords(voice, value * 60_000)}
        bounded={bounded}
        label={t('propose.minutes')}
        hint={hint}
      />
    </ProposalForm>
  );
}
