import type { RemoteTrack, RemoteTrackPublication, Room } from 'livekit-client';
import { RoomEvent, Track } from 'livekit-client';
import type { SeatId } from '@ronda/shared/ids';
import type { Room as Circle } from '@ronda/shared/room/state';
import { audible } from './audible.ts';

/** Every sound that arrives from the others, played only as far as the floor allows. */
export interface Listening {
  /** Opens and closes before it returns, so that nothing is heard that the state does not allow. */
  follow(circle: Circle): void;
  speaking(): ReadonlySet<SeatId>;
  close(): void;
}

export function createListening(options: { room: Room; changed: () => void }): Listening {
  const { room } = options;
  let circle: Circle | null = null;
  const elements = new Map<RemoteTrack, HTMLMediaElement>();

  /**
   * Sound is attached from the start, so that opening it takes no time, and let through by the
   * track's own `enabled`. (Not by the element's `muted`: livekit-client lifts that itself, and a
   * browser that plays a muted element has not yet said that it may be heard.)
   */
  function gate(): void {
    for (const [seat, participant] of room.remoteParticipants) {
      for (const publication of participant.audioTrackPublications.values()) {
        const sound = publication.track?.mediaStreamTrack;
        if (sound === undefined) continue;
        const allowed = publication.source === Track.Source.Microphone && !publication.isMuted;
        sound.enabled = allowed && circle !== null && audible(circle, seat);
      }
    }
  }

  function arrived(track: RemoteTrack, publication: RemoteTrackPublication): void {
    gate();
    // Sound from anything but a microphone is a way round the lock: it never meets a loudspeaker.
    if (track.kind === Track.Kind.Audio && publication.source === Track.Source.Microphone) {
      const element = track.attach();
      elements.set(track, element);
      document.body.append(element);
    }
    options.changed();
  }

  function gone(track: RemoteTrack): void {
    const element = elements.get(track);
    if (element === undefined) return;
    track.detach();
    element.remove();
    elements.delete(track);
    options.changed();
  }

  room
    .on(RoomEvent.TrackSubscribed, arrived)
    .on(RoomEvent.TrackUnsubscribed, gone)
    // livekit-client opens a track whose sender says it is unmuted; the floor has the last word.
    .on(RoomEvent.TrackUnmuted, () => {
      gate();
      options.changed();
    })
    .on(RoomEvent.TrackMuted, () => {
      gate();
      options.changed();
    })
    .on(RoomEvent.ActiveSpeakersChanged, options.changed);

  return {
    follow(now) {
      circle = now;
      gate();
    },
    speaking() {
      if (room.state !== 'connected') return new Set();
      // livekit-client goes on naming who spoke last, also after the microphone is off.
      const seats = room.activeSpeakers
        .filter((participant) => participant.isMicrophoneEnabled)
        .map((participant) => participant.identity);
      return new Set(seats.filter((seat) => circle !== null && audible(circle, seat)));
    },
    close() {
      for (const track of [...elements.keys()]) gone(track);
    },
  };
}
