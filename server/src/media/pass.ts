import type { MeetingId, SeatId } from '@ronda/shared/ids';
import type { MediaPass } from '@ronda/shared/wire/protocol';
import { AccessToken } from 'livekit-server-sdk';
import type { Allowed } from './allowed.ts';
import { grantFor } from './permission.ts';

/**
 * How long a token opens the media room. It is needed once, at once: whoever is in gets a newer one from LiveKit at
 * once, and whoever has to come in again asks us again.
 */
const LASTS = '1m';

/** Without a name or anything else that tells who somebody is. */
export async function mint(
  access: { url: string; apiKey: string; apiSecret: string },
  meeting: MeetingId,
  seat: SeatId,
  allowed: Allowed,
): Promise<MediaPass> {
  const token = new AccessToken(access.apiKey, access.apiSecret, { identity: seat, ttl: LASTS });
  token.addGrant(grantFor(meeting, allowed));
  return { url: access.url.replace(/^http/, 'ws'), token: await token.toJwt() };
}
