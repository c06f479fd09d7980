import type { agreements as en } from '../en/agreements.ts';
import type { SameKeys } from '../same-keys.ts';

/** Agreements to start from, in Catalan. Each group says them in its own words. */
export const agreements: SameKeys<typeof en> = {
  confidence: 'No expliquem a fora qui era aquí ni què s’hi va dir.',
  ownStory: 'Cadascú parla des de la seva pròpia experiència.',
  noAdvice: 'Només donem consells quan algú en demana.',
  passing: 'Qualsevol pot passar, descansar o marxar, i no deu explicacions a ningú.',
  safety: 'Qui és en perill ho diu, i busquem ajuda en comú.',
  noInterrupting: 'Deixem que cadascú acabi, també els seus silencis.',
  alone: 'Som en un lloc on ningú més no pot escoltar.',
  sober: 'Venim sense haver consumit, i qui avui no pot ve la pròxima vegada.',
};
