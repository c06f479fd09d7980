import type { Action } from '@ronda/shared/decisions/action';
import type { Member } from '@ronda/member/member';

/** Proposed by the first and agreed to by the rest, of whom all must know of it first, and who sit at one table (D12). */
export async function decide(action: Action, members: readonly Member[]): Promise<void> {
  const [first, ...rest] = members as [Member, ...Member[]];
  const open = (each: Member) =>
    each.seen().proposals.find((one) => one.action.kind === action.kind);
  const refusal = await first.propose(action);
  if (refusal !== 'done') throw new Error(`${action.kind} was refused: ${refusal}`);
  await Promise.all(members.map((each) => each.until(() => open(each) !== undefined)));
  const { id } = open(first)!;
  for (const each of rest) {
    const answered = await each.answer('agree', id);
    if (answered !== 'done') throw new Error(`agreeing to ${action.kind}: ${answered}`);
  }
}
