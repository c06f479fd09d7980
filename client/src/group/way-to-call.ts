import { PinMade } from '@ronda/shared/wire/protocol';
import * as v from 'valibot';

/** How somebody without a browser comes in. */
export interface WayToCall {
  /** As whoever runs this Ronda has written it. */
  readonly number: string;
  /** Twelve digits. */
  readonly pin: string;
}

/** Null when this is no PIN: whoever admitted telephones may have sealed anything, and it may not be opened yet. */
export function wayToCall(number: string, pin: string | null | undefined): WayToCall | null {
  return v.is(PinMade.entries.pin, pin) ? { number, pin } : null;
}
