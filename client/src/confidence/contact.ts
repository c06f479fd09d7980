import type { Sealed } from '@ronda/shared/confidence/sealed';
import { LONGEST } from '@ronda/shared/confidence/sealed';
import * as v from 'valibot';
import type { DeviceKey, PublicKey, Way } from './device-key.ts';
import { openFromOne, sealForOne } from './device-key.ts';
import { tidyWords } from './words.ts';

/** What passes between two who may exchange contacts (D11). */
const ContactWords = v.variant('kind', [
  /** I would, if you would. */
  v.strictObject({ kind: v.literal('offer') }),
  v.strictObject({ kind: v.literal('withdrawn') }),
  v.strictObject({ kind: v.literal('contact'), text: v.string() }),
]);
export type ContactWords = v.InferOutput<typeof ContactWords>;

/** Longer than the longest contact in its JSON, so that an offer looks like one to whoever passes it on. */
const PADDED_BYTES = 900;

/** Null when the other's key is none. */
export async function sealContact(
  own: DeviceKey,
  other: PublicKey,
  way: Way,
  words: ContactWords,
): Promise<Sealed | null> {
  const said = JSON.stringify(words);
  const missing = PADDED_BYTES - new TextEncoder().encode(said).length;
  return sealForOne(own, other, way, said + ' '.repeat(Math.max(0, missing)), 'contact');
}

/** Null when it cannot be read, or is nothing that an honest browser would have sent. */
export async function openContact(
  own: DeviceKey,
  other: PublicKey,
  way: Way,
  sealed: Sealed,
): Promise<ContactWords | null> {
  const said = await openFromOne(own, other, way, sealed, 'contact');
  if (said === null) return null;
  try {
    const words = v.parse(ContactWords, JSON.parse(said));
    if (words.kind !== 'contact') return words;
    const text = tidyWords(words.text, LONGEST.contact);
    return text.ok ? { kind: 'contact', text: text.text } : null;
  } catch {
    return null;
  }
}
