import type { writing as en } from '../en/writing.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of a turn in writing (F10). */
export const writing: SameKeys<typeof en> = {
  writeInstead: 'Escribir',
  field: 'Tus palabras',
  hint: 'Todo el mundo las ve mientras escribes. No se guardan en ningún sitio, y desaparecen cuando termina tu turno.',
  whileLost: 'Aquí tus palabras están a salvo. Todo el mundo las verá cuando vuelva la conexión.',
  left_one: 'Queda un carácter.',
  left_other: 'Quedan {{count}} caracteres.',
  over_one: 'El último carácter ya no cabe. Todo el mundo ve lo que va antes.',
  over_other: 'Los últimos {{count}} caracteres ya no caben. Todo el mundo ve lo que va antes.',
  /** What somebody else is writing. */
  theirs: 'Lo que escribe {{name}}',
  nothingYet: 'Las palabras aparecen aquí a medida que se escriben.',
  againLater: 'Las palabras volverán a aparecer aquí cuando vuelva la conexión.',
};
