import type { writing as en } from '../en/writing.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of a turn in writing (F10). */
export const writing: SameKeys<typeof en> = {
  writeInstead: 'Escriure',
  field: 'Les teves paraules',
  hint: 'Tothom les veu mentre escrius. No es guarden enlloc, i desapareixen quan s’acaba el teu torn.',
  whileLost:
    'Aquí les teves paraules estan fora de perill. Tothom les veurà quan torni la connexió.',
  left_one: 'Queda un caràcter.',
  left_other: 'Queden {{count}} caràcters.',
  over_one: 'L’últim caràcter ja no hi cap. Tothom veu el que va abans.',
  over_other: 'Els últims {{count}} caràcters ja no hi caben. Tothom veu el que va abans.',
  /** What somebody else is writing. */
  theirs: 'El que escriu {{name}}',
  nothingYet: 'Les paraules apareixen aquí a mesura que s’escriuen.',
  againLater: 'Les paraules tornaran a aparèixer aquí quan torni la connexió.',
};
