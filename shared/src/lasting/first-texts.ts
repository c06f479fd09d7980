import type { Sealed } from '../confidence/sealed.ts';
import type { Carried } from '../room/state.ts';

/** What whoever starts a group writes down for it. From then on all of it changes by decision alone (D8). */
export interface FirstTexts {
  readonly agreements?: readonly Sealed[];
  readonly helpLine?: Sealed;
}

/** `at` is when the group is started, in ms since the epoch. */
export function withFirstTexts(
  carried: Carried,
  { agreements = [], helpLine }: FirstTexts,
  at: number,
): Carried {
  return {
    ...carried,
    agreements: agreements.map((text, index) => ({ id: index + 1, text, adoptedAt: at })),
    agreementsMade: agreements.length,
    ...(helpLine === undefined ? {} : { helpLine }),
  };
}
