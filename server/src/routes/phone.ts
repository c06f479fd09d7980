import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SeatId } from '@ronda/shared/ids';
import { seatOf } from '@ronda/shared/room/seats';
import type { PhoneKnown, PinAnswer, SeatsAnswer } from '@ronda/shared/wire/protocol';
import { PinAsked, PinTyped, SeatsAsked } from '@ronda/shared/wire/protocol';
import type { Configuration } from '../configuration.ts';
import { seatOfKey } from '../door/identity.ts';
import { withInvitation } from '../door/invitation.ts';
import { isOurs } from '../door/origin.ts';
import type { Pace } from '../door/pace.ts';
import type { PhoneDoor } from '../door/phone.ts';
import type { GroupStore } from '../log/log.ts';
import type { Known } from '../room/known.ts';
import type { Rooms } from '../room/rooms.ts';
import { read } from '../wire/read.ts';
import { refuse, refuseUnread } from './refused.ts';

export interface PhoneRoutes {
  readonly configuration: Configuration;
  readonly groups: GroupStore;
  readonly rooms: Pick<Rooms, 'fresh'>;
  /** Null where no calls are taken. */
  readonly door: PhoneDoor | null;
  readonly pace: { readonly start: Pace; readonly caller: Pace; readonly callers: Pace };
}

/** What a group needs to admit telephones, and the way in for the agent that speaks for a caller. */
export function phoneRoutes(app: FastifyInstance, deps: PhoneRoutes): void {
  const { configuration, groups, rooms, door, pace } = deps;
  const { phone } = configuration;

  app.get('/phone/known', async () => {
    const known = phone && { number: phone.number, publicKey: phone.publicKey };
    return { phone: known } satisfies PhoneKnown;
  });
  if (door === null) return;

  app.post('/phone/pin', async (request, reply) => {
    if (!isOurs(configuration, request.headers)) return refuse(reply, 'badMessage', 403);
    if (!pace.start.allows(request.ip)) return refuse(reply, 'tooFast');
    const asked = read(PinAsked, request.body);
    if (!asked.ok) return refuseUnread(reply, asked.code);
    return reply.code(201).send(door.newPin());
  });

  app.post('/phone/door', async (request, reply) => {
    if (!isFromAgent(door, request)) return refuse(reply, 'badMessage', 403);
    const typed = read(PinTyped, request.body);
    if (!typed.ok) return refuseUnread(reply, typed.code);
    const { pin, caller } = typed.value;
    // Both are counted, whatever the first says: many callers with one try each are still many tries.
    const slow = [pace.caller.allows(caller), pace.callers.allows('all')].every(Boolean);
    if (!slow) return refuse(reply, 'tooFast');
    const group = await groups.groupByPin(door.markOf(pin));
    if (group?.carried.phones == null) return refuse(reply, 'wrongInvitation');
    const { mark, secret } = group.carried.phones;
    return { group: group.id, mark, secret } satisfies PinAnswer;
  });

  app.post('/phone/seats', async (request, reply) => {
    if (!isFromAgent(door, request)) return refuse(reply, 'badMessage', 403);
    const asked = read(SeatsAsked, request.body);
    if (!asked.ok) return refuseUnread(reply, asked.code);
    const { group, keys } = asked.value;
    // D8: also with a PIN of before, by which a caller may come back to the seat they have.
    if ((await withInvitation(groups, asked.value)) === null)
      return refuse(reply, 'wrongInvitation');
    const meeting = await groups.meetingOf(group);
    const known = meeting === null ? null : await rooms.fresh(meeting);
    const seats = keys.map((key) => seenSeat(known, seatOfKey(group, key)));
    return { seats } satisfies SeatsAnswer;
  });
}

function isFromAgent(door: PhoneDoor, { headers }: FastifyRequest): boolean {
  const shown = /^Bearer ([\w-]{43})$/.exec(headers.authorization ?? '')?.[1];
  return shown !== undefined && door.isAgent(shown);
}

function seenSeat(known: Known | null, seat: SeatId): SeatsAnswer['seats'][number] {
  if (known === null) return null;
  const { room, names } = known;
  const knocks = room.door.knocks.some((knock) => knock.seat === seat);
  const presence = knocks ? 'knocking' : seatOf(room, seat)?.presence.kind;
  return presence === undefined ? null : { presence, name: names[seat] ?? null };
}
