import type { CSSProperties } from 'react';
import { useWords } from '../../text/words.ts';
import { Icon } from '../../look/Icon.tsx';
import { useHere } from '../here.tsx';
import type { CircleSeat } from '../model.ts';
import { SignalAtSeat } from '../signals/SignalAtSeat.tsx';
import type { Sign } from '../signs.ts';
import { Face } from './Face.tsx';
import { HidePicture } from './HidePicture.tsx';
import type { Place } from './places.ts';
import { PhoneSign } from './PhoneSign.tsx';
import { SIGN_ICONS } from './sign-icons.ts';
import { TalkTimeArc } from './TalkTimeArc.tsx';

/** Whoever has one of these came forward into the middle, or is away: their place is kept. */
const ELSEWHERE: readonly Sign[] = ['speaking', 'writing', 'reading', 'offered', 'away'];

/** A place at the table. */
export function SeatOnCircle({
  seat,
  place,
}: {
  readonly seat: CircleSeat;
  readonly place: Place;
}) {
  const { nameOf } = useHere();
  const { t } = useWords();
  const { id, isMe, signs, talkTime } = seat;
  const [first, ...others] = signs;
  const empty = first !== undefined && ELSEWHERE.includes(first);
  const style = { '--x': place.x, '--y': place.y } as CSSProperties;
  return (
    <li className="seat" data-sign={first} data-me={isMe} style={style}>
      <Face seat={id} empty={empty}>
        {talkTime !== null && <TalkTimeArc talkTime={talkTime} />}
        {!empty && <PhoneSign seat={id} small={first !== undefined} />}
        {first !== undefined && (
          <span className="sign" data-sign={first}>
            <Icon name={SIGN_ICONS[first]} />
            {t(`room.state.${first}`)}
          </span>
        )}
        <OtherSigns signs={others} />
        <SignalAtSeat seat={id} />
        {!empty && <HidePicture seat={id} />}
      </Face>
      <p className="seat-name">
        <bdi className="seat-name-own">{nameOf(id)}</bdi>
        {isMe && <span className="seat-you">{t('room.you')}</span>}
      </p>
    </li>
  );
}

/** There is room for one word: the words of these stand in the list of people, and can be heard here. */
function OtherSigns({ signs }: { readonly signs: readonly Sign[] }) {
  const { t } = useWords();
  if (signs.length === 0) return null;
  return (
    <>
      <span className="other-signs" aria-hidden="true">
        {signs.map((sign) => (
          <Icon key={sign} name={SIGN_ICONS[sign]} />
        ))}
      </span>
      <span className="only-heard">
        , {signs.map((sign) => t(`room.state.${sign}`)).join(', ')}
      </span>
    </>
  );
}
