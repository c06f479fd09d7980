import type { Action } from '@ronda/shared/decisions/action';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import { Stages } from '../Stages.tsx';
import { nextStageOf } from '../../../telling/script.ts';
import { stageSentence } from '../../../telling/decisions/stage-sentence.ts';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';

type Plain = Extract<
  Action,
  {
    kind:
      | 'beginReading'
      | 'beginSharing'
      | 'openFloor'
      | 'goOn'
      | 'endMeeting'
      | 'comeTogether'
      | 'showTalkTime'
      | 'unlock'
      | 'refusePhones'
      | 'lock';
  }
>;

/** A proposal with nothing to choose: it says what it would do. */
export function PlainForm({ action, ...then }: Then & { readonly action: Plain }) {
  const { t } = useWords();
  return (
    <ProposalForm action={action} {...then}>
      {action.kind === 'goOn' ? <NextStage /> : <p>{t(aboutKey(action))}</p>}
    </ProposalForm>
  );
}

function aboutKey(action: Exclude<Plain, { kind: 'goOn' }>) {
  return action.kind === 'showTalkTime' && !action.shown
    ? ('propose.about.hideTalkTime' as const)
    : (`propose.about.${action.kind}` as const);
}

function NextStage() {
  const { room, say } = useHere();
  const { t } = useWords();
  const { script } = room;
  const stage = nextStageOf(room);
  if (script === null) return null;
  return (
    <>
      <p>
        {stage === null
          ? t('propose.about.endScript')
          : t('propose.about.goOn', { stage: say(stageSentence(stage)) })}
      </p>
      <Stages stages={script.stages} />
    </>
  );
}
