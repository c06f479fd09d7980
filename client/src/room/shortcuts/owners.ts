import type { ShortcutAction } from './actions.ts';

/** The part of the room that an action belongs to: its key does what it does, and nothing else. */
export interface Owner {
  readonly press: () => void;
  /** Why it cannot be pressed now, in words. */
  readonly why?: string | undefined;
  /** Its button, when it has one: where that stands says when it is meant. */
  readonly element?: (() => HTMLElement | null) | undefined;
  /** Of several alike, whether this one still waits to be pressed. */
  readonly waits?: boolean | undefined;
}

const owners = new Map<ShortcutAction, ReadonlySet<() => Owner>>();

/** Until the returned function is called, the action is this owner's. */
export function own(action: ShortcutAction, owner: () => Owner): () => void {
  const others = () => [...(owners.get(action) ?? [])].filter((other) => other !== owner);
  owners.set(action, new Set([...others(), owner]));
  return () => void owners.set(action, new Set(others()));
}

export function ownersOf(action: ShortcutAction): readonly Owner[] {
  return [...(owners.get(action) ?? [])].map((owner) => owner());
}
