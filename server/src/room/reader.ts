import type { MeetingId } from '@ronda/shared/ids';
import type { Room } from '@ronda/shared/room/state';

/** The rooms as they are in the log, for whoever follows them and changes nothing. */
export interface RoomReader {
  /** Null when there is no such meeting, or no more. `seq` is that of its last event. */
  read(meeting: MeetingId): Promise<{ readonly seq: number; readonly room: Room } | null>;
  /** The meetings that go on. */
  live(): Promise<readonly MeetingId[]>;
}
