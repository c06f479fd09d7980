import * as v from 'valibot';
import { Sealed } from '../confidence/sealed.ts';
import { SeatId } from '../ids.ts';

/** SHA-256 of the key in it, base64url: by it a device that leaves it again is known. */
const Device = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/** D8: to which the new secret is sealed for a device that is not there when the invitation is renewed. */
export const Letterbox = v.strictObject({ seat: SeatId, device: Device, sealed: Sealed });
export type Letterbox = v.InferOutput<typeof Letterbox>;

export const LeavesLetterbox = v.strictObject({
  type: v.literal('leaveLetterbox'),
  ...v.omit(Letterbox, ['seat']).entries,
});
export type LeavesLetterbox = v.InferOutput<typeof LeavesLetterbox>;
