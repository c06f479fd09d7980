import type { GroupId, MeetingId } from '@ronda/shared/ids';
import type { Schedule } from '@ronda/shared/schedule/schedule';
import type { GroupCard } from '@ronda/shared/wire/protocol';
import { Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { Between } from '../between/Between.tsx';
import type { MediaStart } from '../media/start.ts';
import type { Invitation } from '../confidence/invitation.ts';
import type { KeyRing } from '../confidence/key-ring.ts';
import type { Person } from '../confidence/person.ts';
import { invitationLink } from '../confidence/secret.ts';
import { isShared } from '../confidence/person.ts';
import { Coming } from '../page/Coming.tsx';
import { NextDate } from '../schedule/NextDate.tsx';
import { Room } from '../room/load.ts';
import { AtTheDoor } from './AtTheDoor.tsx';
import { Gone, Refused } from './Gone.tsx';
import { KeptContacts } from './KeptContacts.tsx';
import { useCard } from './use-card.ts';
import { useMeeting, useMeetingState } from './use-meeting.ts';

/** Leaving for a fresh room, with what comes along. */
export interface Moved {
  readonly to: Invitation;
  readonly card: GroupCard | null;
  readonly start: MediaStart;
}

interface InsideProps {
  readonly group: GroupId;
  readonly keys: KeyRing;
  readonly person: Person;
  /** Null after a reload: it is asked for again. */
  readonly card: GroupCard | null;
  /** Whether they wish to be seen as new. It is said on arriving, and kept nowhere. */
  readonly isNew: boolean;
  readonly start: MediaStart;
  /** Where the seat was held before a reload; null on arriving. */
  readonly returningTo: MeetingId | null;
  /** The meeting that a reload should lead straight back into; null when it should not. */
  readonly onInside: (meeting: MeetingId | null) => void;
  /** This device is shared, and has forgotten who was here. */
  readonly forgotten: boolean;
  /** The stay is over, and not for another tab. */
  readonly onGone: () => void;
  /** They have left the group, or want to be somebody new in it. */
  readonly onForgotten: (what: 'group' | 'me') => void;
  /** To a fresh room, left for from here (D10). */
  readonly onMove: (moved: Moved) => void;
  /** To the page before the room. */
  readonly onBack: () => void;
}

/** In the meeting, at its door, or just gone from it. */
export function Inside(props: InsideProps) {
  /** Each time this tab enters. Only the first brings along what was tried at the door (F2). */
  const [entry, setEntry] = useState({
    times: 1,
    start: props.start,
    returningTo: props.returningTo,
  });
  return (
    <Sitting
      {...props}
      {...entry}
      key={entry.times}
      onAgain={(meeting) =>
        setEntry({ times: entry.times + 1, start: CLOSED, returningTo: meeting })
      }
    />
  );
}

const CLOSED: MediaStart = { microphone: false, camera: false };

interface SittingProps extends InsideProps {
  /** Take the seat again, in the meeting in which it was held, if it was. */
  readonly onAgain: (meeting: MeetingId | null) => void;
}

/** One stay, from asking for a seat until this tab lets go. */
function Sitting(props: SittingProps) {
  const { group, keys, person, card, start, returningTo, onInside, onBack } = props;
  const { isNew, forgotten, onGone, onForgotten, onMove } = props;
  const meeting = useMeeting({ group, keys, ...person, isNew, returningTo });
  const state = useMeetingState(meeting);
  const shownCard = useCard(group, keys, card);
  /** Leaving needs nobody's leave (F8), nor the server's answer. */
  const [left, setLeft] = useState(false);

  /** In which meeting there is, or was, a seat. */
  const [held, setHeld] = useState(returningTo);
  /** What was tried at the door is for the first seat only (F2). */
  const [begin, setBegin] = useState(start);
  if (state.kind === 'knocking' && held !== null && begin !== CLOSED) setBegin(CLOSED);
  const heldNow = state.kind === 'seated' ? state.room.meeting : held;
  if (heldNow !== held) setHeld(heldNow);

  const inside = !left && state.kind === 'seated';
  const gone = left || state.kind === 'dismissed' || state.kind === 'refused';
  useEffect(() => {
    if (inside || gone) onInside(inside ? held : null);
  }, [inside, gone, held, onInside]);
  const isOver = left || (state.kind === 'dismissed' && state.because !== 'newerTab');
  // Before anything shows it: whoever reads that they have left may turn away at once.
  useLayoutEffect(() => {
    if (isOver) onGone();
  }, [isOver, onGone]);
  const onAgain = () => props.onAgain(held);
  /** As it was when the stay ended. */
  const [schedule, setSchedule] = useState<Schedule | undefined>();
  const scheduleNow = state.kind === 'seated' ? state.room.lasting.schedule : schedule;
  if (scheduleNow !== schedule) setSchedule(scheduleNow);
  const kept =
    meeting === null ? undefined : (
      <>
        {schedule !== undefined && !forgotten && <NextDate schedule={schedule} />}
        <KeptContacts meeting={meeting} />
      </>
    );
  const then = { onAgain, onBack, forgotten, kept };

  if (left) return <Gone because="left" {...then} />;
  if (meeting === null) return <Coming />;
  switch (state.kind) {
    case 'connecting':
      return <Coming />;
    case 'knocking':
      return <AtTheDoor full={state.full} onLeave={onBack} />;
    case 'dismissed':
      return <Gone because={state.because} ending={state.ending} {...then} />;
    case 'refused':
      return <Refused refusal={state.refusal} {...then} />;
    case 'seated':
      return (
        <Suspense fallback={<Coming />}>
          <Room
            meeting={meeting}
            start={begin}
            // Another one once the group has renewed it (D8).
            invitation={invitationLink(location.origin, group, keys.secrets[0] ?? '')}
            group={shownCard}
            between={<Between group={group} keys={keys} person={person} onGone={onForgotten} />}
            keptIn={isShared(group) ? 'tab' : 'device'}
            onLeave={() => {
              meeting.close();
              setLeft(true);
            }}
            onMove={(to, started) => {
              meeting.close();
              onMove({ to, card: shownCard ?? null, start: started });
            }}
          />
        </Suspense>
      );
  }
}
