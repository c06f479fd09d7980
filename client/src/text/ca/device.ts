import type { device as en } from '../en/device.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of being the same person on a second device. */
export const device: SameKeys<typeof en> = {
  title: 'Ser tu també en un altre dispositiu',
  what: 'Enfoca aquesta imatge amb la càmera de l’altre dispositiu, o obre-hi aquest enllaç. Porta al teu propi seient, així que no l’ensenyis a ningú més.',
  link: 'Enllaç per al teu altre dispositiu',
  copy: 'Copiar l’enllaç',
  copied: 'Copiat',
  copyFailed: 'El teu navegador no l’ha copiat. L’enllaç està marcat: copia’l a mà.',
  waiting: 'S’espera el teu altre dispositiu. Deixa aquesta pàgina oberta.',
  asked: 'El teu altre dispositiu mostra el {{number}}?',
  askedWhy: 'Si mostra un altre número, o cap, no és el teu dispositiu qui pregunta.',
  yes: 'Sí, mostra el {{number}}',
  no: 'No, no el mostra',
  adding: 'S’avisa el teu altre dispositiu…',
  added:
    'El teu altre dispositiu també ets tu. El seient és on has fet servir Ronda per última vegada.',
  refused: 'No s’ha afegit ningú. Aquest enllaç ja no obre res.',
  onlyFirst: 'Els altres dispositius s’afegeixen en aquell amb què vas començar.',
  failed: 'El servidor no ho ha acceptat. Torna-ho a provar, si us plau.',
  close: 'Tancar',
  anew: 'Crear un enllaç nou',

  joinTitle: 'El teu seient, també en aquest dispositiu',
  joinAsking: 'El teu altre dispositiu pregunta si aquí es mostra aquest número:',
  joinKept:
    'Digues que sí allà, i aquest dispositiu porta al teu seient. Guarda el teu nom, el teu seient i la invitació: fes-ho només en un dispositiu teu.',
  joinWait: 'S’espera el teu altre dispositiu…',
  joinRefused: 'El teu altre dispositiu ha dit que no',
  joinRefusedBody: 'Aquest enllaç ja no obre res. Demana’n un de nou al teu altre dispositiu.',
  joinFailed: 'Aquest enllaç no porta al teu seient',
  joinFailedBody: 'Potser se n’ha perdut una part. Demana’n un de nou al teu altre dispositiu.',
  joinWithout: 'Continuar com una persona nova',
};
