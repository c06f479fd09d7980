import type { FastifyInstance } from 'fastify';
import type { DoorAnswer, GroupMade } from '@ronda/shared/wire/protocol';
import { NewGroup } from '@ronda/shared/wire/protocol';
import { withFirstTexts } from '@ronda/shared/lasting/first-texts';
import { secretsBefore } from '@ronda/shared/lasting/renewed';
import type { GroupId } from '@ronda/shared/ids';
import { presentSeats } from '@ronda/shared/room/seats';
import { USUAL_POLICY } from '@ronda/shared/policy';
import { carriedByNew, type Lasting, type Room } from '@ronda/shared/room/state';
import type { Clock } from '../clock.ts';
import type { Configuration } from '../configuration.ts';
import { isOurs } from '../door/origin.ts';
import type { Pace } from '../door/pace.ts';
import type { GroupStore } from '../log/log.ts';
import { newId } from '../newId.ts';
import type { Rooms } from '../room/rooms.ts';
import { read } from '../wire/read.ts';
import { knock } from './knock.ts';
import { refuse, refuseUnread } from './refused.ts';

export interface GroupRoutes {
  readonly configuration: Configuration;
  readonly groups: GroupStore;
  readonly rooms: Rooms;
  readonly clock: Clock;
  readonly pace: { readonly start: Pace; readonly door: Pace };
}

/** Starting a group, and what somebody with its invitation may know before entering. */
export function groupRoutes(app: FastifyInstance, deps: GroupRoutes): void {
  const { configuration, groups, rooms, clock, pace } = deps;

  app.post('/groups', async (request, reply) => {
    if (!isOurs(configuration, request.headers)) return refuse(reply, 'badMessage', 403);
    if (!pace.start.allows(request.ip)) return refuse(reply, 'tooFast');
    const asked = read(NewGroup, request.body);
    if (!asked.ok) return refuseUnread(reply, asked.code);
    const { doorHash, card, policy, phones = null, schedule, ...texts } = asked.value;
    if (phones !== null && configuration.phone === null) return refuse(reply, 'noCallsHere');
    const id = newId();
    const bare = carriedByNew({ ...USUAL_POLICY, ...policy }, phones, schedule);
    const carried = withFirstTexts(bare, texts, clock.now());
    const created = await groups.createGroup({ id, doorHash, card, carried });
    if (created !== 'created') return refuse(reply, created);
    return reply.code(201).send({ group: id } satisfies GroupMade);
  });

  app.post<{ Params: { group: string } }>('/groups/:group/door', async (request, reply) => {
    const knocked = await knock(deps, request);
    if (!knocked.ok) return refuse(reply, knocked.code, knocked.status);
    const { group } = knocked;
    const room = await roomOf(group.id);
    // D8: as they are in the meeting that goes on, should something have been decided there.
    const { policy } = room ?? group.carried;
    const lasting = room?.lasting ?? group.carried;
    const { agreements, phones, schedule, helpLine } = lasting;
    const before = secretsBefore(lasting);
    return {
      card: group.card,
      policy,
      agreements: agreements.map(({ text }) => text),
      meeting: room === null ? null : seenFromOutside(room),
      phone: wayToCall(configuration, phones),
      ...(schedule === undefined ? {} : { schedule }),
      ...(helpLine === undefined ? {} : { helpLine }),
      ...(before === null ? {} : { before }),
    } satisfies DoorAnswer;
  });

  async function roomOf(group: GroupId): Promise<Room | null> {
    const meeting = await groups.meetingOf(group);
    return meeting === null ? null : ((await rooms.read(meeting))?.room ?? null);
  }
}

function wayToCall({ phone }: Configuration, phones: Lasting['phones']): DoorAnswer['phone'] {
  return phone && phones && { number: phone.number, pin: phones.pin };
}

function seenFromOutside(room: Room): DoorAnswer['meeting'] {
  const { floor, door } = room;
  if (floor.kind === 'ended') return null;
  return { present: presentSeats(room).length, floor: floor.kind, closed: door.closed };
}
