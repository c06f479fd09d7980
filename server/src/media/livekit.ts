import type { MeetingId } from '@ronda/shared/ids';
import { RULES } from '@ronda/shared/policy';
import {
  ParticipantInfo,
  ParticipantPermission,
  RoomServiceClient,
  ServerError,
} from 'livekit-server-sdk';
import type { Allowed } from './allowed.ts';
import { allowedBy, permissionFor } from './permission.ts';
import { postInTime } from './timely.ts';
import { cheats } from './tracks.ts';

/** How long LiveKit has for one answer. Nothing later is believed. */
export const ANSWER_MS = 1000;

/** Beyond the seats, room for a seat's old line while its new one arrives. */
const MOST_PARTICIPANTS = RULES.seats + 4;
/** Seconds a media room stays open before anybody came, and after the last went. */
const EMPTY_SECONDS = RULES.emptyMs / 1000;

/** `gone`: LiveKit answers that there is no such room or participant. The others confirm nothing. */
export type Failure = 'gone' | 'late' | 'unreachable' | 'refused';
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export interface Participant {
  /** What LiveKit calls the identity. Ours are seats; a stranger's may be anything. */
  readonly seat: string;
  readonly allowed: Allowed;
  readonly cheats: boolean;
}

/** LiveKit's rooms, as far as a circle needs them. Rooms are meetings, participants are seats. */
export interface LiveKit {
  /** Makes the room if it is not there. Answers with LiveKit's own id of it. */
  open(meeting: MeetingId): Promise<Answer<string>>;
  /** Which of these rooms there are, with that id: another one after a restart. */
  rooms(meetings: readonly MeetingId[]): Promise<Answer<ReadonlyMap<MeetingId, string>>>;
  /** Nobody when there is no such room. */
  participants(meeting: MeetingId): Promise<Answer<readonly Participant[]>>;
  /**
   * Answers with what LiveKit says it allows now. `asOf`, by the clock of `performance`, is when what it follows from was
   * true: later than `ANSWER_MS` after that LiveKit is not asked any more, and the answer is `late`.
   */
  allow(
    meeting: MeetingId,
    seat: string,
    allowed: Allowed,
    asOf?: number,
  ): Promise<Answer<Allowed>>;
  remove(meeting: MeetingId, seat: string): Promise<Answer<void>>;
  /** Everyone out, and the room gone. */
  close(meeting: MeetingId): Promise<Answer<void>>;
}

export function createLiveKit(access: { url: string; apiKey: string; apiSecret: string }): LiveKit {
  const url = access.url.replace(/^ws/, 'http');
  const client = new RoomServiceClient(url, access.apiKey, access.apiSecret, {
    requestTimeout: ANSWER_MS / 1000,
    failover: false,
  });

  /** As the SDK's `updateParticipant`, but for how late it may be. */
  async function update(meeting: MeetingId, seat: string, allowed: Allowed, asOf: number) {
    const answerUntil = performance.now() + ANSWER_MS;
    const permission = new ParticipantPermission(permissionFor(allowed));
    const { Authorization } = await client.authHeader({ roomAdmin: true, room: meeting });
    const { status, body } = await postInTime({
      url: new URL('/twirp/livekit.RoomService/UpdateParticipant', url).href,
      authorization: Authorization!,
      body: { room: meeting, identity: seat, permission: permission.toJson() },
      askUntil: asOf + ANSWER_MS,
      answerUntil,
    });
    if (status !== 200) throw new ServerError('UpdateParticipant', '', status);
    return ParticipantInfo.fromJsonString(body, { ignoreUnknownFields: true });
  }

  return {
    open: (meeting) =>
      ask(
        client.createRoom({
          name: meeting,
          emptyTimeout: EMPTY_SECONDS,
          departureTimeout: EMPTY_SECONDS,
          maxParticipants: MOST_PARTICIPANTS,
        }),
        (room) => room.sid,
      ),
    rooms: (meetings) =>
      ask(
        client.listRooms([...meetings]),
        (rooms) => new Map(rooms.map((room) => [room.name, room.sid])),
      ),
    participants: async (meeting) => {
      const answer = await ask(client.listParticipants(meeting), (all) => all.map(participant));
      return !answer.ok && answer.failure === 'gone' ? { ok: true, value: [] } : answer;
    },
    allow: (meeting, seat, allowed, asOf = performance.now()) =>
      ask(update(meeting, seat, allowed, asOf), (info) => allowedBy(info.permission)),
    remove: (meeting, seat) => ask(client.removeParticipant(meeting, seat), () => undefined),
    close: (meeting) => ask(client.deleteRoom(meeting), () => undefined),
  };
}

function participant(info: ParticipantInfo): Participant {
  return { seat: info.identity, allowed: allowedBy(info.permission), cheats: cheats(info.tracks) };
}

async function ask<T, U>(asked: Promise<T>, read: (answer: T) => U): Promise<Answer<U>> {
  try {
    return { ok: true, value: read(await asked) };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** Only a code leaves here: LiveKit's messages name rooms and identities. */
function failureOf(error: unknown): Failure {
  if (error instanceof ServerError) {
    if (error.status === 404) return 'gone';
    return error.status >= 500 ? 'unreachable' : 'refused';
  }
  return error instanceof Error && error.name === 'TimeoutError' ? 'late' : 'unreachable';
}
