import type { SeatId } from '@ronda/shared/ids';
import { cameraOf } from '@ronda/shared/floor/speech';
import type { CSSProperties, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useHere } from '../here.tsx';
import { hueOf, initialOf } from './places.ts';
import { useIsHeard } from './use-is-heard.ts';

interface FaceProps {
  readonly seat: SeatId;
  /** Its person is not on this spot: they came forward, or are away. */
  readonly empty?: boolean;
  readonly children?: ReactNode;
}

/** A person as a picture: their video, or the first letter of their name on their own soft colour. */
export function Face({ seat, empty = false, children }: FaceProps) {
  const { mediaState, names, me, room, hidden } = useHere();
  const heard = useIsHeard(seat);
  // F11: hidden at once in a hold, whatever still arrives.
  const unseen = empty || hidden.has(seat) || !cameraOf(room, seat);
  const track = unseen ? undefined : mediaState.videos.get(seat);
  const style = { '--hue': hueOf(seat) } as CSSProperties;
  return (
    <div className="face" data-empty={empty} data-heard={heard} style={style}>
      {track === undefined ? (
        <span className="face-initial" aria-hidden="true">
          {initialOf(names.get(seat) ?? '')}
        </span>
      ) : (
        <Picture key={track.id} seat={seat} mirrored={seat === me} />
      )}
      {children}
    </div>
  );
}

interface PictureProps {
  readonly seat: SeatId;
  /** One's own, as in a mirror. */
  readonly mirrored: boolean;
}

function Picture({ seat, mirrored }: PictureProps) {
  const { media } = useHere();
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = element.current;
    return video === null ? undefined : media.show(seat, video);
  }, [media, seat]);
  return (
    <video
      ref={element}
      className="face-picture"
      data-mirrored={mirrored}
      aria-hidden="true"
      autoPlay
      muted
      playsInline
    />
  );
}
