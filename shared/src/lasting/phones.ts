import * as v from 'valibot';
import { Sealed } from '../confidence/sealed.ts';

/** A hash of a PIN under a key that this Ronda alone has, base64url: by it the PIN is known again. */
export const PinMark = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
export type PinMark = v.InferOutput<typeof PinMark>;

/**
 * What lets telephones in (D8). The server knows the PIN again by its mark and could tell it to nobody;
 * the agent opens the invitation's secret only after a caller has typed the PIN.
 */
export const Phones = v.strictObject({
  mark: PinMark,
  /** The PIN, sealed for the group, so that its members can tell each other. */
  pin: Sealed,
  /** The invitation's secret, sealed to the phone agent's key. */
  secret: Sealed,
});
export type Phones = v.InferOutput<typeof Phones>;
