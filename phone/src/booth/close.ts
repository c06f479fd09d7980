import { makeRoom } from '@ronda/member/sound/make-room';
import { leaveMedia } from '@ronda/member/sound/media';
import { AccessToken, type RoomServiceClient } from 'livekit-server-sdk';
import type { MediaAccess } from './access.ts';

const TRIES = 4;
const AGAIN_AFTER_MS = 1500;

/**
 * Ends the call in a booth. A LiveKit whose Redis has started anew goes on with the call and denies that there
 * is such a booth, until somebody enters it. Rejects when it still does then.
 */
export async function closeBooth(
  access: MediaAccess,
  rooms: RoomServiceClient,
  name: string,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rooms.deleteRoom(name);
      return;
    } catch (error) {
      if (attempt === TRIES) throw error;
    }
    await visit(access, name).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
  }
}

async function visit({ url, apiKey, apiSecret }: MediaAccess, name: string): Promise<void> {
  const token = new AccessToken(apiKey, apiSecret, { identity: 'visitor' });
  token.addGrant({ roomJoin: true, room: name, canPublish: false });
  const room = makeRoom();
  await room.connect(url, await token.toJwt(), { autoSubscribe: false, dynacast: false });
  await leaveMedia(room);
}
