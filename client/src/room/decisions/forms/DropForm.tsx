import type { Action } from '@ronda/shared/decisions/action';
import { useState } from 'react';
import { Choice } from '../../../look/Choice.tsx';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import { partInWords } from '../../../telling/sentence.ts';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';

interface DropFormProps extends Then {
  readonly from: Extract<Action, { kind: 'dropAgreement' }> | null;
}

export function DropForm({ from, ...then }: DropFormProps) {
  const { room, voice } = useHere();
  const { t } = useWords();
  const { agreements } = room.lasting;
  const [chosen, setChosen] = useState(from?.agreement ?? agreements[0]?.id ?? 0);
  return (
    <ProposalForm action={{ kind: 'dropAgreement', agreement: chosen }} {...then}>
      <Choice
        legend={t('propose.agreement.drop')}
        options={agreements.map(({ id, text }) => ({
          value: String(id),
          label: (
            <bdi>{partInWords(voice, { sealed: text, unreadable: 'decision.unreadable' })}</bdi>
          ),
        }))}
        chosen={[String(chosen)]}
        onChosen={([first]) => first !== undefined && setChosen(Number(first))}
      />
    </ProposalForm>
  );
}
