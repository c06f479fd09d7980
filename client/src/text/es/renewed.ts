import type { renewed as en } from '../en/renewed.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of an invitation that is not in force any more. They come with it. */
export const renewed: SameKeys<typeof en> = {
  looking: 'El grupo ha renovado su invitación. Buscando la tuya …',
  title: 'El grupo ha renovado su invitación',
  body: 'El enlace que tienes ya no abre. Alguien del grupo te puede dar el nuevo. Mientras el grupo está reunido, también puedes llamar a la puerta: se pregunta a la mesa si puedes entrar.',
  knock: 'Llamar a la puerta',
  again: 'Mirar de nuevo',
};
