import type { GroupCard } from '@ronda/shared/wire/protocol';
import type { ReactNode } from 'react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Invitation } from '../confidence/invitation.ts';
import type { Where } from '../confidence/keepsake.ts';
import type { Meeting } from '../connection/meeting.ts';
import type { Media } from '../media/media.ts';
import { createMedia } from '../media/media.ts';
import type { MediaStart } from '../media/start.ts';
import { startElsewhere } from '../media/start.ts';
import type { Seated } from './here.tsx';
import { Screen } from './Screen.tsx';
import { openPreferences } from './settings/kept.ts';
import './room.css';

export interface RoomProps {
  readonly meeting: Meeting;
  /** What was chosen on arriving. */
  readonly start: MediaStart;
  /** What the group is about, when it could be read. */
  readonly group: GroupCard | undefined;
  /** The link that leads to the group. */
  readonly invitation: string;
  /** What leads to the group between its meetings (D2). */
  readonly between: ReactNode;
  /** Where what its person likes is kept: not beyond the tab on a shared device. */
  readonly keptIn: Where;
  /** After *Leave*. */
  readonly onLeave: () => void;
  /** After leaving for a fresh room (D10), with the devices that were chosen here. */
  readonly onMove: (invitation: Invitation, start: MediaStart) => void;
}

/** The meeting, for whoever has a seat in it. */
export function Room(props: RoomProps) {
  const { keptIn, ...table } = props;
  const { meeting } = table;
  const state = useSyncExternalStore(meeting.subscribe, meeting.state);
  useEffect(() => openPreferences(keptIn), [keptIn]);
  // Whoever has no seat is told so by the place around this one.
  return state.kind === 'seated' ? <WithMedia {...table} seated={state} /> : null;
}

/** Sound and picture live as long as one sits at the table. */
function WithMedia({
  start,
  onLeave,
  onMove,
  ...screen
}: Omit<RoomProps, 'keptIn'> & { readonly seated: Seated }) {
  const { meeting } = screen;
  const [media, setMedia] = useState<Media | null>(null);
  useEffect(() => {
    const made = createMedia({ meeting, start });
    setMedia(made);
    return () => made.close();
    // What was chosen on arriving counts once: a later object with the same wishes changes nothing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [meeting]);
  if (media === null) return null;
  const leave = async () => {
    media.close();
    // Leaving needs nobody's leave (F8), nor a server's: it is left also when no answer comes.
    await Promise.race([meeting.send({ type: 'leave' }), patience()]);
  };
  const move = (invitation: Invitation) => {
    const startThere = startElsewhere(media.state());
    void leave().then(() => onMove(invitation, startThere));
  };
  return (
    <Screen {...screen} media={media} onLeave={() => void leave().then(onLeave)} onMove={move} />
  );
}

const PATIENCE_MS = 1500;
const patience = () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
