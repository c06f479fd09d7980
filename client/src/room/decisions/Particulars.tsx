import type { Action } from '@ronda/shared/decisions/action';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';
import { OwnText } from './OwnText.tsx';
import { Stages } from './Stages.tsx';

/** The kinds of proposals that hold more than fits into a title. */
type Long = Extract<
  Action,
  { kind: 'followScript' | 'adoptAgreement' | 'dropAgreement' | 'changeHelpLine' | 'freeText' }
>;

export function isLong(action: Action): action is Long {
  return (
    action.kind === 'followScript' ||
    action.kind === 'adoptAgreement' ||
    action.kind === 'dropAgreement' ||
    action.kind === 'changeHelpLine' ||
    action.kind === 'freeText'
  );
}

/** What is proposed, in full: every stage, every word, and what it would take the place of. */
export function Particulars({ action }: { readonly action: Long }) {
  switch (action.kind) {
    case 'followScript':
      return <Stages stages={action.stages} />;
    case 'adoptAgreement':
      return <Adopted action={action} />;
    case 'dropAgreement':
      return <Agreed agreement={action.agreement} />;
    case 'changeHelpLine':
      return action.text === null ? <HelpLineNow /> : <OwnText text={action.text} />;
    case 'freeText':
      return <OwnText text={action.text} />;
  }
}

function Adopted({ action }: { readonly action: Extract<Action, { kind: 'adoptAgreement' }> }) {
  const { room } = useHere();
  const { t } = useWords();
  const old = room.lasting.agreements.find(({ id }) => id === action.instead);
  if (old === undefined) return <OwnText text={action.text} />;
  return (
    <dl className="old-and-new">
      <div>
        <dt>{t('decision.old')}</dt>
        <dd>
          <OwnText text={old.text} />
        </dd>
      </div>
      <div>
        <dt>{t('decision.new')}</dt>
        <dd>
          <OwnText text={action.text} />
        </dd>
      </div>
    </dl>
  );
}

/** The one that would no longer be named. */
function HelpLineNow() {
  const { helpLine } = useHere().room.lasting;
  return helpLine === undefined ? null : <OwnText text={helpLine} />;
}

/** What was dropped stands nowhere any more. */
function Agreed({ agreement }: { readonly agreement: number }) {
  const { room } = useHere();
  const known = room.lasting.agreements.find(({ id }) => id === agreement);
  return known === undefined ? null : <OwnText text={known.text} />;
}
