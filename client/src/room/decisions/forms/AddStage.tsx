import type { Stage } from '@ronda/shared/decisions/action';
import { RULES } from '@ronda/shared/policy';
import { useState } from 'react';
import { Button } from '../../../look/Button.tsx';
import { Select } from '../../../look/Select.tsx';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import type { StageDraft } from './script-draft.ts';

const KINDS = [
  'reading',
  'openingRound',
  'round',
  'sharing',
  'openFloor',
  'quiet',
  'closingRound',
] as const satisfies readonly Stage['kind'][];

interface AddStageProps {
  readonly drafts: readonly StageDraft[];
  readonly onAdd: (kind: Stage['kind']) => void;
}

export function AddStage({ drafts, onAdd }: AddStageProps) {
  const { room } = useHere();
  const { t } = useWords();
  const [kind, setKind] = useState<Stage['kind']>('round');
  const readsNothing =
    room.lasting.agreements.length === 0 && drafts.some((draft) => draft.kind === 'reading');
  const full = drafts.length >= RULES.stages;
  return (
    <>
      <div className="add-stage">
        <Select<Stage['kind']>
          label={t('propose.script.add')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`decision.stage.${value}`) }))}
          onValue={setKind}
        />
        <Button
          why={full ? t('propose.script.full', { most: RULES.stages }) : undefined}
          onPress={() => onAdd(kind)}
        >
          {t('propose.script.adding')}
        </Button>
      </div>
      {readsNothing && <p className="quiet-words">{t('propose.script.noAgreements')}</p>}
    </>
  );
}
