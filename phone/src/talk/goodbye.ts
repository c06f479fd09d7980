import { now } from './effect.ts';
import { own } from './said.ts';
import type { After } from './state.ts';
import { after } from './state.ts';

/** These sentences say goodbye. */
type Goodbye =
  | 'silentGoodbye'
  | 'pinGoodbye'
  | 'tooManyCalls'
  | 'unreachable'
  | 'phonesNotAdmitted'
  | 'full'
  | 'askedToLeave'
  | 'refusedOlderTab'
  | 'meetingEnded'
  | 'goodbye';

export function hungUp(goodbye: Goodbye): After {
  return after({ name: 'over' }, now(own(goodbye)), { kind: 'hangUp' });
}
