import type { Sealed } from '@ronda/shared/confidence/sealed';
import { LONGEST } from '@ronda/shared/confidence/sealed';
import * as v from 'valibot';
import type { GroupKeys } from './keys.ts';
import { PublicKey } from './device-key.ts';
import { open, seal } from './sealing.ts';
import { tidyWords } from './words.ts';

/**
 * What a sealed name says, as JSON. The key stands beside the name so that it is vouched for by the
 * same seal: a server that has not the invitation's secret cannot put one of its own there (D10).
 *
 * It does not say at which seat the card belongs: there is none yet when it is sealed. So a server can
 * show a card that it was once given at another seat, or an older one again, and whoever has the
 * invitation can seal any name. What is sealed for the key on a card still opens only for the browser
 * that made it.
 */
const NameCard = v.strictObject({
  name: v.string(),
  /** Of a caller it is the agent's, for them alone. Absent where nobody holds its other half. */
  key: v.optional(PublicKey),
  /** 1 for who is new here and wishes to say so. A number, so that a card is as long without it: no server can tell. */
  isNew: v.exactOptional(v.picklist([0, 1])),
});
export type NameCard = v.InferOutput<typeof NameCard>;

export async function sealName(keys: GroupKeys, card: NameCard): Promise<Sealed> {
  return seal(keys, JSON.stringify(card));
}

/** Null when it cannot be read, or is nothing that an honest browser would have sent. */
export async function openName(keys: GroupKeys, sealed: Sealed): Promise<NameCard | null> {
  const text = await open(keys, sealed);
  if (text === null) return null;
  try {
    const card = v.parse(NameCard, JSON.parse(text));
    const words = tidyWords(card.name, LONGEST.name);
    return words.ok ? { ...card, name: words.text } : null;
  } catch {
    return null;
  }
}
