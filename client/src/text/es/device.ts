import type { device as en } from '../en/device.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of being the same person on a second device. */
export const device: SameKeys<typeof en> = {
  title: 'Ser tú también en otro dispositivo',
  what: 'Enfoca esta imagen con la cámara del otro dispositivo, o abre allí este enlace. Lleva a tu propio asiento, así que no se lo enseñes a nadie más.',
  link: 'Enlace para tu otro dispositivo',
  copy: 'Copiar el enlace',
  copied: 'Copiado',
  copyFailed: 'Tu navegador no lo ha copiado. El enlace está marcado: cópialo a mano.',
  waiting: 'Esperando a tu otro dispositivo. Deja esta página abierta.',
  asked: '¿Muestra tu otro dispositivo el {{number}}?',
  askedWhy: 'Si muestra otro número, o ninguno, no es tu dispositivo el que pregunta.',
  yes: 'Sí, muestra el {{number}}',
  no: 'No, no lo muestra',
  adding: 'Avisando a tu otro dispositivo…',
  added: 'Tu otro dispositivo también eres tú. El asiento está donde usaste Ronda por última vez.',
  refused: 'No se ha añadido a nadie. Este enlace ya no abre nada.',
  onlyFirst: 'Otros dispositivos se añaden en aquel con el que empezaste.',
  failed: 'El servidor no lo ha aceptado. Inténtalo otra vez, por favor.',
  close: 'Cerrar',
  anew: 'Crear un enlace nuevo',

  joinTitle: 'Tu asiento, también en este dispositivo',
  joinAsking: 'Tu otro dispositivo pregunta si aquí se muestra este número:',
  joinKept:
    'Di que sí allí, y este dispositivo lleva a tu asiento. Guarda tu nombre, tu asiento y la invitación: hazlo solo en un dispositivo tuyo.',
  joinWait: 'Esperando a tu otro dispositivo…',
  joinRefused: 'Tu otro dispositivo ha dicho que no',
  joinRefusedBody: 'Este enlace ya no abre nada. Pide uno nuevo a tu otro dispositivo.',
  joinFailed: 'Este enlace no lleva a tu asiento',
  joinFailedBody: 'Quizá se perdió una parte. Pide uno nuevo a tu otro dispositivo.',
  joinWithout: 'Seguir como una persona nueva',
};
