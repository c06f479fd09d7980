import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Meeting, MeetingOptions, MeetingState } from '../connection/meeting.ts';
import type { KeyRing } from '../confidence/key-ring.ts';
import { followLater } from '../renewal/load.ts';
import { openMeeting } from '../connection/open-meeting.ts';

const CONNECTING: MeetingState = { kind: 'connecting' };
const nothing = () => () => undefined;

/** The line to a meeting for as long as the component stands. */
export function useMeeting(options: MeetingOptions & { readonly keys: KeyRing }): Meeting | null {
  const { group, keys, identity, name, isNew = false, returningTo } = options;
  const [meeting, setMeeting] = useState<Meeting | null>(null);
  useEffect(() => {
    const follow = followLater(group, keys, identity);
    const opened = openMeeting({ group, keys, identity, name, isNew, returningTo, follow });
    // The line is something outside of React, which begins and ends with the component.
    // oxlint-disable-next-line react/set-state-in-effect
    setMeeting(opened);
    return () => {
      opened.close();
      setMeeting(null);
    };
  }, [group, keys, identity, name, isNew, returningTo]);
  return meeting;
}

export function useMeetingState(meeting: Meeting | null): MeetingState {
  return useSyncExternalStore(meeting?.subscribe ?? nothing, meeting?.state ?? (() => CONNECTING));
}
