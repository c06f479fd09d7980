import { createECDH, createHmac, hkdfSync } from 'node:crypto';
import { AGENT_CREDENTIAL } from '@ronda/shared/wire/protocol';
import { CURVE } from '../../../client/src/confidence/agreed-key.ts';
import { toBase64url } from '../../../client/src/confidence/base64url.ts';
import type { DeviceKey } from '../../../client/src/confidence/device-key.ts';

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
  /**
   * What a caller has in place of a browser's key (D10): to it a fresh room can be offered. Made from who
   * they are in their group, so that another agent that takes over the call has the same.
   */
  deviceKeyOf(person: string): Promise<DeviceKey>;
}

/** `secret` as the server has it; `key` the private half of a P-256 pair as a JWK. */
export async function readAgentKeys(secret: string, key: JsonWebKey): Promise<AgentKeys> {
  const own = await importPrivate(key);
  const derive = (from: string, purpose: string) =>
    Buffer.from(hkdfSync('sha256', from, '', purpose, 32));
  const deviceSecret = derive(key.d ?? '', 'ronda/1/caller-device');
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
    deviceKeyOf: (person) => deviceKey(createHmac('sha256', deviceSecret).update(person).digest()),
  };
}

/** `scalar` is 256 random bits: of those that are no private key of the curve there is one in four billion. */
async function deviceKey(scalar: Buffer): Promise<DeviceKey> {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(scalar);
  const point = new Uint8Array(pair.getPublicKey());
  const privateKey = await importPrivate({
    kty: 'EC',
    crv: CURVE.namedCurve,
    d: toBase64url(new Uint8Array(scalar)),
    x: toBase64url(point.slice(1, 33)),
    y: toBase64url(point.slice(33)),
  });
  return { publicKey: toBase64url(point), privateKey };
}

const importPrivate = (key: JsonWebKey) =>
  crypto.subtle.importKey('jwk', key, CURVE, false, ['deriveBits']);
