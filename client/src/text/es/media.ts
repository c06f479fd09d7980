import type { media as en } from '../en/media.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of microphones, cameras, speakers and their troubles. */
export const media: SameKeys<typeof en> = {
  turnMicrophoneOn: 'Encender el micrófono',
  turnMicrophoneOff: 'Apagar el micrófono',
  turnCameraOn: 'Encender la cámara',
  turnCameraOff: 'Apagar la cámara',
  microphoneRefused:
    'Tu navegador no deja que Ronda use el micrófono. Permítelo junto a la dirección y prueba otra vez.',
  microphoneRevoked:
    'Aquí ya no se permite el micrófono, así que está apagado. Permítelo junto a la dirección y enciéndelo otra vez.',
  microphoneMissing:
    'No se ha encontrado ningún micrófono. Conecta uno y prueba otra vez. Sin él puedes escuchar.',
  microphoneBusy:
    'Parece que otro programa está usando el micrófono. Ciérralo allí y prueba otra vez.',
  microphoneUnplugged:
    'El micrófono se ha desconectado, así que está apagado. Conéctalo o elige otro en Sonido e imagen, y enciéndelo otra vez.',
  microphoneSilenced:
    'Tu micrófono está encendido, pero tu dispositivo lo mantiene en silencio. Busca una tecla de silencio en los auriculares o en los ajustes del sistema.',
  cameraHeld: 'Las cámaras se ocultan mientras dura la pausa. Después la tuya queda como estaba.',
  cameraRefused:
    'Tu navegador no deja que Ronda use la cámara. Permítela junto a la dirección y prueba otra vez.',
  cameraRevoked:
    'Aquí ya no se permite la cámara, así que está apagada. Permítela junto a la dirección y enciéndela otra vez.',
  cameraMissing:
    'No se ha encontrado ninguna cámara. Sin ella eres parte del grupo igual que cualquiera.',
  cameraBusy: 'Parece que otro programa está usando la cámara. Ciérrala allí y prueba otra vez.',
  cameraUnplugged:
    'La cámara se ha desconectado, así que está apagada. Conéctala o elige otra en Sonido e imagen, y enciéndela otra vez.',
  cameraSilenced:
    'Tu cámara está encendida, pero no da imagen. Busca una tapa o un interruptor en tu dispositivo.',
  microphoneReplaced:
    'El micrófono se ha desconectado. Otro sigue en su lugar: {{by}}. Puedes cambiarlo en Sonido e imagen.',
  cameraReplaced:
    'La cámara se ha desconectado. Otra sigue en su lugar: {{by}}. Puedes cambiarla en Sonido e imagen.',
  lineLost: 'El sonido se ha interrumpido. Vuelve por sí solo.',
  cannotSeal: 'Este navegador no puede cifrar el sonido. Abre Ronda en uno más nuevo.',
  lineFailed: 'En este momento no se llega al sonido. Ronda sigue intentándolo.',
  blocked: 'Tu navegador espera que pulses algo antes de dar sonido.',
  hear: 'Oír el círculo',

  /** One talks, and nobody hears it. */
  unheardOff: 'Parece que estás hablando, y tu micrófono está apagado.',
  unheardClosed: 'Parece que estás hablando. Ahora no te oye nadie.',

  weak: 'La conexión de {{name}} es débil ahora mismo',
  weakOwn: 'Tu conexión es débil ahora mismo',

  settings: {
    open: 'Dispositivos',
    title: 'Sonido e imagen',
    microphone: 'Micrófono',
    camera: 'Cámara',
    speaker: 'Altavoz',
    level: 'Lo que solo oye este dispositivo',
    levelHint:
      'En cuanto tu micrófono se ha encendido una vez, la barra se mueve cuando hablas, se te oiga o no.',
    one: 'Hay uno: {{name}}.',
    oneUnnamed: 'Hay uno.',
    unknown: 'En cuanto se haya encendido una vez, podrás elegir aquí cuál.',
    noSpeaker: 'Tu navegador no nombra altavoces. El sonido sale por el que usa tu sistema.',
    systemSpeaker:
      'Este navegador suena donde suena tu sistema. Para cambiarlo, usa los ajustes de sonido del sistema.',
    notTaken: 'No se ha podido usar. Se queda el de antes.',
    pictures: 'Imágenes',
    all: 'Imágenes de todo el mundo',
    allHint: 'De quienes tienen la cámara encendida.',
    saveData: 'Ahorrar datos',
    saveDataHint:
      'A este dispositivo no llegan imágenes de otras personas. Tu cámara queda como está.',
    audioOnly: 'Solo sonido',
    audioOnlyHint: 'Ninguna imagen, y tu cámara apagada. Lo mínimo que puede gastar una llamada.',
    weakOwn:
      'Tu conexión es débil ahora mismo. Ahorrar datos o Solo sonido dejan más para las voces.',
  },

  exit: {
    do: 'Salida rápida',
    what: 'Al instante: sin sonido, sin imagen, y una página vacía en lugar de esta, también al volver atrás. Tu nombre, tu asiento y la invitación se van también de este dispositivo: para volver necesitas otra vez la invitación, y llegas como alguien nuevo.',
    atTheDoor:
      'En la sala, Salida rápida corta al instante sonido e imagen y deja una página vacía. Se lleva todo lo que Ronda guarda en este navegador: tu nombre, tu asiento, la invitación. Si sales de otra manera y alguien más usa este dispositivo, di arriba que es compartido. Lo que tu navegador guarda en su historial solo puedes borrarlo tú.',
  },
};
