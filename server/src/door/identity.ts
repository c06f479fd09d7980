import { createHash, createPublicKey, verify } from 'node:crypto';
import type { GroupId, SeatId } from '@ronda/shared/ids';
import { type Hello, type HelloAt, helloStatement } from '@ronda/shared/wire/protocol';

/** Whether a hello comes from who has the private half of its key, and was said for this one line. */
export function isTheirs(
  { group, key, signature }: Pick<Hello, 'group' | 'key' | 'signature'>,
  at: HelloAt,
): boolean {
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) =>
    half.toString('base64url'),
  );
  try {
    const jwk = { kty: 'EC', crv: 'P-256', x: x!, y: y! };
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    return verify(
      'sha256',
      Buffer.from(helloStatement(at, group)),
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
