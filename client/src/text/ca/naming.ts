import type { naming as en } from '../en/naming.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of a better name for somebody who came by phone (H6). */
export const naming: SameKeys<typeof en> = {
  open: 'Escriure un nom millor',
  openFor: 'Escriure un nom millor per a {{name}}',
  how: '{{name}} no pot escriure en un telèfon. Allà la veu diu el teu suggeriment, quan no tapa ningú, i pregunta. Si respon que sí, tothom veu el nom nou. Si no, no canvia res.',
  label: 'Nom',
  empty: 'Escriu un nom, si us plau.',
  same: 'Ja es diu així.',
  ask: 'Preguntar a {{name}}',
  asking: 'Un moment…',
  asked: 'S’ha preguntat a {{name}}.',
  reachedNobody:
    'Ara mateix no s’ha pogut preguntar a {{name}}. Torna-ho a provar d’aquí a un moment, si us plau.',
  cannot: 'Ara mateix això no es pot obrir. Torna-ho a provar d’aquí a un moment, si us plau.',
};
