import type { LastingAction } from '../decisions/action.ts';
import type { Lasting } from '../room/state.ts';
import { changed } from '../schedule/change.ts';
import type { LastingEvent } from './evolve.ts';

/** D6: what comes of an action that outlives the meeting, once it has passed. */
export function lastingChange(lasting: Lasting, action: LastingAction): LastingEvent {
  switch (action.kind) {
    case 'adoptAgreement': {
      const { text, instead } = action;
      const agreement = lasting.agreementsMade + 1;
      return { type: 'agreementAdopted', agreement, text, instead };
    }
    case 'dropAgreement':
      return { type: 'agreementDropped', agreement: action.agreement };
    case 'changeHelpLine':
      return { type: 'helpLineChanged', text: action.text };
    case 'changePolicy':
      return { type: 'policyChanged', number: action.number, value: action.value };
    case 'admitPhones':
      return { type: 'phonesAdmitted', phones: action.phones };
    case 'refusePhones':
      return { type: 'phonesRefused' };
    case 'renewInvitation': {
      const { doorHash, from, letters, before } = action.renewal;
      const inForce = { doorHash, from, letters };
      return { type: 'invitationChanged', inForce, link: { doorHash, before } };
    }
    case 'changeSchedule':
      return { type: 'scheduleChanged', schedule: changed(lasting.schedule, action.change) };
  }
}
