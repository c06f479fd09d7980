import type { Action } from '@ronda/shared/decisions/action';
import type { PolicyNumber } from '@ronda/shared/policy';
import { BOUNDS, isWithin, POLICY_NUMBERS } from '@ronda/shared/policy';
import { useState } from 'react';
import { Choice } from '../../../look/Choice.tsx';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import { lengthInWords } from '../../../telling/sentence.ts';
import { BoundedField } from './BoundedField.tsx';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';
import { wholeNumber } from './whole-number.ts';

interface PolicyFormProps extends Then {
  readonly from: Extract<Action, { kind: 'changePolicy' }> | null;
}

/** The group's own numbers, which hold for later meetings, too (D2). */
export function PolicyForm({ from, ...then }: PolicyFormProps) {
  const { room, voice } = useHere();
  const { t } = useWords();
  const [number, setNumber] = useState<PolicyNumber>(from?.number ?? 'turnSeconds');
  const [typed, setTyped] = useState(from === null ? '' : String(from.value));
  const hint = t('propose.secondsHint', BOUNDS[number]);
  const value = wholeNumber(typed);
  return (
    <ProposalForm
      action={{ kind: 'changePolicy', number, value }}
      missing={isWithin(number, value) ? undefined : hint}
      {...then}
    >
      <Choice<PolicyNumber>
        legend={t('propose.policy.title')}
        options={POLICY_NUMBERS.map((each) => ({
          value: each,
          label: t(`propose.policy.${each}`),
          hint: t('propose.policy.now', {
            length: lengthInWords(voice, room.lasting.policy[each] * 1000),
          }),
        }))}
        chosen={[number]}
        onChosen={([first]) => first !== undefined && setNumber(first)}
      />
      <BoundedField
        label={t('propose.policy.value')}
        hint={hint}
        bounded={number}
        typed={typed}
        onTyped={setTyped}
      />
    </ProposalForm>
  );
}
