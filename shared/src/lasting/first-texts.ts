import type { Sealed } from '../confidence/sealed.ts';
import type { Carried } from '../room/state.ts';

/** What whoever starts a group writes down for it. From then on all of it changes by decision alone (D8). */
export interface FirstTexts {
  readonly helpLine?: Sealed;
}

export function withFirstTexts(carried: Carried, { helpLine }: FirstTexts): Carried {
  return helpLine === undefined ? carried : { ...carried, helpLine };
}
