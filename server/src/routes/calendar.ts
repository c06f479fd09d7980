import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { calendarOf } from '@ronda/shared/calendar/calendar';
import { GroupId } from '@ronda/shared/ids';
import type { Schedule } from '@ronda/shared/schedule/schedule';
import { zoneOf } from '@ronda/shared/schedule/zones';
import * as v from 'valibot';
import type { Clock } from '../clock.ts';
import type { Configuration } from '../configuration.ts';
import { groupByCalendar } from '../door/calendar.ts';
import { isOurs } from '../door/origin.ts';
import type { Pace } from '../door/pace.ts';
import type { GroupStore } from '../log/log.ts';
import { refuse } from './refused.ts';

export interface CalendarRoutes {
  readonly configuration: Configuration;
  readonly groups: GroupStore;
  readonly clock: Clock;
  readonly pace: Pace;
}

/**
 * S5: when a group meets, for its members' own calendars. It says "Ronda" and nothing else, as the server knows no more,
 * and as whoever keeps a calendar for others reads along.
 */
export function calendarRoutes(app: FastifyInstance, deps: CalendarRoutes): void {
  const { configuration, groups, clock, pace } = deps;

  app.get<{ Params: { group: string; file: string } }>(
    '/groups/:group/calendar/:file',
    async (request, reply) => {
      if (!isOurs(configuration, request.headers)) return refuse(reply, 'badMessage', 403);
      if (!pace.allows(request.ip)) return refuse(reply, 'tooFast');
      const token = /^([\w-]{43})\.ics$/.exec(request.params.file)?.[1];
      const id = v.safeParse(GroupId, request.params.group);
      if (token === undefined || !id.success) return refuse(reply, 'wrongInvitation', 404);
      const group = await groupByCalendar(groups, { group: id.output, token });
      if (group === null) return refuse(reply, 'wrongInvitation', 404);
      const text = feed(group.carried.schedule ?? null, token, clock.now());
      const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
      void reply.headers({ etag: tag, 'cache-control': 'private, max-age=3600' });
      if (request.headers['if-none-match']?.includes(tag) === true) return reply.code(304).send();
      return reply.type('text/calendar; charset=utf-8').send(text);
    },
  );
}

function feed(schedule: Schedule | null, token: string, now: number): string {
  const zone = schedule && zoneOf(schedule.zone);
  const uid = `${createHash('sha256').update(`ronda/1/meetings\n${token}`).digest('base64url')}@ronda`;
  const told = { title: 'Ronda', uid, reminder: null };
  if (schedule === null || zone === null) return calendarOf(null, { ...told, stamp: 0 });
  // Of the schedule alone, so that the same meetings are the same text, and nothing need be sent again.
  const stamp = Date.parse(schedule.first);
  return calendarOf({ schedule, zone, now }, { ...told, stamp });
}
