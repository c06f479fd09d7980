import type { Sealed } from '@ronda/shared/confidence/sealed';

/*
 * On this page alone nobody else reads it: legible is as good as sealed.
 */
export function sealHere(text: string): Sealed {
  const bytes = new TextEncoder().encode(text.padEnd(20));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function openHere(sealed: Sealed): string {
  const bytes = (sealed.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return new TextDecoder().decode(Uint8Array.from(bytes)).trim();
}
