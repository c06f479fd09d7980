import type { ContactWords } from '../confidence/contact.ts';
import type { PublicKey } from '../confidence/device-key.ts';

/** Where it stands with one other seat (D11). A key says to which stay of theirs something went: another one knows nothing of it. */
export interface Standing {
  readonly offerWent: PublicKey | null;
  readonly contactWent: { readonly to: PublicKey; readonly text: string } | null;
  readonly offerCame: PublicKey | null;
}

export const NOTHING_YET: Standing = { offerWent: null, contactWent: null, offerCame: null };

/** What has to go to them next; null when nothing has. `offered` is what is offered to them, if anything. */
export function nextWords(
  { offerWent, contactWent, offerCame }: Standing,
  key: PublicKey,
  offered: string | null,
): ContactWords | null {
  if (offered === null) return offerWent === key ? { kind: 'withdrawn' } : null;
  if (offerWent !== key) return { kind: 'offer' };
  const went = contactWent?.to === key && contactWent.text === offered;
  return offerCame === key && !went ? { kind: 'contact', text: offered } : null;
}

export function withSent(standing: Standing, key: PublicKey, words: ContactWords): Standing {
  switch (words.kind) {
    case 'offer':
      return { ...standing, offerWent: key };
    case 'withdrawn':
      return { ...standing, offerWent: null, contactWent: null };
    case 'contact':
      return { ...standing, contactWent: { to: key, text: words.text } };
  }
}

export function withReceived(standing: Standing, key: PublicKey, words: ContactWords): Standing {
  return { ...standing, offerCame: words.kind === 'withdrawn' ? null : key };
}

/** They may have missed what went to them. What is withdrawn must still be so. */
export function mayHaveMissed(standing: Standing, offered: string | null): Standing {
  return offered === null ? standing : { ...standing, offerWent: null, contactWent: null };
}
