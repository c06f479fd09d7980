import type { MeetingId, SeatId } from '@ronda/shared/ids';
import { presentSeats } from '@ronda/shared/room/seats';
import type { Room } from '@ronda/shared/room/state';
import type { MediaPass } from '@ronda/shared/wire/protocol';
import type { RoomReader } from '../room/reader.ts';
import type { Allowed } from './allowed.ts';
import { createReach } from './reach.ts';
import { createLag } from './lag.ts';
import { createLiveKit, type LiveKit } from './livekit.ts';
import { createMeetings } from './meetings.ts';
import { mint } from './pass.ts';
import { reconcile } from './reconcile.ts';
import { createRuns } from './runs.ts';
import { createSweep } from './sweep.ts';
import { isSameWanted, wanted, type Wanted } from './wanted.ts';
import { createWebhooks } from './webhook.ts';

/** The room gives this seat no sound: it is away, or has left in this moment. */
export class NotPresent extends Error {
  override readonly name = 'NotPresent';
  override readonly message = 'no media for a seat that is not present';
}

/** Who may be heard follows the floor. The only part of the server that knows LiveKit. */
export interface Media {
  /** This is the room now: make LiveKit agree with it, soon, where anybody may do another thing than before. */
  follow(room: Room): void;
  /**
   * The way into the media room for a seat, with what it may do at this moment (F2). Rejects with `NotPresent`
   * when the seat is not, and when LiveKit does not answer.
   */
  passFor(meeting: MeetingId, seat: SeatId): Promise<MediaPass>;
  /** What LiveKit reports, as it came: the raw body and the header. False when it is not from LiveKit. */
  webhook(body: string, authorization: string | undefined): Promise<boolean>;
  /** Whether LiveKit answers and takes our key, within a second. */
  answers(): Promise<boolean>;
  /** The meeting has ended (F12): everyone out. Resolves once LiveKit confirms it; until then it is tried again. */
  close(meeting: MeetingId): Promise<void>;
  stop(): Promise<void>;
}

export interface MediaOptions {
  /** ws(s):// or http(s):// */
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly rooms: RoomReader;
  /** Is given codes and counts only. */
  readonly logger: { warn(fields: object, message: string): void };
  /** LiveKit has confirmed what a step changed, that many ms after it. */
  readonly permitted?: (ms: number) => void;
  /** Milliseconds between two looks at all live meetings. */
  readonly sweepMs?: number;
}

export function createMedia(options: MediaOptions): Media {
  const { rooms, permitted = () => {} } = options;
  const livekit = createLiveKit(options);
  const meetings = createMeetings(livekit);
  const webhooks = createWebhooks(options);
  const lag = createLag(livekit, permitted);
  const runs = createRuns((meeting) => lag.during(meeting, (through) => run(meeting, through)));
  const sweep = createSweep(look, options.sweepMs);
  /** What was last asked for; it is tried until it is so, and looked after by the sweep. */
  const asked = new Map<MeetingId, Wanted>();
  let answered = true;

  /** Who waits for LiveKit to confirm that a meeting's room is gone. */
  const partings = new Map<MeetingId, (() => void)[]>();

  function confirmEnd(meeting: MeetingId): void {
    for (const confirmed of partings.get(meeting) ?? []) confirmed();
    partings.delete(meeting);
  }

  function warn(code: string, count: number): void {
    options.logger.warn({ code, count }, 'media');
  }

  /** One run. False when it should be tried again. */
  async function run(meeting: MeetingId, through: LiveKit): Promise<boolean> {
    try {
      const reach = meetings.isOurs(meeting) ? meetings.reach(meeting) : createReach();
      const outcome = meetings.isOver(meeting)
        ? 'over'
        : await reconcile({ meeting, livekit: through, rooms, reach, warn });
      if (outcome !== 'over') return outcome === 'done';
      if (!meetings.isOurs(meeting)) return true;
      meetings.end(meeting);
      asked.delete(meeting);
      const closed = await meetings.close(meeting);
      if (closed) confirmEnd(meeting);
      else warn('close unconfirmed', 1);
      return closed;
    } catch {
      warn('run failed', 1);
      return false;
    }
  }

  /** Nobody has a place in it, as far as was told here; who lets somebody in looks after them. */
  const isEmpty = (meeting: MeetingId) => asked.get(meeting)?.size === 0;

  /** One look at every live meeting in which there is anybody. Answers whether LiveKit did. */
  async function look(): Promise<boolean> {
    try {
      const live = (await rooms.live()).filter(
        (meeting) => !meetings.isOver(meeting) && !isEmpty(meeting),
      );
      if (live.length === 0) return true;
      const there = await livekit.rooms(live);
      if (!there.ok && answered) warn(`LiveKit ${there.failure}`, live.length);
      answered = there.ok;
      if (!there.ok) return false;
      await Promise.all(live.map((meeting) => lookAt(meeting, there.value.get(meeting))));
    } catch {
      warn('sweep failed', 1);
    }
    return true;
  }

  async function lookAt(meeting: MeetingId, sid: string | undefined): Promise<void> {
    if (!meetings.isAsBefore(meeting, sid)) {
      const found = await rooms.read(meeting);
      if (found !== null && !asked.has(meeting)) asked.set(meeting, wanted(found.room));
      // Its people come back with the tokens they have, so the room must be there before them.
      if (found !== null && presentSeats(found.room).length > 0) await meetings.open(meeting);
    }
    await runs.ask(meeting);
  }

  /** What the state gives that seat now. Rejects when it gives no place in the media room. */
  async function allowedNow(meeting: MeetingId, seat: SeatId): Promise<Allowed> {
    const found = meetings.isOver(meeting) ? null : await rooms.read(meeting);
    const allowed = found === null ? undefined : wanted(found.room).get(seat);
    if (allowed === undefined) throw new NotPresent();
    return allowed;
  }

  return {
    follow(room) {
      const { meeting } = room;
      const before = asked.get(meeting);
      const now = wanted(room);
      asked.set(meeting, now);
      if (before !== undefined && isSameWanted(before, now)) return;
      meetings.reach(meeting);
      lag.begin(meeting);
      void runs.ask(meeting);
    },
    async passFor(meeting, seat) {
      await allowedNow(meeting, seat);
      const opened = await meetings.open(meeting);
      if (!opened.ok) throw new Error(`no media room: ${opened.failure}`);
      // Read again: what the token gives is of this moment, not of before the room was there.
      const allowed = await allowedNow(meeting, seat);
      meetings.reach(meeting).expect(seat, allowed);
      return mint(options, meeting, seat, allowed);
    },
    async webhook(body, authorization) {
      const report = await webhooks.read(body, authorization);
      if (!report.verified) return false;
      // Answered at once: a webhook that waits holds up those behind it.
      if (report.changed !== null) void runs.ask(report.changed);
      return true;
    },
    async answers() {
      return (await livekit.rooms(['-'])).ok;
    },
    async close(meeting) {
      meetings.reach(meeting);
      meetings.end(meeting);
      const confirmed = new Promise<void>((resolve) => {
        partings.set(meeting, [...(partings.get(meeting) ?? []), resolve]);
      });
      void runs.ask(meeting);
      await confirmed;
    },
    async stop() {
      await sweep.stop();
      await runs.stop();
    },
  };
}
