import type { ShortcutAction } from './actions.ts';
import { SHORTCUT_ACTIONS, USUAL_KEYS } from './actions.ts';
import type { Chord } from './chord.ts';
import { whyNotChord } from './chord.ts';

/** The keys that a person has chosen in place of the usual ones. */
export type ChosenKeys = Readonly<Partial<Record<ShortcutAction, Chord>>>;

/** Which key leads to which action. No key leads to two, and what was chosen comes first. */
export function actionsByKey(chosen: ChosenKeys): ReadonlyMap<Chord, ShortcutAction> {
  const byKey = new Map<Chord, ShortcutAction>();
  const give = (action: ShortcutAction, key: Chord | undefined) => {
    if (key !== undefined && !byKey.has(key)) byKey.set(key, action);
  };
  for (const action of SHORTCUT_ACTIONS) give(action, chosen[action]);
  for (const action of SHORTCUT_ACTIONS) {
    if (chosen[action] === undefined) give(action, USUAL_KEYS[action]);
  }
  return byKey;
}

/** The action's key; undefined when another action was given it. */
export function keyOf(action: ShortcutAction, chosen: ChosenKeys): Chord | undefined {
  const key = chosen[action] ?? USUAL_KEYS[action];
  return actionsByKey(chosen).get(key) === action ? key : undefined;
}

export type KeyRefusal =
  | { readonly because: 'page' | 'browser' }
  /** Another action has it. */
  | { readonly because: 'taken'; readonly by: ShortcutAction };

/** The chosen keys with this one for this action, or why not. */
export function chooseKey(
  chosen: ChosenKeys,
  action: ShortcutAction,
  key: Chord,
):
  | { readonly ok: true; readonly chosen: ChosenKeys }
  | { readonly ok: false; readonly why: KeyRefusal } {
  const because = whyNotChord(key);
  if (because !== null) return { ok: false, why: { because } };
  const by = actionsByKey(chosen).get(key);
  if (by !== undefined && by !== action) return { ok: false, why: { because: 'taken', by } };
  if (key !== USUAL_KEYS[action]) return { ok: true, chosen: { ...chosen, [action]: key } };
  const { [action]: _, ...others } = chosen;
  return { ok: true, chosen: others };
}
