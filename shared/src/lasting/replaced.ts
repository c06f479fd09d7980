import * as v from 'valibot';
import { Sealed } from '../confidence/sealed.ts';
import { AgreementId } from '../ids.ts';
import { POLICY_NUMBERS } from '../policy.ts';
import type { Lasting } from '../room/state.ts';
import type { LastingEvent } from './evolve.ts';
import { isSameSchedule } from '../schedule/change.ts';
import { Schedule } from '../schedule/schedule.ts';
import { InForce } from './invitation.ts';
import { Phones } from './phones.ts';
import { renewedHash } from './renewed.ts';

/** What a change of what outlives a meeting has put in place of what, so that it can be undone (D2). */
export const Replaced = v.variant('kind', [
  v.strictObject({
    kind: v.literal('agreement'),
    /** The agreement that there is by this change; null when it has dropped one. */
    now: v.nullable(AgreementId),
    /** The one that is gone by it, and how that read; null when it was a new one. */
    was: v.nullable(AgreementId),
    text: v.nullable(Sealed),
  }),
  v.strictObject({
    kind: v.literal('policy'),
    number: v.picklist(POLICY_NUMBERS),
    value: v.pipe(v.number(), v.integer()),
  }),
  v.strictObject({ kind: v.literal('phones'), phones: v.nullable(Phones) }),
  v.strictObject({ kind: v.literal('helpLine'), text: v.nullable(Sealed) }),
  v.strictObject({ kind: v.literal('schedule'), schedule: v.nullable(Schedule) }),
  v.strictObject({ kind: v.literal('invitation'), inForce: v.nullable(InForce) }),
]);
export type Replaced = v.InferOutput<typeof Replaced>;

/** Asked before it happens. */
export function replacedBy(lasting: Lasting, event: LastingEvent): Replaced {
  const textOf = (id: AgreementId | null) =>
    lasting.agreements.find((agreement) => agreement.id === id)?.text ?? null;
  switch (event.type) {
    case 'agreementAdopted': {
      const { agreement, instead } = event;
      return { kind: 'agreement', now: agreement, was: instead, text: textOf(instead) };
    }
    case 'agreementDropped':
      return {
        kind: 'agreement',
        now: null,
        was: event.agreement,
        text: textOf(event.agreement),
      };
    case 'helpLineChanged':
      return { kind: 'helpLine', text: lasting.helpLine ?? null };
    case 'policyChanged':
      return { kind: 'policy', number: event.number, value: lasting.policy[event.number] };
    case 'phonesAdmitted':
    case 'phonesRefused':
      return { kind: 'phones', phones: lasting.phones };
    case 'scheduleChanged':
      return { kind: 'schedule', schedule: lasting.schedule ?? null };
    case 'invitationChanged':
      return { kind: 'invitation', inForce: lasting.invitation?.inForce ?? null };
  }
}

/** Whether the later change was made to what the earlier one had put in place. */
export function standsOn(later: Replaced, earlier: Replaced): boolean {
  switch (later.kind) {
    case 'agreement':
      return earlier.kind === 'agreement' && later.was !== null && later.was === earlier.now;
    case 'policy':
      return earlier.kind === 'policy' && earlier.number === later.number;
    case 'phones':
    case 'helpLine':
    case 'schedule':
    case 'invitation':
      return earlier.kind === later.kind;
  }
}

/** The later change as if the earlier one, on which it stands, had not been made. */
export function withoutEarlier(later: Replaced, earlier: Replaced): Replaced {
  if (later.kind === 'agreement' && earlier.kind === 'agreement')
    return { ...later, was: earlier.was, text: earlier.text };
  return later.kind === earlier.kind ? earlier : later;
}

/** What undoes it; null when that would change nothing any more. */
export function undoing(lasting: Lasting, replaced: Replaced): LastingEvent | null {
  switch (replaced.kind) {
    case 'agreement':
      return undoingAgreement(lasting, replaced);
    case 'policy': {
      const { number, value } = replaced;
      return lasting.policy[number] === value ? null : { type: 'policyChanged', number, value };
    }
    case 'helpLine': {
      const { text } = replaced;
      return (lasting.helpLine ?? null) === text ? null : { type: 'helpLineChanged', text };
    }
    case 'phones': {
      const { phones } = replaced;
      if (phones === null) return lasting.phones === null ? null : { type: 'phonesRefused' };
      return lasting.phones?.mark === phones.mark ? null : { type: 'phonesAdmitted', phones };
    }
    case 'schedule': {
      const { schedule } = replaced;
      return isSameSchedule(lasting.schedule ?? null, schedule)
        ? null
        : { type: 'scheduleChanged', schedule };
    }
    case 'invitation': {
      const { inForce } = replaced;
      const isSame = renewedHash(lasting) === (inForce?.doorHash ?? null);
      return isSame ? null : { type: 'invitationChanged', inForce, link: null };
    }
  }
}

/** An agreement that comes back is adopted anew, as the newest; one whose words have been adopted otherwise is there. */
function undoingAgreement(
  { agreements, agreementsMade }: Lasting,
  { now, text }: Extract<Replaced, { kind: 'agreement' }>,
): LastingEvent | null {
  const there = agreements.some(({ id }) => id === now) ? now : null;
  if (text === null || agreements.some((agreement) => agreement.text === text))
    return there === null ? null : { type: 'agreementDropped', agreement: there };
  return { type: 'agreementAdopted', agreement: agreementsMade + 1, text, instead: there };
}
