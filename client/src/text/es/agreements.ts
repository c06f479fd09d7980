import type { agreements as en } from '../en/agreements.ts';
import type { SameKeys } from '../same-keys.ts';

/** Agreements to start from, in Spanish. Each group says them in its own words. */
export const agreements: SameKeys<typeof en> = {
  confidence: 'No contamos fuera quién estuvo aquí ni qué se dijo.',
  ownStory: 'Cada cual habla desde su propia experiencia.',
  noAdvice: 'Solo damos consejos cuando alguien los pide.',
  passing: 'Cualquiera puede pasar, descansar o irse, y no debe explicaciones a nadie.',
  safety: 'Quien está en peligro lo dice, y buscamos ayuda en común.',
  noInterrupting: 'Dejamos que cada cual termine, también sus silencios.',
  alone: 'Estamos en un lugar donde nadie más puede escuchar.',
  sober: 'Venimos sin haber consumido, y quien hoy no puede viene la próxima vez.',
};
