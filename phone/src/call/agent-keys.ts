import { createHmac, hkdfSync } from 'node:crypto';
import { AGENT_CREDENTIAL } from '@ronda/shared/wire/protocol';
import { toBase64url } from '../../../client/src/confidence/base64url.ts';

/** What the agent alone has, or shares with its Ronda. All agents of one Ronda have the same. */
export interface AgentKeys {
  /** Shown to the server. */
  readonly credential: string;
  /** Opens what browsers have sealed to the agent. */
  readonly own: CryptoKey;
  /** Seals what one agent leaves for the next about a call. */
  readonly notes: CryptoKey;
  /** Who calls this group, as a hash that nobody can guess the number back from. */
  markOf(group: string, caller: string): string;
}

/** `secret` as the server has it; `key` the private half of a P-256 pair as a JWK. */
export async function readAgentKeys(secret: string, key: JsonWebKey): Promise<AgentKeys> {
  const own = await crypto.subtle.importKey(
    'jwk',
    key,
    { name: 'ECDH', namedCurve: 'P-256' },
    false,
    ['deriveBits'],
  );
  const derive = (from: string, purpose: string) =>
    Buffer.from(hkdfSync('sha256', from, '', purpose, 32));
  const callerKey = derive(key.d ?? '', 'ronda/1/caller');
  const notes = await crypto.subtle.importKey(
    'raw',
    derive(key.d ?? '', 'ronda/1/call'),
    'AES-GCM',
    false,
    ['encrypt', 'decrypt'],
  );
  return {
    credential: toBase64url(derive(secret, AGENT_CREDENTIAL)),
    own,
    notes,
    markOf: (group, caller) =>
      createHmac('sha256', callerKey).update(`${group}\n${caller}`).digest('base64url'),
  };
}
