import type { FastifyInstance } from 'fastify';
import { broughtAlong } from '@ronda/shared/circle/taken-along';
import { groupFile, LARGEST_GROUP_FILE, readGroupFile } from '@ronda/shared/wire/group-file';
import type { GroupMade } from '@ronda/shared/wire/protocol';
import { GroupBrought } from '@ronda/shared/wire/protocol';
import type { Clock } from '../clock.ts';
import type { Configuration } from '../configuration.ts';
import { groupByInvitation } from '../door/invitation.ts';
import { isOurs } from '../door/origin.ts';
import type { Pace } from '../door/pace.ts';
import type { CircleStore, Group, GroupStore } from '../log/log.ts';
import { read } from '../wire/read.ts';
import { knock } from './knock.ts';
import { refuse, refuseUnread } from './refused.ts';

export interface GroupFileRoutes {
  readonly configuration: Configuration;
  readonly groups: GroupStore & CircleStore;
  readonly clock: Clock;
  /** Taking a group along is knocking at its door; bringing one is starting one. */
  readonly pace: { readonly start: Pace; readonly door: Pace };
}

/**
 * A group's way to another Ronda. Whoever has its invitation may take it along and bring it: there is nobody to ask.
 * Of a meeting that goes on nothing is in it but what the group has decided for good (D2, D6).
 */
export function groupFileRoutes(app: FastifyInstance, deps: GroupFileRoutes): void {
  const { configuration, groups, clock, pace } = deps;

  app.post<{ Params: { group: string } }>('/groups/:group/file', async (request, reply) => {
    const knocked = await knock(deps, request);
    if (!knocked.ok) return refuse(reply, knocked.code, knocked.status);
    const kept = await groups.circle(knocked.group.id);
    if (kept === null) return refuse(reply, 'wrongInvitation', 403);
    const { carried, circle } = kept;
    return groupFile({ ...knocked.group, carried, circle });
  });

  const bodyLimit = LARGEST_GROUP_FILE;
  app.post('/groups/brought', { bodyLimit }, async (request, reply) => {
    if (!isOurs(configuration, request.headers)) return refuse(reply, 'badMessage', 403);
    if (!pace.start.allows(request.ip)) return refuse(reply, 'tooFast');
    const brought = read(GroupBrought, request.body);
    if (!brought.ok) return refuseUnread(reply, brought.code);
    const content = readGroupFile(brought.value.file);
    if (!content.ok) return refuse(reply, content.code);
    const { id, doorHash, card, carried, circle = null } = content.file.group;
    const group: Group = { id, doorHash, card, carried: { ...carried, phones: null } };
    const { proof } = brought.value;
    // So nobody brings a group that they do not belong to.
    const asked = { group: id, proof };
    if ((await groupByInvitation({ group: async () => group }, asked)) === null)
      return refuse(reply, 'wrongInvitation');
    const created = await groups.createGroup(group, [], broughtAlong(circle, clock.now()));
    switch (created) {
      case 'created':
        return reply.code(201).send({ group: id } satisfies GroupMade);
      case 'groupThere': {
        // It may have another invitation by now, or be another group under the same name.
        const opens = (await groupByInvitation(groups, asked)) !== null;
        return refuse(reply, opens ? 'groupThere' : 'wrongInvitation');
      }
      case 'pinTaken':
        return refuse(reply, created);
    }
  });
}
