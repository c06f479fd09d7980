import { isGroupDecision } from '@ronda/shared/decisions/action';
import type { Decided } from '@ronda/shared/room/state';

/** D2: what did not come about can be mended and made again, by anyone. */
export function isMendable({ action, outcome }: Decided): boolean {
  if (!isGroupDecision(action)) return false;
  return outcome === 'objected' || outcome === 'notPassed' || outcome === 'lapsed';
}
