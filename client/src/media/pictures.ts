import type { RemoteTrackPublication, Room } from 'livekit-client';
import { RoomEvent, Track, VideoQuality } from 'livekit-client';
import type { SeatId } from '@ronda/shared/ids';
import type { Room as Circle } from '@ronda/shared/room/state';
import { cameraOf } from '@ronda/shared/floor/speech';
import type { Pictures } from './media-state.ts';

/** The pictures of the others, as far as they are wanted and the floor allows, and one's own. */
export interface Picturing {
  follow(circle: Circle): void;
  /** What is not wanted is not received either: the media server is told so. */
  want(pictures: Pictures): void;
  videos(): ReadonlyMap<SeatId, MediaStreamTrack>;
  /** Shows somebody in an element, no larger than it is there. Undone by what it returns. */
  show(seat: SeatId, element: HTMLVideoElement): () => void;
}

/** With more cameras than this, each is taken in its small form. */
const LARGE_VIDEOS = 3;

export function createPicturing(options: {
  room: Room;
  me: SeatId;
  changed: () => void;
}): Picturing {
  const { room, me } = options;
  let circle: Circle | null = null;
  let wanted: Pictures = 'all';

  function cameras(): [SeatId, RemoteTrackPublication][] {
    const found: [SeatId, RemoteTrackPublication][] = [];
    for (const [seat, participant] of room.remoteParticipants) {
      const publication = participant.getTrackPublication(Track.Source.Camera);
      if (publication?.kind === Track.Kind.Video) found.push([seat, publication]);
    }
    return found;
  }

  /** Voice first: pictures that are not wanted do not come, and many come small. */
  function weigh(): void {
    const receives = wanted === 'all';
    const all = cameras();
    const shown = all.filter(([, publication]) => publication.track !== undefined);
    const quality = shown.length > LARGE_VIDEOS ? VideoQuality.LOW : VideoQuality.HIGH;
    for (const [, publication] of all) {
      if (publication.isDesired !== receives) publication.setSubscribed(receives);
      if (receives && publication.track !== undefined) publication.setVideoQuality(quality);
    }
  }

  function again(): void {
    weigh();
    options.changed();
  }

  function trackOf(seat: SeatId) {
    if (seat === me) {
      const own = room.localParticipant.getTrackPublication(Track.Source.Camera);
      return own?.track;
    }
    return room.remoteParticipants.get(seat)?.getTrackPublication(Track.Source.Camera)?.track;
  }

  room
    .on(RoomEvent.Connected, again)
    .on(RoomEvent.TrackPublished, again)
    .on(RoomEvent.TrackSubscribed, again)
    // These come once the picture has gone; while `TrackUnsubscribed` is told, it is still there.
    .on(RoomEvent.TrackSubscriptionStatusChanged, again)
    .on(RoomEvent.TrackUnpublished, again)
    .on(RoomEvent.TrackMuted, options.changed)
    .on(RoomEvent.TrackUnmuted, options.changed);

  return {
    follow(now) {
      circle = now;
    },
    want(pictures) {
      wanted = pictures;
      weigh();
    },
    videos() {
      const shown = new Map<SeatId, MediaStreamTrack>();
      if (circle === null) return shown;
      for (const [seat, publication] of wanted === 'all' ? cameras() : []) {
        const picture = publication.track?.mediaStreamTrack;
        if (picture !== undefined && !publication.isMuted && cameraOf(circle, seat)) {
          shown.set(seat, picture);
        }
      }
      const picture = trackOf(me)?.mediaStreamTrack;
      if (picture !== undefined && cameraOf(circle, me)) shown.set(me, picture);
      return shown;
    },
    show(seat, element) {
      const track = trackOf(seat);
      track?.attach(element);
      return () => void track?.detach(element);
    },
  };
}
