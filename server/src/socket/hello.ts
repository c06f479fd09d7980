import type { RefusalCode } from '@ronda/shared/room/refusal';
import { Hello, type HelloAt } from '@ronda/shared/wire/protocol';
import type { PhoneDoor } from '../door/phone.ts';
import { seatOfHello } from '../door/identity.ts';
import { withInvitation } from '../door/invitation.ts';
import type { GroupStore } from '../log/log.ts';
import { read } from '../wire/read.ts';
import type { Caller } from './line.ts';

export type Greeted =
  | { readonly ok: true; readonly caller: Caller }
  | { readonly ok: false; readonly code: RefusalCode };

/** Who is on the line: somebody with the invitation, on the seat that their own key leads to. */
export async function greet(
  { groups, phone }: { readonly groups: GroupStore; readonly phone: PhoneDoor | null },
  at: HelloAt,
  auth: unknown,
): Promise<Greeted> {
  const said = read(Hello, auth);
  if (!said.ok) return said;
  const { group, marks, agent, version } = said.value;
  if (agent !== undefined && phone?.isAgent(agent) !== true)
    return { ok: false, code: 'badMessage' };
  const by = agent === undefined ? 'browser' : 'phone';
  const shown = await withInvitation(groups, said.value);
  if (shown === null) return { ok: false, code: 'wrongInvitation' };
  const { invitation } = shown;
  // After the invitation, so that a stranger costs no more than a hash.
  const seat = seatOfHello(said.value, at);
  if (seat === null) return { ok: false, code: 'badMessage' };
  return { ok: true, caller: { group, marks, seat, by, version, invitation } };
}
