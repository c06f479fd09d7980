import { RULES } from '../policy.ts';
import type { RoomEvent } from '../room/event.ts';
import type { Lasting } from '../room/state.ts';

const LASTING = [
  'agreementAdopted',
  'agreementDropped',
  'helpLineChanged',
  'policyChanged',
  'phonesAdmitted',
  'phonesRefused',
  'scheduleChanged',
  'invitationChanged',
] as const;
export type LastingEvent = Extract<RoomEvent, { type: (typeof LASTING)[number] }>;

export function isLasting(event: RoomEvent): event is LastingEvent {
  return LASTING.some((type) => type === event.type);
}

/** What outlives a meeting, after one of its changes (D2): in a meeting, and between two. */
export function evolveLasting(lasting: Lasting, event: LastingEvent, at: number): Lasting {
  switch (event.type) {
    case 'agreementAdopted': {
      const adopted = { id: event.agreement, text: event.text, adoptedAt: at };
      const others = lasting.agreements.filter(({ id }) => id !== event.instead);
      return {
        ...lasting,
        agreements: [...others, adopted],
        agreementsMade: event.agreement,
      };
    }
    case 'agreementDropped':
      return {
        ...lasting,
        agreements: lasting.agreements.filter(({ id }) => id !== event.agreement),
      };
    case 'helpLineChanged': {
      const { helpLine: _before, ...rest } = lasting;
      return event.text === null ? rest : { ...rest, helpLine: event.text };
    }
    case 'policyChanged':
      return { ...lasting, policy: { ...lasting.policy, [event.number]: event.value } };
    case 'phonesAdmitted':
      return { ...lasting, phones: event.phones };
    case 'phonesRefused':
      return { ...lasting, phones: null };
    case 'scheduleChanged': {
      const { schedule: _before, ...others } = lasting;
      return event.schedule === null ? others : { ...others, schedule: event.schedule };
    }
    case 'invitationChanged': {
      const { inForce, link } = event;
      const before = lasting.invitation?.links ?? [];
      const links = (link === null ? before : [...before, link]).slice(-RULES.circle.links);
      return { ...lasting, invitation: { inForce, links } };
    }
  }
}
