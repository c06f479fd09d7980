import type { renewed as en } from '../en/renewed.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of an invitation that is not in force any more. They come with it. */
export const renewed: SameKeys<typeof en> = {
  looking: 'El grup ha renovat la invitació. Buscant la teva …',
  title: 'El grup ha renovat la invitació',
  body: 'L’enllaç que tens ja no obre. Algú del grup et pot donar el nou. Mentre el grup està reunit, també pots trucar a la porta: es pregunta a la taula si pots entrar.',
  knock: 'Trucar a la porta',
  again: 'Tornar a mirar',
};
