import { AccessToken, RoomServiceClient, TrackSource } from 'livekit-server-sdk';
import { startLiveKit } from '../../infra/livekit/run.js';

/** A LiveKit server with nothing of ours in front of it: what LiveKit's own API and clients do alone. */
export interface BareLiveKit {
  readonly url: string;
  /** For somebody who may publish a microphone, or for now may not. */
  token(identity: string, microphone: boolean): Promise<string>;
  /** The bare call: `updateParticipant` with what our own server would ask for. */
  allow(identity: string, microphone: boolean): Promise<void>;
  stop(): Promise<void>;
}

const ROOM = 'bare';
const may = (microphone: boolean) => ({
  canSubscribe: true,
  canPublish: true,
  canPublishSources: microphone
    ? [TrackSource.MICROPHONE, TrackSource.CAMERA]
    : [TrackSource.CAMERA],
  canPublishData: false,
});

export async function startBareLiveKit(): Promise<BareLiveKit> {
  const livekit = await startLiveKit();
  const { apiKey, apiSecret } = livekit;
  const rooms = new RoomServiceClient(livekit.httpUrl, apiKey, apiSecret);
  await rooms.createRoom({ name: ROOM, emptyTimeout: 3600, departureTimeout: 3600 });
  return {
    url: livekit.url,
    token(identity, microphone) {
      const token = new AccessToken(apiKey, apiSecret, { identity });
      token.addGrant({ roomJoin: true, room: ROOM, ...may(microphone) });
      return token.toJwt();
    },
    async allow(identity, microphone) {
      await rooms.updateParticipant(ROOM, identity, { permission: may(microphone) });
    },
    stop: () => livekit.stop(),
  };
}
