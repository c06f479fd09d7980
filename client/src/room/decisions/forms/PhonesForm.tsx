import type { Action } from '@ronda/shared/decisions/action';
import { deriveKeys } from '../../../confidence/keys.ts';
import { preparePhones } from '../../../group/prepare-phones.ts';
import { usePhoneSide } from '../../../group/use-phone-side.ts';
import { SOME_PIN } from '../../../telling/decisions/examples.ts';
import { useWords } from '../../../text/words.ts';
import { useHere } from '../../here.tsx';
import type { Then } from './ProposalForm.tsx';
import { ProposalForm } from './ProposalForm.tsx';

/** Telephones admitted, or another PIN for them: it is made when it is proposed, and in force when that passes (D8). */
export function PhonesForm(then: Then) {
  const { room, invitation, refuse } = useHere();
  const phoneSide = usePhoneSide();
  const { t } = useWords();

  async function finished(): Promise<Action | null> {
    const secret = new URL(invitation).hash.slice(1);
    const keys = await deriveKeys(secret);
    if (keys === null || phoneSide === 'none' || phoneSide === 'unknown') {
      refuse(t(phoneSide === 'none' ? 'refusal.noCallsHere' : 'refusal.oneMoment'));
      return null;
    }
    const made = await preparePhones(phoneSide, keys, secret);
    if (made.kind === 'done') return { kind: 'admitPhones', phones: made.done };
    refuse(t(made.kind === 'refused' ? `refusal.${made.refusal.code}` : 'refusal.oneMoment'));
    return null;
  }

  return (
    <ProposalForm
      action={{ kind: 'admitPhones', phones: SOME_PIN }}
      missing={phoneSide === 'none' ? t('refusal.noCallsHere') : undefined}
      finished={finished}
      {...then}
    >
      <p>
        {t(room.lasting.phones === null ? 'propose.about.admitPhones' : 'propose.about.renewPin')}
      </p>
    </ProposalForm>
  );
}
