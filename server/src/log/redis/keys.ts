import type { GroupId, MeetingId } from '@ronda/shared/ids';

/**
 * Where things are in Redis. All that one step touches stands on one *shelf*, which is a hash tag: so a
 * cluster keeps it on one of its nodes, where a script is one step. A group's shelf is the first
 * character of its id; a meeting is named so that it comes to stand on that of its group.
 */
type Shelf = string;

/** The characters that ids are made of. */
export const SHELVES: readonly Shelf[] =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('');

export const shelfOf = (id: string): Shelf => id.charAt(0);
const on = (shelf: Shelf, what: string) => `ronda:{${shelf}}:${what}`;

/** A hash: as a group is; `circle` and `revision`, once it has met; and `meeting` while one goes on. */
export const groupKey = (group: GroupId) => on(shelfOf(group), `group:${group}`);

/** By the mark of its PIN: the id of the group that had it last, whose own word counts. */
export const pinKey = (mark: string) => on(shelfOf(mark), `pin:${mark}`);

/** Of all groups, and of all PINs, whatever their shelf: patterns. And whose key one of them is. */
export const ANY_GROUP = on('?', 'group:*');
export const ANY_PIN = on('?', 'pin:*');
export const namedIn = (key: string) => key.slice(key.lastIndexOf(':') + 1);

/** A channel: what servers tell each other of one meeting. */
export const hintKey = (meeting: MeetingId) => on(shelfOf(meeting), `meeting:${meeting}:hints`);

/** All that there is of one meeting, in the order in which the scripts take it. */
export function meetingKeys(meeting: MeetingId) {
  const shelf = shelfOf(meeting);
  const of = (what: string) => on(shelf, `meeting:${meeting}${what}`);
  return {
    /** A hash: group, openedAt, carried and its version, seq, at, box, ended, and which version of the protocol it needs. */
    meeting: of(''),
    /** A list: the event `seq` has the place seq - 1. */
    events: of(':events'),
    /** A hash: the seq that each command was answered with. */
    commands: of(':commands'),
    /** A hash: sealed, by seat. */
    names: of(':names'),
    /** A set: its leases, as they stand among all of the shelf. */
    leases: of(':leases'),
    ...shelfKeys(shelf),
  } as const;
}

/** What there is of all meetings of a shelf. */
export function shelfKeys(shelf: Shelf) {
  return {
    /** A set of those that go on, and one of those that are over and not yet erased. */
    living: on(shelf, 'living'),
    ended: on(shelf, 'ended'),
    /** Sorted by when the clock must act, and by when a lease is over, in ms. */
    deadlines: on(shelf, 'deadlines'),
    /** H4: when a server was last here, and a list of when none was: when that began, a space, when it ended. */
    served: on(shelf, 'served'),
    outages: on(shelf, 'outages'),
    allLeases: on(shelf, 'leases'),
    /** D2: groups, sorted by when the clock must act for them between their meetings. */
    circles: on(shelf, 'circles'),
  } as const;
}
