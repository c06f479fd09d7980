import type { contacts as en } from '../en/contacts.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of exchanging contacts (D11). */
export const contacts: SameKeys<typeof en> = {
  title: 'Contactes',
  what: 'Dues persones intercanvien com trobar-se quan totes dues ho ofereixen.',
  open: 'Intercanviar contactes',
  change: 'Oferir o retirar el meu contacte',
  how: 'Qui triïs només veu el teu contacte si també t’ofereix el seu. Fins aleshores ningú no sap que l’has ofert. El teu navegador el segella per a aquesta persona: cap servidor no el pot llegir, i cap no el guarda.',
  label: 'Com se’t pot trobar?',
  hint: 'Un número, una adreça, el que vulguis.',
  whom: 'Amb qui?',
  nobody: 'Ara mateix no hi ha ningú aquí que pugui escriure un contacte.',
  byPhone: 'Qui és aquí per telèfon no pot escriure un contacte.',
  atClose:
    'Surt al tancament: a la ronda de tancament, o quan una ronda ha acabat i tothom pot parlar.',
  empty: 'Escriu com se’t pot trobar, si us plau.',
  tooLong: 'Això és massa llarg. Hi caben fins a {{most}} caràcters.',
  noneChosen: 'Tria amb qui.',
  offer: 'Oferir',
  withdraw: 'Retirar',
  offered: 'Ofert a {{names}}. Es mostra quan totes dues parts l’han ofert.',
  waits: 'Per a {{names}}. Surt al tancament.',
  offeredNow: 'El teu contacte està ofert.',
  withdrawn: 'El teu contacte està retirat.',
  came: 'Tu i {{name}} heu intercanviat contactes.',
  keep: 'Són només en aquesta pestanya. Apunta el que vulguis conservar.',
  cannot: 'Ara mateix no es pot obrir. Torna-ho a provar d’aquí a un moment, si us plau.',
};
