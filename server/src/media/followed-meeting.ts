import type { MeetingId } from '@ronda/shared/ids';
import type { RoomReader } from '../room/reader.ts';
import type { Reach } from './reach.ts';
import type { LiveKit } from './livekit.ts';

/** A meeting whose media follow its floor, with all that it takes. */
export interface FollowedMeeting {
  readonly meeting: MeetingId;
  readonly livekit: LiveKit;
  readonly rooms: RoomReader;
  readonly reach: Reach;
  /** Says what went wrong, without saying for whom. */
  readonly warn: (code: string, count: number) => void;
}
