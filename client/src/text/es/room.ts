import type { room as en } from '../en/room.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of the room. */
export const room: SameKeys<typeof en> = {
  someone: 'Alguien',
  you: '(tú)',
  close: 'Cerrar',
  back: 'Atrás',

  title: 'El círculo',
  round: {
    number: 'Ronda {{number}}',
    length: 'Turnos de {{length}}',
    toCome_one: 'Queda un turno, {{length}} si se usa todo el tiempo',
    toCome_other: 'Quedan {{count}} turnos, {{length}} si se usa todo el tiempo',
    last: 'Este es el último turno',
    opening: 'Ronda de apertura',
    closing: 'Ronda de cierre',
    reading: 'Lectura de nuestros acuerdos',
    readingHint: 'Alguien los lee, quien tome primero el turno',
  },
  sharing: {
    title: 'Tiempo de compartir',
    hands_zero: 'No hay ninguna mano levantada',
    hands_one: 'Hay una mano levantada',
    hands_other: 'Hay {{count}} manos levantadas',
  },
  script: {
    place: 'Parte {{place}} de {{of}}',
    next: 'A continuación: {{stage}}',
  },

  middle: {
    alone: 'Eres la primera persona en llegar. Otras pueden venir con la invitación.',
    gathering: 'Todo el mundo puede hablar. Cualquiera puede proponer empezar.',
    proposed: 'Todo el mundo puede hablar. Se ha propuesto una ronda.',
    open: 'La palabra es libre. Todo el mundo puede hablar.',
    noHands: 'Quien quiere hablar levanta la mano.',
    hold: '{{name}} ha pedido una pausa.',
    iHold: 'Has pedido una pausa.',
    quiet: 'Guardamos silencio en común.',
    offeredToMe: 'El turno se te ofrece a ti.',
    offered: 'El turno se ofrece a {{name}}.',
    myTurn: 'Es tu turno.',
    turn: '{{name}} habla.',
    writes: '{{name}} escribe.',
    readingToMe: '¿Quieres leer nuestros acuerdos?',
    readingTo: 'Se pregunta a {{name}} si quiere leer nuestros acuerdos.',
    iRead: 'Estás leyendo nuestros acuerdos.',
    reads: '{{name}} lee nuestros acuerdos.',
    myGrace: 'Tómate un momento para acabar.',
    grace: '{{name}} está acabando.',
    stopped: '{{name}} ha perdido la conexión. El tiempo está parado.',
    between: 'La ronda sigue.',
    ended: 'La reunión ha terminado.',
  },

  after: {
    turn: 'Después de este turno, {{what}}.',
    quiet: 'Después, {{what}}.',
    next: 'A continuación: {{stage}}',
    everyoneTalks: 'todo el mundo puede hablar',
    myTurn: 'tu turno continúa',
    turnOf: '{{name}} continúa su turno',
    round: 'la ronda continúa',
    sharing: 'el tiempo de compartir continúa',
  },
  change: {
    end: 'termina la reunión',
    round: 'empieza una ronda',
    reading: 'se leen nuestros acuerdos',
    sharing: 'empieza el tiempo de compartir',
    open: 'todo el mundo puede hablar',
    goOn: 'empieza la siguiente parte de la reunión',
    split: 'el círculo se divide en dos mesas',
    together: 'todo el grupo vuelve a juntarse',
  },

  /** States of a seat, on the circle and in the list of people. */
  state: {
    speaking: 'Habla',
    writing: 'Escribe',
    reading: 'Lee',
    hand: 'Mano levantada',
    offered: 'Ofrecido',
    next: 'Siguiente',
    then: 'Después',
    resting: 'Descansa',
    away: 'No está',
    lost: 'Sin línea',
    isNew: 'Primera vez',
    muted: 'En silencio',
    spoke: 'Ha hablado {{length}}',
    spokeShortly: 'Ha hablado menos de un minuto',
    spokeNot: 'Todavía no ha hablado en un turno',
    mutedLong: 'Sin palabra por decisión del grupo',
    lostLong: 'Conexión perdida, está volviendo',
  },

  /** What somebody with a telephone is doing. */
  phone: {
    by: 'Por teléfono:',
    listening: 'Por teléfono, escucha',
    speaking: 'Por teléfono, habla',
    keys: 'Por teléfono, con las teclas',
    short: { listening: 'Escucha', speaking: 'Habla', keys: 'Con las teclas' },
  },

  /** One's own part, at the bottom. */
  mine: {
    label: 'Lo que puedes hacer',
    always: 'En cualquier momento',
    offer: 'El turno se te ofrece a ti',
    offerAfter: 'Si no haces nada, vuelve más tarde.',
    offerLast: 'Si no haces nada, sigue adelante.',
    offerReading: '¿Quieres leer nuestros acuerdos?',
    turn: 'Es tu turno',
    turnWriting: 'Es tu turno, por escrito',
    turnReading: 'Estás leyendo',
    quiet: 'Silencio',
    enough_one: 'De {{present}} personas, una dice que ya basta. Termina cuando lo diga la mitad.',
    enough_other:
      'De {{present}} personas, {{count}} dicen que ya basta. Termina cuando lo diga la mitad.',
    enoughNone: 'Termina antes si la mitad decimos que ya basta.',
    raise: 'Levanta la mano, y se te ofrece un turno.',
    handUp: 'Tienes la mano levantada.',
    handAway: 'Tienes la mano levantada. Vuelve a contar cuando vuelva tu conexión.',
    holdTitle: '¿Pedir una pausa?',
    holdHint:
      'Hay silencio durante un minuto, al instante y para todo el mundo: todos los micrófonos apagados y las cámaras ocultas. Los turnos esperan a que acabe. Nadie pregunta por qué.',
    resting: 'Estás descansando. No se te ofrece ningún turno.',
    next: 'El siguiente turno es para ti.',
    before_one: 'Hay un turno antes del tuyo.',
    before_other: 'Hay {{count}} turnos antes del tuyo.',
    waiting: 'Tu micrófono está apagado hasta tu turno.',
    hadTurn: 'Escuchas hasta que termine la ronda.',
    mutedRound: 'El grupo ha decidido silenciarte hasta que termine la ronda.',
    mutedUntil: 'El grupo ha decidido silenciarte. Eso termina por sí solo en {{time}}.',
    listensOnly: 'Tu micrófono está apagado. Oyes a todo el mundo.',
    heard: 'Tu micrófono está encendido. Todo el mundo te oye.',
    notHeard: 'Tu micrófono está apagado. El turno es tuyo igualmente.',
    iAskedMore: 'Has pedido un minuto más. Se concede si nadie se opone.',
    asksMore: '{{name}} pide un minuto más. Se concede si nadie se opone.',
    lineLost: 'Conexión perdida. Conservas tu asiento.',
    lineLostWhy: 'Vuelve a ser posible cuando vuelva la conexión.',
    unserved:
      'Un momento: ahora mismo no se puede decidir ni cambiar nada. Se te sigue oyendo como antes, y nadie pierde tiempo.',
    unservedWhy: 'Vuelve a ser posible en un momento.',
  },

  /** The words on the controls. */
  do: {
    speak: 'Hablar',
    pass: 'Paso',
    later: 'Más tarde',
    toText: 'Mostrar el texto',
    /** Where there is room for one word; what it would do is its label. */
    camera: 'Cámara',
    raiseHand: 'Levantar la mano',
    lowerHand: 'Bajar la mano',
    hold: 'Pausa',
    holdNow: 'Pausa de un minuto',
    holdNot: 'Ahora no',
    enough: 'A mí me basta',
    finish: 'Terminar',
    moreTime: 'Más tiempo',
    object: 'Objeción',
    rest: 'Descansar',
    return: 'Volver',
    propose: 'Proponer',
    leave: 'Salir',
    toDecisions_one: 'Una propuesta por responder',
    toDecisions_other: '{{count}} propuestas por responder',
  },

  media: {
    cameraMuted: 'El grupo ha decidido silenciarte, y tu cámara está apagada hasta que termine.',
  },

  picture: {
    hide: 'Ocultar para ti la imagen de {{name}}',
    show: 'Volver a mostrar la imagen de {{name}}',
    hidden: 'Ya no ves la imagen de {{name}}. Nadie lo sabe.',
    shown: 'Vuelves a ver la imagen de {{name}}.',
  },

  helpLine: {
    open: 'Teléfono de ayuda',
    title: 'Nuestro teléfono de ayuda',
    none: 'A quién puede acudir cualquiera a cualquier hora. Todavía no hemos puesto ninguno.',
    name: 'Poner un teléfono de ayuda',
    change: 'Cambiarlo',
  },

  size: {
    few: 'Con tan pocas personas, una ronda termina en {{length}}. Entre cinco y diez es un buen número: con la invitación puede venir más gente.',
    many: 'Con tantas personas, una ronda dura {{length}} si todas usan su tiempo. Entre cinco y diez es un buen número: ayudan los turnos más cortos, el tiempo de compartir, o dividir el círculo por un rato.',
  },

  /** While the circle is split. */
  tables: {
    title: 'En la otra mesa',
    until: 'El círculo está dividido hasta esta hora: {{clock}}.',
    others_zero: 'Ahora mismo no hay nadie en la otra mesa.',
    others_one: 'En la otra mesa hay una persona.',
    others_other: 'En la otra mesa hay {{count}} personas.',
    propose: 'Proponerlo también aquí',
  },

  sheet: { label: 'Decisiones y personas' },

  people: {
    title: 'Personas',
    count_one: 'Una persona en la mesa',
    count_other: '{{count}} personas en la mesa',
    door: 'En la puerta',
    doorHint: 'La puerta está cerrada para personas nuevas. Para dejarlas entrar, elige Proponer.',
    removed: 'Se le ha pedido que salga',
    doorLocked: 'La puerta está cerrada. Las personas nuevas llaman.',
    pinOfBefore:
      'El PIN de las llamadas es de antes de nuestra nueva invitación: con él solo se puede llamar a la puerta.',
    renewPin: 'Cambiar el PIN de las llamadas',
    invite: 'Invitar a alguien',
    invitation: 'La invitación',
    compare: 'Comparar en voz alta',
    doorAfterRemoval: 'Desde que se pidió a alguien que saliera, las personas nuevas llaman.',
  },

  history: {
    title: 'Qué ha pasado',
    empty: 'Todavía nada.',
  },
};
