import type { contacts as en } from '../en/contacts.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of exchanging contacts (D11). */
export const contacts: SameKeys<typeof en> = {
  title: 'Contactos',
  what: 'Dos personas intercambian cómo encontrarse cuando las dos lo ofrecen.',
  open: 'Intercambiar contactos',
  change: 'Ofrecer o retirar mi contacto',
  how: 'Quien elijas solo ve tu contacto si también te ofrece el suyo. Hasta entonces nadie sabe que lo has ofrecido. Tu navegador lo sella para esa persona: ningún servidor puede leerlo, y ninguno lo guarda.',
  label: '¿Cómo se te puede encontrar?',
  hint: 'Un número, una dirección, lo que quieras.',
  whom: '¿Con quién?',
  nobody: 'Ahora mismo no hay nadie aquí que pueda escribir un contacto.',
  byPhone: 'Quien está aquí por teléfono no puede escribir un contacto.',
  atClose:
    'Sale al cierre: en la ronda de cierre, o cuando una ronda ha terminado y todo el mundo puede hablar.',
  empty: 'Escribe cómo se te puede encontrar, por favor.',
  tooLong: 'Esto es demasiado largo. Caben hasta {{most}} caracteres.',
  noneChosen: 'Elige con quién.',
  offer: 'Ofrecer',
  withdraw: 'Retirar',
  offered: 'Ofrecido a {{names}}. Se muestra cuando las dos partes lo han ofrecido.',
  waits: 'Para {{names}}. Sale al cierre.',
  offeredNow: 'Tu contacto está ofrecido.',
  withdrawn: 'Tu contacto está retirado.',
  came: 'Has intercambiado contactos con {{name}}.',
  keep: 'Están solo en esta pestaña. Apunta lo que quieras conservar.',
  cannot: 'Ahora mismo no se puede abrir. Inténtalo otra vez en un momento, por favor.',
};
