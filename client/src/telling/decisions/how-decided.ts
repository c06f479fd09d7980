import { outlivesMeeting, wayOf } from '@ronda/shared/decisions/action';
import type { Action } from '@ronda/shared/decisions/action';
import { isFew } from '@ronda/shared/decisions/verdict';
import type { Key } from '../../text/keys.ts';

/** What it means to decide this among so many electors. */
export function howDecided(action: Action, electors: number): Key {
  switch (wayOf(action)) {
    case 'consent':
      return outlivesMeeting(action) ? 'decision.way.consentLasting' : 'decision.way.consent';
    case 'allButOne':
      return isFew(electors) ? 'decision.way.all' : 'decision.way.allButOne';
    case 'temperature':
      return 'decision.way.temperature';
  }
}
