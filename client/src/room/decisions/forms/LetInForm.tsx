import { atTheDoor } from '@ronda/shared/decisions/subjects';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';

/** D9: all who wait at the door are one question. */
export function LetInForm(then: Then) {
  const { room, nameOf } = useHere();
  const { t } = useWords();
  const names = atTheDoor(room).map(nameOf);
  return (
    <ProposalForm action={{ kind: 'letIn' }} {...then}>
      {names.length > 0 && <p>{t('propose.waiting', { names: names.join(', ') })}</p>}
    </ProposalForm>
  );
}
