import type { SeatId } from '@ronda/shared/ids';
import { bridgeHears } from '@ronda/shared/presence/audience';
import { isPresent } from '@ronda/shared/room/seats';
import type { ReactNode } from 'react';
import { PhonesMayCome } from '../../group/PhonesMayCome.tsx';
import { useWords } from '../../text/words.ts';
import { SheetPart } from '../../look/Sheet.tsx';
import { Face } from '../circle/Face.tsx';
import { HidePictureInWords } from '../circle/HidePicture.tsx';
import { PhoneWords } from '../circle/PhoneSign.tsx';
import type { OnPropose } from '../decisions/use-proposing.ts';
import { Weak } from '../devices/Weak.tsx';
import { NameSomebody } from '../naming/NameSomebody.tsx';
import { useHere } from '../here.tsx';
import type { RoomModel } from '../model.ts';
import { lengthInWords } from '../../telling/sentence.ts';
import type { TalkTime } from '../talk-time.ts';
import { Compare } from './Compare.tsx';
import { Invite } from './Invite.tsx';
import { RenewPin } from './RenewPin.tsx';
import { SizeWords } from './SizeWords.tsx';
import { useWayHere } from './use-way-here.ts';

interface PeopleProps {
  readonly model: RoomModel;
  readonly onPropose: OnPropose;
  /** What else can be done with those who are here. */
  readonly children: ReactNode;
}

/** Everybody by name, with their state in words: those at the table, at the door, and asked to leave. */
export function People({ model, onPropose, children }: PeopleProps) {
  const { room, voice } = useHere();
  const { t } = useWords();
  const way = useWayHere();
  const { door, seats, table } = room;
  const spokenWords = ({ spokenMs }: TalkTime) => {
    const minutes = Math.round(spokenMs / 60_000);
    if (spokenMs === 0) return t('room.state.spokeNot');
    return minutes === 0
      ? t('room.state.spokeShortly')
      : t('room.state.spoke', { length: lengthInWords(voice, minutes * 60_000) });
  };
  const removed = seats.filter((seat) => seat.presence.kind === 'removed');
  const present = seats.filter(isPresent).length;
  // D12
  const elsewhere = table?.elsewhere.filter(isPresent) ?? [];
  return (
    <SheetPart title={t('room.people.title')}>
      <p className="quiet-words">{t('room.people.count', { count: present })}</p>
      <SizeWords />
      <ul className="people">
        {model.circle.map(({ id, isMe, signs, talkTime }) => (
          <Person
            key={id}
            seat={id}
            isMe={isMe}
            below={
              <>
                <HidePictureInWords seat={id} />
                <NameSomebody seat={id} mine={model.mine} />
              </>
            }
          >
            {[
              ...signs.map((sign) => t(`room.state.${LONG[sign] ?? sign}`)),
              ...(talkTime === null ? [] : [spokenWords(talkTime)]),
            ].join(' · ')}
          </Person>
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <Group title={t('room.tables.title')} seats={elsewhere.map(({ id }) => id)} />
      )}
      {door.closed !== false && (
        <p className="quiet-words">
          {t(door.closed === 'lock' ? 'room.people.doorLocked' : 'room.people.doorAfterRemoval')}
        </p>
      )}
      {door.knocks.length > 0 && (
        <Group
          title={t('room.people.door')}
          hint={t('room.people.doorHint')}
          seats={door.knocks.map((knock) => knock.seat)}
        />
      )}
      {removed.length > 0 && (
        <Group title={t('room.people.removed')} seats={removed.map((seat) => seat.id)} />
      )}
      {bridgeHears(room) && <PhonesMayCome />}
      {way === 'ofBefore' && <RenewPin onPropose={onPropose} />}
      <Invite way={way === 'ofBefore' ? null : way} mine={model.mine} />
      <Compare mine={model.mine} />
      {children}
    </SheetPart>
  );
}

/** In the list there is room for the whole of it. */
const LONG: Readonly<Partial<Record<string, 'mutedLong' | 'lostLong'>>> = {
  muted: 'mutedLong',
  lost: 'lostLong',
};

interface PersonProps {
  readonly seat: SeatId;
  readonly isMe?: boolean;
  /** What can be done for them. */
  readonly below?: ReactNode;
  readonly children?: ReactNode;
}

function Person({ seat, isMe = false, below, children }: PersonProps) {
  const { nameOf } = useHere();
  const { t } = useWords();
  return (
    <li className="person">
      <Face seat={seat} />
      <p className="person-name">
        <bdi>{nameOf(seat)}</bdi>
        {isMe && <span className="seat-you"> {t('room.you')}</span>}
      </p>
      {children !== undefined && children !== '' && <p className="person-state">{children}</p>}
      <PhoneWords seat={seat} />
      <Weak seat={seat} />
      {below}
    </li>
  );
}

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly seats: readonly SeatId[];
}

function Group({ title, hint, seats }: GroupProps) {
  return (
    <>
      <h3>{title}</h3>
      {hint !== undefined && <p className="quiet-words">{hint}</p>}
      <ul className="people">
        {seats.map((seat) => (
          <Person key={seat} seat={seat} />
        ))}
      </ul>
    </>
  );
}
