import type { Action, ActionKind } from '@ronda/shared/decisions/action';
import type { Decided } from '@ronda/shared/room/state';

/** What somebody is about to propose. */
export interface Draft {
  readonly kind: ActionKind;
  /** What it starts from: a proposal that is being mended, say. */
  readonly from: Action | null;
  /** D2: why that one did not pass, so that it can be read beside what is being mended. */
  readonly objection: Decided['objection'];
}

/** With nothing to start from. */
export function blank(kind: ActionKind): Draft {
  return { kind, from: null, objection: null };
}

export function mended({ action, objection }: Pick<Decided, 'action' | 'objection'>): Draft {
  return { kind: action.kind, from: action, objection };
}

/** What it starts from, for the form of this kind. */
export function startOf<K extends ActionKind>(
  { from }: Draft,
  kind: K,
): Extract<Action, { kind: K }> | null {
  return from?.kind === kind ? (from as Extract<Action, { kind: K }>) : null;
}
