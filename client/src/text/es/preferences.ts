import type { preferences as en } from '../en/preferences.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of what each person can set for themselves. */
export const preferences: SameKeys<typeof en> = {
  title: 'Ajustes',
  own: 'Solo para ti, en este dispositivo. No se le dice a nadie más.',
  back: 'Volver a los ajustes',

  sounds: 'Sonidos',
  soundsHint: 'Cortos y suaves, y solo los oyes tú.',
  sound: {
    offered: 'Se te ofrece el turno',
    nearly: 'Tu tiempo está a punto de terminar',
    over: 'Tu tiempo ha terminado',
    decision: 'Una decisión espera tu respuesta',
    quiet: 'Empieza o termina el silencio',
  },
  play: 'Oír',
  playWhich: 'Oír: {{sound}}',

  announcements: 'Para lectores de pantalla',
  announceSignals: 'Anunciar las señales',
  announceSignalsHint:
    'Cuando alguien envía «Te escucho» u otra señal, tu lector de pantalla lo dice.',

  shortcuts: 'Atajos de teclado',
  shortcutsOff: 'Apagados. A todo se llega con el tabulador y la tecla Intro.',
  shortcutsOn: 'Encendidos. {{key}} abre la lista.',
  shortcutsOnKeyless: 'Encendidos.',
  list: 'Mostrar los atajos',

  use: 'Usar atajos de teclado',
  useHint:
    'Teclas sueltas, que nunca actúan mientras escribes. Un lector de pantalla puede usar las mismas mientras lee la página.',
  exitByShift: 'Salida rápida al pulsar Mayúsculas tres veces',
  exitByShiftHint:
    'Sale de la reunión al instante, también con una ventana abierta encima. Déjalo apagado si tu lector de pantalla o tu teclado usa Mayúsculas por su cuenta.',
  change: 'Cambiar',
  changeWhich: 'Cambiar la tecla de {{action}}',
  press: 'Pulsa una tecla',
  pressWhich: 'Pulsa la nueva tecla de {{action}}. Escape la deja como está.',
  changed: '{{action}} tiene ahora la tecla {{key}}.',
  noKey: 'Sin tecla',
  refusedPage:
    '{{key}} hace falta para moverse y para pulsar botones. Elige otra tecla, por favor.',
  refusedBrowser: '{{key}} es de tu navegador o de tu sistema. Elige otra tecla, por favor.',
  refusedTaken: '{{key}} es la tecla de {{action}}. Elige otra, por favor, o cambia antes aquella.',
  reset: 'Volver a las teclas habituales',
  resetDone: 'Todas las teclas vuelven a ser las habituales.',
  usualAlready: 'Estas son las teclas habituales.',
};
