import { Room, RoomEvent, Track } from 'livekit-client';
import type { MediaPass } from '@ronda/shared/wire/protocol';

/** A call without a telephone: a browser does in the booth what livekit-sip does for one. In development only. */
export interface Call {
  /** `0` to `9`, `*` or `#`. */
  press(key: string): Promise<void>;
  hangUp(): Promise<void>;
  /** Resolves when it is over, whoever ended it. */
  readonly over: Promise<void>;
}

/** A telephone's keys in their order of RFC 4733. */
const KEYS = '0123456789*#';

/** Resolves once somebody has answered, and their voice is heard. Rejects when it cannot call. */
export async function dial({ url, token }: MediaPass): Promise<Call> {
  const room = new Room();
  const over = new Promise<void>((resolve) => {
    room.once(RoomEvent.Disconnected, () => resolve());
  });
  const answered = new Promise<void>((resolve) => {
    room.on(RoomEvent.TrackSubscribed, (track) => {
      if (track.kind !== Track.Kind.Audio) return;
      document.body.append(track.attach());
      resolve();
    });
  });
  try {
    await room.connect(url, token);
    await room.localParticipant.setMicrophoneEnabled(true);
    await Promise.race([answered, over]);
    await room.localParticipant.setAttributes({ 'sip.callStatus': 'active' });
  } catch (error) {
    await room.disconnect();
    throw error;
  }
  return {
    press: (key) => room.localParticipant.publishDtmf(KEYS.indexOf(key), key),
    hangUp: () => room.disconnect(),
    over,
  };
}
