/** Before and behind the text: the initialisation vector and the tag of AES-GCM. */
const AROUND_BYTES = 12 + 16;

/** How long a text is once it is sealed, in the characters that travel. */
export function sealedLength(text: string): number {
  const bytes = AROUND_BYTES + new TextEncoder().encode(text).length;
  return Math.ceil((bytes * 8) / 6);
}
