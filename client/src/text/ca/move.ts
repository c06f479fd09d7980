import type { move as en } from '../en/move.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of moving to a fresh room (D10). */
export const move: SameKeys<typeof en> = {
  open: 'Oferir una sala nova',
  what: 'Per continuar amb algunes persones en un altre lloc. Té una invitació pròpia, que només poden obrir les persones que triïs.',
  how: 'Les persones que triïs hi poden anar o quedar-se, i la resposta no es diu a ningú. Qui hi va surt d’aquesta sala: tothom ho veu, i a ningú se li diu on.',
  whom: 'A qui oferir-la',
  place: 'Seient {{place}}, en el sentit del rellotge des del teu',
  nobody: 'Ara mateix no hi ha ningú més aquí.',
  noneChosen: 'Tria a qui oferir-la.',
  offer: 'Oferir',
  offering: 'Un moment…',
  cannot: 'Ara mateix això no es pot obrir. Torna-ho a provar d’aquí a un moment, si us plau.',
  unreachable:
    'No s’ha pogut crear la sala nova. Torna-ho a provar d’aquí a un moment, si us plau.',
  nobodyReached:
    'L’oferta no ha arribat a ningú. Torna-ho a provar d’aquí a un moment, si us plau.',
  notRead:
    'El nom d’aquest grup encara és de camí. Torna-ho a provar d’aquí a un moment, si us plau.',
  offered:
    '{{name}} t’ofereix una sala nova, fora d’aquesta. Si hi vas, tothom veu que surts; a ningú se li diu on. En arribar, el micròfon i la càmera estan apagats.',
  offeredByMe:
    'S’ofereix una sala nova a {{names}}. Si hi vas, tothom veu que surts; a ningú se li diu on. En arribar, el micròfon i la càmera estan apagats.',
  offeredToSome:
    'La teva oferta d’una sala nova anava adreçada a {{names}}, però no ha arribat a totes aquestes persones. Pots oferir-ne una altra. En arribar, el micròfon i la càmera estan apagats.',
  unopened: 'No s’ha pogut obrir l’oferta d’una sala nova. Torna-la a demanar, si us plau.',
  go: 'Anar-hi',
  notNow: 'Ara no',
  otherSecret: 'Aquest dispositiu té una altra invitació a aquella sala, i la conserva.',
  notThere: 'Ara mateix no es pot arribar a la sala nova.',
  stillHere: 'Encara ets aquí.',
  going: 'Surts cap a la sala nova. Allà el micròfon i la càmera estan apagats.',
};
