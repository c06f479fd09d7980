import type { RefusalCode } from '@ronda/shared/room/refusal';
import { Hello } from '@ronda/shared/wire/protocol';
import type { PhoneDoor } from '../door/phone.ts';
import { groupByInvitation, seatOfPerson } from '../door/invitation.ts';
import type { GroupStore } from '../log/log.ts';
import { read } from '../wire/read.ts';
import type { Caller } from './line.ts';

export type Greeted =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly code: RefusalCode };

/** Who is on the line: somebody with the invitation, on the seat that their own secret leads to. */
export async function greet(
  { groups, phone }: { readonly groups: GroupStore; readonly phone: PhoneDoor | null },
  auth: unknown,
): Promise<Greeted> {
  const said = read(Hello, auth);
  if (!said.ok) return said;
  const { group, person, agent, version } = said.value;
  if (agent !== undefined && phone?.isAgent(agent) !== true)
    return { ok: false, code: 'badMessage' };
  const by = agent === undefined ? 'browser' : 'phone';
  if ((await groupByInvitation(groups, said.value)) === null)
    return { ok: false, code: 'wrongInvitation' };
  return { ok: true, caller: { group, person, seat: seatOfPerson(group, person), by, version } };
}
