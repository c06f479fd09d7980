import * as v from 'valibot';
import type { ShortcutAction } from '../shortcuts/actions.ts';
import { SHORTCUT_ACTIONS } from '../shortcuts/actions.ts';
import { whyNotChord } from '../shortcuts/chord.ts';
import { SOUNDS } from '../sounds/melodies.ts';

/** Only what differs from the usual is kept, so that what is usual can change. */
const Preferences = v.object({
  /** The sounds that are turned off. */
  silenced: v.fallback(v.array(v.picklist(SOUNDS)), []),
  /** Whether a screen reader is told of signals as they come. */
  announceSignals: v.fallback(v.boolean(), true),
  shortcutsOn: v.fallback(v.boolean(), false),
  /** Whether Shift three times leaves at once. */
  exitByShift: v.fallback(v.boolean(), false),
  /** The keys that were chosen in place of the usual ones. */
  keys: v.fallback(
    v.record(
      v.picklist(SHORTCUT_ACTIONS),
      v.pipe(
        v.string(),
        v.maxLength(20),
        v.check((chord) => whyNotChord(chord) === null),
      ),
    ),
    {},
  ),
});
type Kept = v.InferOutput<typeof Preferences>;

/** What a person likes on their own device. Nobody else is told. */
export type Preferences = Readonly<Omit<Kept, 'keys' | 'silenced'>> & {
  readonly silenced: readonly (typeof SOUNDS)[number][];
  readonly keys: Readonly<Partial<Record<ShortcutAction, string>>>;
};

export const USUAL: Preferences = {
  silenced: [],
  announceSignals: true,
  shortcutsOn: false,
  exitByShift: false,
  keys: {},
};

/** From what was kept, perhaps by another version; each part that cannot be read is as usual. */
export function readPreferences(text: string | null): Preferences {
  if (text === null) return USUAL;
  try {
    const read = v.safeParse(Preferences, JSON.parse(text));
    return read.success ? read.output : USUAL;
  } catch {
    return USUAL;
  }
}
