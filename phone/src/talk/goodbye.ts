import { now } from './effect.ts';
import type { Said } from './said.ts';
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

/** `before`: what they should know before that. */
export function hungUp(goodbye: Goodbye, before: readonly Said[] = []): After {
  return after({ name: 'over' }, now(...before, own(goodbye)), { kind: 'hangUp' });
}
