import type { settings as en } from '../en/settings.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of keys, and of the way to the settings. */
export const settings: SameKeys<typeof en> = {
  open: 'Ajustes',
  notLoaded:
    'Ahora mismo no se han podido cargar los ajustes. Inténtalo otra vez en un momento, por favor.',

  /** What has a key, by the words on its control. */
  action: {
    speak: 'Hablar',
    write: 'Escribir',
    pass: 'Paso',
    later: 'Más tarde',
    finish: 'Terminar',
    moreTime: 'Más tiempo',
    hand: 'Levantar o bajar la mano',
    hold: 'Pausa',
    rest: 'Descansar o Volver',
    microphone: 'Encender o apagar el micrófono',
    camera: 'Encender o apagar la cámara',
    decisions: 'Ir a las decisiones',
    agree: 'Primera respuesta: De acuerdo',
    standAside: 'Segunda respuesta: Al margen',
    object: 'Última respuesta: Objeción o En desacuerdo',
    propose: 'Proponer',
    quickExit: 'Salida rápida',
    help: 'Mostrar los atajos',
  },
  notNow: '{{action}}: en este momento no es posible.',
  nothingToAnswer: 'Ninguna propuesta espera tu respuesta.',
  several: 'Varias propuestas esperan tu respuesta. Ve a la que quieres y pulsa otra vez.',
  microphoneInQuiet: 'Hay silencio. Los micrófonos siguen apagados hasta que termine.',
  microphoneInWriting: 'Tomas este turno por escrito. Hablar pasa a tu voz.',
  cameraOn: 'Tu cámara está encendida. Todo el mundo te ve.',
  cameraOff: 'Tu cámara está apagada.',
};
