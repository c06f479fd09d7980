import type { move as en } from '../en/move.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of moving to a fresh room (D10). */
export const move: SameKeys<typeof en> = {
  open: 'Ofrecer una sala nueva',
  what: 'Para seguir con algunas personas en otro lugar. Tiene una invitación propia, que solo pueden abrir quienes elijas.',
  how: 'Quienes elijas pueden ir o quedarse, y la respuesta no se le dice a nadie. Quien va sale de esta sala: todo el mundo lo ve, y a nadie se le dice adónde.',
  whom: 'A quién ofrecérsela',
  place: 'Asiento {{place}}, en el sentido del reloj desde el tuyo',
  nobody: 'Ahora mismo no hay nadie más aquí.',
  noneChosen: 'Elige a quién ofrecérsela.',
  offer: 'Ofrecer',
  offering: 'Un momento…',
  cannot: 'Ahora mismo no se puede abrir. Inténtalo otra vez en un momento, por favor.',
  unreachable: 'No se ha podido crear la sala nueva. Inténtalo otra vez en un momento, por favor.',
  nobodyReached: 'La oferta no ha llegado a nadie. Inténtalo otra vez en un momento, por favor.',
  notRead:
    'El nombre de este grupo todavía está en camino. Inténtalo otra vez en un momento, por favor.',
  offered:
    '{{name}} te ofrece una sala nueva, fuera de esta. Si vas, todo el mundo ve que sales; a nadie se le dice adónde. Al llegar, el micrófono y la cámara están apagados.',
  offeredByMe:
    'Se ofrece una sala nueva a {{names}}. Si vas, todo el mundo ve que sales; a nadie se le dice adónde. Al llegar, el micrófono y la cámara están apagados.',
  offeredToSome:
    'Tu oferta de una sala nueva iba dirigida a {{names}}, pero no ha llegado a todas estas personas. Puedes ofrecer otra. Al llegar, el micrófono y la cámara están apagados.',
  unopened: 'No se ha podido abrir la oferta de una sala nueva. Pídela otra vez, por favor.',
  go: 'Ir allí',
  notNow: 'Ahora no',
  otherSecret: 'Este dispositivo tiene otra invitación a esa sala, y la conserva.',
  notThere: 'Ahora mismo no se puede llegar a la sala nueva.',
  stillHere: 'Sigues aquí.',
  going: 'Sales hacia la sala nueva. Allí el micrófono y la cámara están apagados.',
};
