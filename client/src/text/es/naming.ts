import type { naming as en } from '../en/naming.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of a better name for somebody who came by phone (H6). */
export const naming: SameKeys<typeof en> = {
  open: 'Escribir un nombre mejor',
  openFor: 'Escribir un nombre mejor para {{name}}',
  how: '{{name}} no puede escribir en un teléfono. Allí la voz dice tu sugerencia, cuando no tapa a nadie, y pregunta. Si responde que sí, todo el mundo ve el nombre nuevo. Si no, nada cambia.',
  label: 'Nombre',
  empty: 'Escribe un nombre, por favor.',
  same: 'Ya se llama así.',
  ask: 'Preguntar a {{name}}',
  asking: 'Un momento…',
  asked: 'Se ha preguntado a {{name}}.',
  reachedNobody:
    'Ahora mismo no se ha podido preguntar a {{name}}. Inténtalo otra vez en un momento, por favor.',
  cannot: 'Ahora mismo no se puede abrir. Inténtalo otra vez en un momento, por favor.',
};
