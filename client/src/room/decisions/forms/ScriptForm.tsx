import type { Action } from '@ronda/shared/decisions/action';
import { BOUNDS } from '@ronda/shared/policy';
import { useRef } from 'react';
import { useWords } from '../../../text/words.ts';
import { AddStage } from './AddStage.tsx';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';
import { canBeSent, hasFitMinutes, stageOf } from './script-draft.ts';
import { ScriptLength } from './ScriptLength.tsx';
import { StageFields } from './StageFields.tsx';
import { useScript } from './use-script.ts';

interface ScriptFormProps extends Then {
  readonly from: Extract<Action, { kind: 'followScript' }> | null;
}

/** D8: the stages of a meeting, one after another. It starts from a script as most groups have it. */
export function ScriptForm({ from, ...then }: ScriptFormProps) {
  const { t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const script = useScript(from?.stages ?? null, list);
  const { drafts } = script;
  const stages = drafts.map((draft) => stageOf(draft, null));
  const missing = () => {
    if (drafts.length === 0) return t('propose.script.none');
    if (!drafts.every(hasFitMinutes)) return t('propose.minutesHint', BOUNDS.quietMinutes);
    return canBeSent(drafts) ? undefined : t('propose.script.tooLarge');
  };
  return (
    <ProposalForm
      action={{ kind: 'followScript', stages }}
      missing={missing()}
      finished={async () => {
        const sealed = await script.sealed();
        return sealed === null ? null : { kind: 'followScript', stages: [...sealed] };
      }}
      {...then}
    >
      <p className="quiet-words">{t('propose.script.intro')}</p>
      <ol className="stage-drafts" aria-label={t('propose.script.stages')} ref={list}>
        {drafts.map((draft, index) => (
          <StageFields
            key={draft.id}
            draft={draft}
            number={index + 1}
            isLast={index === drafts.length - 1}
            wrong={script.wrong.get(draft.id)}
            onChange={script.change}
            onMove={(by) => script.move(draft.id, by)}
            onRemove={() => script.remove(draft.id)}
          />
        ))}
      </ol>
      <AddStage drafts={drafts} onAdd={script.add} />
      <ScriptLength drafts={drafts} />
    </ProposalForm>
  );
}
