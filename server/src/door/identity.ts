import { createHash, createPublicKey, verify } from 'node:crypto';
import type { GroupId, SeatId } from '@ronda/shared/ids';
import {
  alsoMeStatement,
  type Hello,
  type HelloAt,
  helloStatement,
} from '@ronda/shared/wire/protocol';

/**
 * The seat of whoever says hello: that of the key that signs it for this one line, or of the device that has said of
 * this key that it is the same person. Null when either is not so.
 */
export function seatOfHello(
  { group, key, signature, as }: Pick<Hello, 'group' | 'key' | 'signature' | 'as'>,
  at: HelloAt,
): SeatId | null {
  if (!isSigned(helloStatement(at, group), key, signature)) return null;
  if (as === undefined) return seatOfKey(group, key);
  return isSigned(alsoMeStatement(group, key), as.key, as.signature)
    ? seatOfKey(group, as.key)
    : null;
}

function isSigned(statement: string, key: string, signature: string): boolean {
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) =>
    half.toString('base64url'),
  );
  try {
    const jwk = { kty: 'EC', crv: 'P-256', x: x!, y: y! };
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    return verify(
      'sha256',
      Buffer.from(statement),
      { key: publicKey, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    );
  } catch {
    // No point of the curve.
    return false;
  }
}

/**
 * The seat of whoever signs with this in this group. Equal keys in two groups would give two seats
 * that nobody can connect.
 */
export function seatOfKey(group: GroupId, key: string): SeatId {
  return createHash('sha256').update(`ronda/2/seat\n${group}\n${key}`).digest('base64url');
}
