import { cameraOf } from '@ronda/shared/floor/speech';
import type { SeatId } from '@ronda/shared/ids';
import { announce } from '../../look/announcer.ts';
import { Button } from '../../look/Button.tsx';
import { Icon } from '../../look/Icon.tsx';
import { useWords } from '../../text/words.ts';
import { useHere } from '../here.tsx';

/**
 * Hides somebody's picture for oneself, at once and without a vote. It goes on arriving: were it no longer taken from
 * the media server, whoever sends it could find out that somebody does not watch.
 */
function useHidePicture(seat: SeatId) {
  const { mediaState, me, room, hidden, hide, nameOf } = useHere();
  const { t } = useWords();
  if (seat === me || !cameraOf(room, seat) || !mediaState.videos.has(seat)) return null;
  const isHidden = hidden.has(seat);
  const name = nameOf(seat);
  return {
    isHidden,
    label: t(isHidden ? 'room.picture.show' : 'room.picture.hide', { name }),
    turn() {
      hide(seat, !isHidden);
      announce(t(isHidden ? 'room.picture.shown' : 'room.picture.hidden', { name }));
    },
  };
}

/** On the face itself. */
export function HidePicture({ seat }: { readonly seat: SeatId }) {
  const picture = useHidePicture(seat);
  if (picture === null) return null;
  const { isHidden, label, turn } = picture;
  return (
    <button
      type="button"
      className="hide-picture"
      aria-label={label}
      title={label}
      data-hidden={isHidden}
      onClick={turn}
    >
      <Icon name={isHidden ? 'camera' : 'cameraOff'} />
    </button>
  );
}

/** In the list of people, where its words have room. */
export function HidePictureInWords({ seat }: { readonly seat: SeatId }) {
  const picture = useHidePicture(seat);
  if (picture === null) return null;
  const { isHidden, label, turn } = picture;
  return (
    <div className="person-below">
      <Button kind="quiet" onPress={turn}>
        <Icon name={isHidden ? 'camera' : 'cameraOff'} />
        {label}
      </Button>
    </div>
  );
}
