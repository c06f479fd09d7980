import type { GroupId, MeetingId } from '@ronda/shared/ids';
import { Suspense, useCallback, useState } from 'react';
import type { Entering } from './arrive/Arrive.tsx';
import { Arrive } from './arrive/Arrive.tsx';
import type { KeyRing } from './confidence/key-ring.ts';
import { forget, forgetForGood, isShared, personOf, settle } from './confidence/person.ts';
import type { Person } from './confidence/person.ts';
import { codeOf, dropCode, groupNameOf, invitationLink, secretOf } from './confidence/secret.ts';
import { Invitation } from './group/Invitation.tsx';
import { loadedApart } from './page/ahead.tsx';
import { Coming } from './page/Coming.tsx';
import { loadRoom } from './room/load.ts';
import { JoinAsSame } from './second-device/load.ts';
import type { Go, InGroup, Noted } from './where.ts';
import { pathOf } from './where.ts';

const { Part: Inside, loadAhead: loadInside } = loadedApart(
  async () => (await import('./meeting/Inside.tsx')).Inside,
);

/** Loaded while a name is typed, so that *Enter* need not wait for it. */
function loadAhead(): void {
  // What cannot be loaded now is loaded by entering, which also says when it cannot.
  Promise.all([loadInside(), loadRoom()]).catch(() => undefined);
}

/** After a reload nothing is opened that its person has not just opened (F2). */
const CLOSED = { microphone: false, camera: false };

const inside = (meeting: MeetingId | null): Noted => ({
  place: 'inside',
  since: Date.now(),
  meeting,
});

/** Whoever has left, or was left, is not led back in by a reload. What is shown stays. */
function noteInside(meeting: MeetingId | null): void {
  history.replaceState(meeting === null ? null : inside(meeting), '');
}

/** Who is about to enter a group, or has entered it, and with what. */
export interface EnteringGroup extends Entering {
  readonly group: GroupId;
}

interface GroupPlaceProps {
  readonly where: InGroup;
  readonly go: Go;
  readonly keys: KeyRing;
  /** Kept outside, so that it comes along from one group's room to another's (D10). */
  readonly entering: EnteringGroup | null;
  readonly onEntering: (entering: EnteringGroup) => void;
}

/** The places of a group: its invitation, before the room, and inside. */
export function GroupPlace({ where, go, keys, entering, onEntering }: GroupPlaceProps) {
  const { group } = where;
  /** On a shared device, whoever has gone leaves nothing behind for the next person. */
  const [forgotten, setForgotten] = useState<Person | null>(null);
  /** This device asks another one to say that both are the same person's. */
  const [code, setCode] = useState(() => codeOf(group));
  const onJoined = useCallback(() => {
    dropCode(group);
    setCode(null);
  }, [group]);
  if (where.kind === 'invitation') {
    return (
      <Invitation
        name={groupNameOf(group)}
        link={invitationLink(location.origin, group, secretOf(group) ?? '')}
        onGo={() => go(pathOf(group), null, 'push')}
      />
    );
  }
  const person = forgotten ?? entering?.person ?? personOf(group);
  const leaveNothing = () => {
    if (!isShared(group)) return forgotten !== null;
    forget(group);
    setForgotten(person);
    return true;
  };
  const forgetThem = (what: 'group' | 'me') => {
    noteInside(null);
    void forgetForGood(group, what).then(() =>
      // Anew, so that nothing of them is left in this page either.
      what === 'group' ? location.replace('/') : location.reload(),
    );
  };
  if (where.kind === 'inside' && person !== null) {
    return (
      <Suspense fallback={<Coming />}>
        <Inside
          group={group}
          keys={keys}
          person={person}
          card={entering?.card ?? null}
          isNew={entering?.isNew ?? false}
          start={entering?.start ?? CLOSED}
          returningTo={where.meeting}
          onInside={noteInside}
          forgotten={forgotten !== null}
          onGone={leaveNothing}
          onForgotten={forgetThem}
          onMove={({ to, card, start }) => {
            // Its secret is kept already: nobody leaves before the door there has opened to it.
            const moved = settle(to.group, person.name, isShared(group));
            leaveNothing();
            onEntering({ group: to.group, person: moved, card, isNew: false, start });
            go(pathOf(to.group), inside(null), 'replace');
          }}
          onBack={() => go(leaveNothing() ? '/' : pathOf(group), null, 'replace')}
        />
      </Suspense>
    );
  }
  if (code !== null) {
    return (
      <Suspense fallback={<Coming />}>
        <JoinAsSame group={group} keys={keys} code={code} onDone={onJoined} />
      </Suspense>
    );
  }
  return (
    <Arrive
      group={group}
      keys={keys}
      onNear={loadAhead}
      onEnter={(wanted) => {
        onEntering({ group, ...wanted });
        go(pathOf(group), inside(null), 'replace');
      }}
      onForgotten={forgetThem}
    />
  );
}
