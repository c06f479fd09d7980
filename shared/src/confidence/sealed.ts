import * as v from 'valibot';

/**
 * A text that only holders of the invitation's secret can read: base64url of a 12-byte
 * initialisation vector and AES-GCM ciphertext. The rules and the server never look inside.
 * The bound admits 280 characters of any script, with room for the tag.
 */
export const Sealed = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{38,2400}$/));
export type Sealed = v.InferOutput<typeof Sealed>;

/** The same for a whole turn in writing (F10), which is only passed on and kept nowhere. */
export const SealedWriting = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{38,12000}$/));
export type SealedWriting = v.InferOutput<typeof SealedWriting>;

/** How long the plain texts may be, in user-perceived characters; the browser holds to it. */
export const LONGEST = {
  name: 40,
  groupName: 60,
  experience: 160,
  text: 280,
  contact: 120,
  writing: 2000,
} as const;
