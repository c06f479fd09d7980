import type { FastifyRequest } from 'fastify';
import { GroupId } from '@ronda/shared/ids';
import type { RefusalCode } from '@ronda/shared/room/refusal';
import { DoorAsked } from '@ronda/shared/wire/protocol';
import type { Configuration } from '../configuration.ts';
import { withInvitation } from '../door/invitation.ts';
import { isOurs } from '../door/origin.ts';
import type { Pace } from '../door/pace.ts';
import type { Group, GroupStore } from '../log/log.ts';
import { read } from '../wire/read.ts';

type Knocked =
  | { readonly ok: true; readonly group: Group }
  | { readonly ok: false; readonly code: RefusalCode; readonly status?: number };

const no = (code: RefusalCode): Knocked => ({ ok: false, code });

/** The group at whose door somebody proves its invitation, or why they are not told of it. */
export async function knock(
  deps: {
    readonly configuration: Configuration;
    readonly groups: GroupStore;
    readonly pace: { readonly door: Pace };
  },
  request: FastifyRequest<{ Params: { group: string } }>,
): Promise<Knocked> {
  const { configuration, groups, pace } = deps;
  if (!isOurs(configuration, request.headers))
    return { ok: false, code: 'badMessage', status: 403 };
  if (!pace.door.allows(request.ip)) return no('tooFast');
  const asked = read(DoorAsked, request.body);
  if (!asked.ok) return { ok: false, code: asked.code, status: 400 };
  const id = read(GroupId, request.params.group);
  if (!id.ok) return no('wrongInvitation');
  const shown = await withInvitation(groups, { group: id.value, proof: asked.value.proof });
  if (shown === null) return no('wrongInvitation');
  return shown.inForce ? { ok: true, group: shown.group } : no('invitationRenewed');
}
