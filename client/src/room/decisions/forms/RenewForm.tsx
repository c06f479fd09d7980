import type { Action } from '@ronda/shared/decisions/action';
import { useWords } from '../../../text/words.ts';
import { someRenewal } from '../../../telling/decisions/examples.ts';
import { useHere } from '../../here.tsx';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';

/** Another invitation: it is made when it is proposed, and in force when that passes (D8). */
export function RenewForm(then: Then) {
  const { room, meeting, invitation, refuse } = useHere();
  const { t } = useWords();

  async function finished(): Promise<Action | null> {
    try {
      const { prepareRenewal } = await import('../../../renewal/prepare.ts');
      const asked = await meeting.letterboxes();
      if (asked.ok) return await prepareRenewal(invitation, room.lasting, asked.done);
      refuse(t(`refusal.${asked.refusal.code}`));
    } catch {
      refuse(t('refusal.oneMoment'));
    }
    return null;
  }

  return (
    <ProposalForm
      action={{ kind: 'renewInvitation', renewal: someRenewal(room.lasting) }}
      finished={finished}
      {...then}
    >
      <p>{t('propose.about.renewInvitation')}</p>
      {room.lasting.phones !== null && <p>{t('propose.about.renewThenPin')}</p>}
    </ProposalForm>
  );
}
