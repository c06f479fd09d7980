import { READY_PROMPTS } from '@ronda/shared/decisions/action';
import type { Action, Prompt } from '@ronda/shared/decisions/action';
import { useState } from 'react';
import { useWords } from '../../../text/words.ts';
import { Choice } from '../../../look/Choice.tsx';
import { Field } from '../../../look/Field.tsx';
import { useHere } from '../../here.tsx';
import { useOwnWordsFrom } from '../own-words.ts';
import { SizeWords } from '../../people/SizeWords.tsx';
import { Estimate } from './Estimate.tsx';
import type { ChosenPrompt } from './chosen-prompt.ts';
import { chosenOf } from './chosen-prompt.ts';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';

interface PromptFormProps extends Then {
  readonly from: Extract<Action, { kind: 'beginRound' }> | null;
}

/** Begin a round: with a ready-made question, one of the group's own, or none. */
export function PromptForm({ from, ...then }: PromptFormProps) {
  const { room } = useHere();
  const { t } = useWords();
  const [chosen, setChosen] = useState<ChosenPrompt>(
    from === null ? READY_PROMPTS[0] : chosenOf(from.prompt),
  );
  const own = useOwnWordsFrom(from?.prompt?.kind === 'own' ? from.prompt.text : null);

  async function prompt(): Promise<Prompt | null | 'unfinished'> {
    if (chosen === 'none') return null;
    if (chosen !== 'own') return { kind: 'ready', choice: chosen };
    const text = await own.sealed();
    return text === null ? 'unfinished' : { kind: 'own', text };
  }
  async function finished(): Promise<Action | null> {
    const given = await prompt();
    return given === 'unfinished' ? null : { kind: 'beginRound', prompt: given };
  }

  return (
    <ProposalForm action={{ kind: 'beginRound', prompt: null }} finished={finished} {...then}>
      <Choice<ChosenPrompt>
        legend={t('propose.prompt')}
        options={[
          ...READY_PROMPTS.map((value) => ({ value, label: t(`decision.prompt.${value}`) })),
          { value: 'own', label: t('decision.prompt.own') },
          { value: 'none', label: t('decision.prompt.none'), hint: t('decision.prompt.noneHint') },
        ]}
        chosen={[chosen]}
        onChosen={([first]) => first !== undefined && setChosen(first)}
      />
      {chosen === 'own' && (
        <Field
          label={t('decision.prompt.ownLabel')}
          value={own.typed}
          onValue={own.type}
          error={own.error}
          long
        />
      )}
      <Estimate turnSeconds={room.policy.turnSeconds} />
      <SizeWords />
    </ProposalForm>
  );
}
