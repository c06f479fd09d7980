import type { arrive as en } from '../en/arrive.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of arriving, waiting at the door, and having gone. */
export const arrive: SameKeys<typeof en> = {
  welcome: 'Tienes una invitación a',
  spoken: 'El idioma del grupo: {{language}}',
  opening: 'Abriendo la invitación…',
  nobody: 'Todavía no hay nadie. Puedes ser la primera persona.',
  present_one: 'Hay una persona.',
  present_other: 'Hay {{count}} personas.',
  gathering: 'Todo el mundo puede hablar.',
  round: 'Hay una ronda en marcha. Al final se te ofrecerá un turno.',
  roundClosed: 'Hay una ronda en marcha.',
  sharing: 'Es el tiempo de compartir: a quien levanta la mano se le ofrece un turno.',
  open: 'Todo el mundo puede hablar.',
  quiet: 'Ahora mismo guardan silencio en común.',
  turns: 'Los turnos duran {{length}}.',
  closed:
    'La puerta está cerrada para personas nuevas. Si todavía no has estado en esta reunión, llamarás, y el grupo decide si entras.',

  agreements: 'Lo que hemos acordado',
  always: 'Y siempre',
  unreadableAgreement: 'Un acuerdo que no se puede leer con este enlace.',
  stays: 'Lo que se dice aquí se queda aquí. No se graba nada.',
  free: 'Puedes pasar siempre que se te ofrezca un turno, y salir en cualquier momento. Nadie pregunta por qué.',

  helpLine: 'Nuestro teléfono de ayuda',

  name: '¿Cómo quieres que te llamemos?',
  nameHint: 'Vale cualquier nombre que elijas. No tiene que ser el tuyo.',
  nameEmpty: 'Elige un nombre, por favor, para que puedan dirigirse a ti.',
  nameTooLong: 'Este nombre es demasiado largo para un asiento. Caben hasta {{most}} caracteres.',

  isNew: 'Es mi primera vez aquí',
  isNewHint:
    'Las demás personas ven entonces una pequeña señal en tu asiento, solo en esta reunión. Sin ella, nadie lo sabe.',

  devices: 'Sonido e imagen',
  devicesHint: 'Las dos cosas son opcionales. También puedes solo escuchar.',
  microphone: 'Micrófono',
  microphoneOffHint: 'Apagado. Entras escuchando.',
  microphoneOpening: 'Puede que tu navegador pregunte si Ronda lo puede usar.',
  microphoneOnHint: 'Di algo: la barra se mueve. Entras con él encendido.',
  level: 'Con qué fuerza se te oye',
  camera: 'Cámara',
  cameraOffHint: 'Apagada. Tienes un asiento como todo el mundo.',
  cameraOpening: 'Puede que tu navegador pregunte si Ronda la puede usar.',
  cameraOnHint: 'Ahora solo ves esto tú. Entras con ella encendida.',
  preview: 'Tu imagen',
  whichMicrophone: 'Qué micrófono',
  whichCamera: 'Qué cámara',
  unnamed: 'Número {{number}}',

  shared: 'Este dispositivo es compartido: no guardar nada aquí',
  sharedHint:
    'Cuando salgas o se cierre esta pestaña, Ronda olvida aquí tu nombre, tu asiento y la invitación.',
  enter: 'Entrar',
  between: 'Entre reuniones: quién viene y qué se decide',
  otherDevice: 'Usar también otro dispositivo',

  noSecret: 'Este enlace no está completo',
  noSecretBody:
    'La última parte de una invitación, la que va después del signo #, abre el grupo, y aquí falta. Pide el enlace otra vez, por favor, y ábrelo entero.',
  wrong: 'Este enlace no abre el grupo',
  unreachable: 'Ahora mismo no se puede llegar a Ronda',
  unreachableBody: 'Quizá la conexión se ha ido un momento. Tu invitación sigue siendo válida.',
  unreadable: 'Las palabras del grupo no se pueden leer con este enlace.',
  nowhere: 'En esta dirección no hay nada',
  nowhereBody: 'Quizá se perdió una parte del enlace.',
  again: 'Intentarlo otra vez',
  toStart: 'A la página de inicio',
  reload: 'Cargar la página otra vez',

  failed: 'Algo ha fallado en esta página',
  failedBody: 'No es por nada que hayas hecho. Tu asiento y tu invitación siguen siendo válidos.',

  connecting: 'Entrando…',
  connectingLong: 'Tarda más de lo habitual. Ronda sigue intentándolo.',

  knocking: 'Estás en la puerta',
  knockingBody:
    'Ahora mismo es el grupo quien deja entrar a las personas nuevas. Quienes están dentro ven que estás aquí, y lo deciden en común. No tienes que hacer nada, y puedes irte en cualquier momento.',
  knockingNow: 'Esperas en la puerta.',

  full: 'Ahora mismo la mesa está llena',
  fullBody: 'Tendrás asiento en cuanto haya sitio. También puedes irte en cualquier momento.',

  newerTab: 'Ronda está abierta en otra pestaña',
  newerTabBody: 'Abriste Ronda en otra pestaña. Esta ha dejado el asiento.',
  useThis: 'Usar esta pestaña',
  askedToLeave: 'El grupo te ha pedido que salgas',
  askedToLeaveBody:
    'El grupo lo ha decidido en común, para esta reunión. Puede decidir volver a abrirte la puerta; entonces este mismo navegador te lleva a tu asiento.',
  left: 'Has salido',
  leftBody: 'Tu asiento sigue siendo tuyo en esta reunión, y el enlace sigue siendo válido.',
  forgotten:
    'Este dispositivo no guarda nada de tu nombre, tu asiento ni el grupo. Para volver, abre otra vez la invitación.',
  comeBack: 'Volver a entrar',
  toDoor: 'A la página del grupo',
  ended: 'La reunión ha terminado',
  endedBy: {
    decision: 'El grupo ha decidido terminar aquí. Gracias por formar parte.',
    empty: 'Hacía un rato que no quedaba nadie.',
    longest: 'Una reunión puede durar como mucho cuatro horas.',
  },
  endedBody:
    'Lo que se ha dicho no se guarda en ningún sitio. El mismo enlace lleva a la próxima reunión.',
  contacts: 'Contactos que has intercambiado',
  contactOfSomeone: 'Alguien',
  contactsGo: 'Están solo en esta página. Apunta lo que quieras conservar antes de seguir.',
  refused: 'No has podido entrar',
  leave: 'Salir',
};
