import type { GroupId } from '@ronda/shared/ids';
import {
  type Hello,
  type HelloAt,
  helloStatement,
  type Vouched,
} from '@ronda/shared/wire/protocol';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import { random256, toBase64url } from './base64url.ts';
import type { PublicKey } from './device-key.ts';
import type { GroupKeys } from './keys.ts';

/** Ed25519 would be shorter, but not every browser that can hold a call has it. */
export const SIGNING = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/**
 * Who somebody is in a group: a pair of keys that only this browser has, and that leads back to the same
 * seat. The private half cannot be read, not even by this page, so nothing that gets hold of the
 * page's storage can take somebody's place elsewhere. Another group gets another pair, so that nobody
 * can tell that two seats are one person's.
 */
export interface Identity {
  readonly publicKey: PublicKey;
  readonly privateKey: CryptoKey;
  /** On a further device of the same person: the word of the first one, whose seat it leads to. */
  readonly as?: Vouched;
  /** D8: absent until it is first needed. */
  readonly letterbox?: OwnLetterbox;
}

/** Where a letter for this browser opens, also when it comes back weeks later. */
export interface OwnLetterbox {
  readonly publicKey: PublicKey;
  /** It cannot be read either. */
  readonly privateKey: CryptoKey;
  /** That it is this person's (`letterbox.ts`). */
  readonly signature: string;
}

export async function makeIdentity(): Promise<Identity> {
  const pair = await crypto.subtle.generateKey(SIGNING, false, ['sign']);
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  return { publicKey: toBase64url(new Uint8Array(raw)), privateKey: pair.privateKey };
}

/** r ‖ s, 64 bytes, base64url. */
export async function signAs({ privateKey }: Identity, statement: string): Promise<string> {
  const algorithm = { name: SIGNING.name, hash: 'SHA-256' };
  const bytes = new TextEncoder().encode(statement);
  return toBase64url(new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, bytes)));
}

/** What one stay says first on each of its lines. */
export type SaysHello = (at: HelloAt) => Promise<Hello>;

export interface Greeting {
  readonly group: GroupId;
  readonly keys: Pick<GroupKeys, 'proof'>;
  readonly identity: Identity | Promise<Identity>;
  /** Of the phone agent, which comes for a caller. */
  readonly agent?: string | undefined;
  /** Of this stay: by it a command that is sent again, over another line, is known. */
  readonly marks?: string;
}

export function greetingOf({
  group,
  keys,
  identity,
  agent,
  marks = random256(),
}: Greeting): SaysHello {
  return async (at) => {
    const who = await identity;
    return {
      version: PROTOCOL_VERSION,
      group,
      proof: keys.proof,
      key: who.publicKey,
      signature: await signAs(who, helloStatement(at, group)),
      marks,
      ...(who.as === undefined ? {} : { as: who.as }),
      ...(agent === undefined ? {} : { agent }),
    };
  };
}
