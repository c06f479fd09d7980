import type { LastingAction } from '../decisions/action.ts';
import { RULES, isWithin } from '../policy.ts';
import { whyNoScheduleChange } from '../schedule/change.ts';
import { whyNotRenew } from './renewed.ts';
import type { RefusalCode } from '../room/refusal.ts';
import type { Lasting } from '../room/state.ts';

/** Why an action that outlives the meeting would change nothing, or not any more (D6, D8). */
export function whyNoLastingChange(lasting: Lasting, action: LastingAction): RefusalCode | null {
  switch (action.kind) {
    case 'adoptAgreement':
      return whyNotAdopt(lasting, action);
    case 'dropAgreement':
      return hasAgreement(lasting, action.agreement) ? null : 'noSuchAgreement';
    case 'changeHelpLine':
      return (lasting.helpLine ?? null) === action.text ? 'alreadySo' : null;
    case 'changePolicy':
      if (!isWithin(action.number, action.value)) return 'outOfBounds';
      return lasting.policy[action.number] === action.value ? 'alreadySo' : null;
    case 'admitPhones':
      // By another PIN it is a renewal, whatever is decided meanwhile.
      return lasting.phones?.mark === action.phones.mark ? 'alreadySo' : null;
    case 'refusePhones':
      return lasting.phones === null ? 'alreadySo' : null;
    case 'renewInvitation':
      return whyNotRenew(lasting, action.renewal);
    case 'changeSchedule':
      return whyNoScheduleChange(lasting.schedule, action.change);
  }
}

function whyNotAdopt(
  lasting: Lasting,
  { text, instead }: Extract<LastingAction, { kind: 'adoptAgreement' }>,
): RefusalCode | null {
  const known = lasting.agreements;
  if (instead !== null && !hasAgreement(lasting, instead)) return 'noSuchAgreement';
  if (known.some((agreement) => agreement.text === text)) return 'alreadySo';
  return instead === null && known.length >= RULES.agreements ? 'tooManyAgreements' : null;
}

function hasAgreement({ agreements }: Lasting, agreement: number): boolean {
  return agreements.some(({ id }) => id === agreement);
}
