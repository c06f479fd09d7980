import type { propose as en } from '../en/propose.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of proposing: what can be proposed, and the form of each. */
export const propose: SameKeys<typeof en> = {
  /** The proposals one can make. */
  choose: {
    title: '¿Qué propones?',
    intro:
      'Cualquiera puede proponer cualquiera de estas cosas, y el grupo decide. Lo que se aprueba ocurre por sí solo.',
    beginRound: 'Empezar una ronda',
    beginReading: 'Leer nuestros acuerdos',
    beginSharing: 'Empezar el tiempo de compartir',
    openFloor: 'Abrir la palabra',
    quiet: 'Guardar silencio en común',
    followScript: 'Seguir un guion',
    goOn: 'Seguir con el guion',
    endMeeting: 'Terminar la reunión',
    splitCircle: 'Dividir el círculo',
    comeTogether: 'Volver a juntarse',
    changeTurnLength: 'Cambiar la duración de los turnos',
    showTalkTime: 'Mostrar cuánto ha hablado cada persona',
    hideTalkTime: 'Dejar de mostrar cuánto ha hablado cada persona',
    adoptAgreement: 'Adoptar o mejorar un acuerdo',
    dropAgreement: 'Retirar un acuerdo',
    changeHelpLine: 'Poner o cambiar nuestro teléfono de ayuda',
    changePolicy: 'Cambiar nuestros tiempos habituales',
    admitPhones: 'Que se pueda entrar por teléfono',
    renewPin: 'Cambiar el PIN de las llamadas',
    refusePhones: 'No admitir más llamadas',
    changeSchedule: 'Cambiar cuándo nos reunimos',
    renewInvitation: 'Renovar nuestra invitación',
    freeText: 'Decidir algo con nuestras propias palabras',
    temperatureCheck: 'Preguntar cómo lo vive cada persona',
    unlock: 'Abrir la puerta a personas nuevas',
    lock: 'Cerrar la puerta',
    letIn: 'Dejar entrar a quien espera en la puerta',
    mute: 'Silenciar',
    letSpeakAgain: 'Devolver la palabra',
    askToLeave: 'Invitar a salir',
    letBackIn: 'Volver a abrir la puerta a alguien',
    nobody: 'No hay nadie de quien pueda tratarse.',
  },

  /** The groups of kinds, each with what is in it. */
  group: {
    now: 'Lo que hacemos ahora',
    nowHint: 'Una ronda, compartir, silencio',
    meeting: 'Esta reunión',
    meetingHint: 'Un guion, la duración de los turnos, dos mesas, el final',
    words: 'Una pregunta para todo el grupo',
    wordsHint: 'Cómo lo vivimos, o cualquier cosa con nuestras palabras',
    lasting: 'Nuestro grupo, más allá de hoy',
    lastingHint:
      'Acuerdos, cuándo nos reunimos, nuestros tiempos, la invitación, llamadas, teléfono de ayuda',
    protection: 'Alguien necesita protección',
    protectionHint: 'Silenciar, invitar a salir, y deshacerlo',
    door: 'La puerta',
    doorHint: 'Dejar entrar, cerrar, abrir',
  },

  /** What it would do, where its name alone does not say it. */
  about: {
    beginReading:
      'El turno da la vuelta hasta que alguien lo toma y lee los acuerdos en voz alta. Todo el mundo puede seguir la lectura.',
    beginSharing:
      'Quien quiere hablar levanta la mano. Los turnos duran lo mismo, y va primero quien menos ha hablado.',
    openFloor: 'Todo el mundo puede hablar, como antes de la primera ronda.',
    goOn: 'A continuación, en el guion: {{stage}}.',
    endScript: 'Con esto termina el guion. Después todo el mundo puede hablar.',
    endMeeting: 'Cuando termine el turno actual, la reunión termina para todo el mundo.',
    splitCircle:
      'Cuando termine el turno actual, quienes están se sientan en dos mesas. Cada mesa sigue por su cuenta y no oye nada de la otra. Después, todo el grupo vuelve a juntarse.',
    comeTogether: 'Cuando las dos mesas lo hayan decidido, todo el grupo vuelve a un solo círculo.',
    showTalkTime:
      'Una imagen discreta de cuánto ha hablado cada persona en esta reunión, a la vista de todo el mundo.',
    hideTalkTime: 'Desaparece otra vez la imagen de cuánto ha hablado cada persona.',
    unlock: 'Las personas nuevas que tienen la invitación entran sin llamar.',
    admitPhones:
      'Quien tiene el número y el PIN puede llamar, y se sienta a la mesa como todo el mundo. Para ello, un puente con la red telefónica guarda las claves del grupo: quien lleva esta Ronda puede en principio oír el sonido de la reunión.',
    renewPin:
      'Se crea un PIN nuevo, y el anterior ya no abre nada. Quien está aquí por teléfono se queda; para volver a llamar necesita el nuevo.',
    refusePhones:
      'Nadie nuevo puede entrar por teléfono, y una llamada perdida no puede volver. Quien está aquí por teléfono se queda hasta que termine la reunión o su llamada.',
    renewInvitation:
      'Un enlace nuevo ocupa el lugar del que tenemos. Quien está aquí lo recibe sin hacer nada, y también quien ha estado antes y vuelve. No lo recibe quien fue invitado a salir. Con un enlace anterior, o con un PIN anterior, solo se puede llamar a la puerta.',
    renewThenPin:
      'Quien viene por teléfono necesita entonces un PIN nuevo, que se puede proponer después.',
    lock: 'Las personas nuevas llaman. Quien tiene asiento entra y sale como antes.',
    freeText: 'Vale la palabra del grupo y nada más: Ronda no cambia nada por sí misma.',
  },

  youAgree: 'Al proponerlo, estás de acuerdo.',
  reasonBy: '{{name}} puso una objeción: «{{reason}}»',
  reasonByMe: 'Pusiste una objeción: «{{reason}}»',
  propose: 'Proponer',

  whom: '¿De quién se trata?',
  whomNone: 'Elige al menos a una persona.',
  waiting: 'Esperan: {{names}}.',

  prompt: 'La pregunta de la ronda',
  estimate_one: 'Alrededor de {{length}} para una persona, como mucho {{most}}.',
  estimate_other: 'Alrededor de {{length}} para {{count}} personas, como mucho {{most}}.',

  length: '¿Cuánto dura un turno?',
  lengthNow: 'Ahora, {{length}}.',
  other: 'Otra duración',
  seconds: 'Segundos',
  secondsHint: 'De {{least}} a {{most}} segundos.',
  wholeNumber: 'Puede ser un número entero de {{least}} a {{most}}.',
  minutes: 'Minutos',
  minutesHint: 'De {{least}} a {{most}} minutos.',
  howLong: '¿Cuánto tiempo?',

  policy: {
    title: '¿Cuál de nuestros tiempos?',
    turnSeconds: 'La duración de los turnos',
    offerSeconds: 'Cuánto espera un turno ofrecido',
    voteSeconds: 'Cuánto tiempo queda abierta una decisión',
    now: 'Ahora {{length}}',
    value: '¿Cuántos segundos?',
  },

  agreement: {
    which: '¿Uno nuevo o uno que ya tenemos?',
    new: 'Un acuerdo nuevo',
    old: 'Ahora dice',
    text: 'Lo que acordamos',
    textHint: 'Una sola cosa, en una frase o dos.',
    ready: 'O parte de uno de estos',
    drop: '¿Cuál retiramos?',
  },

  helpLine: {
    what: 'A quién puede acudir cualquiera a cualquier hora. Se muestra antes de la sala y en ella, y se dice por teléfono con asterisco asterisco.',
    text: 'Nuestro teléfono de ayuda',
    textHint: 'Un número, y cuándo contestan. Si queda vacío, ya no ponemos ninguno.',
    ready: 'O empieza por este',
    emergency: 'En peligro, llama al 112. Contestan de día y de noche.',
  },

  freeText: '¿Qué decidimos?',
  freeTextHint: 'Dilo de modo que se pueda estar de acuerdo o poner una objeción.',
  question: '¿Sobre qué? (opcional)',
  questionHint: 'Sin pregunta, pregunta: ¿Cómo lo vives ahora?',

  schedule: {
    what: '¿Qué cambia?',
    set: 'Nuestras horas fijas',
    leaveOut: 'No celebrar una reunión',
    move: 'Cambiar una reunión de día u hora',
    none: 'Ya no hay horas fijas',
    which: 'Qué reunión',
    day: 'A qué día',
    time: 'A qué hora',
    timeHint: 'Según el reloj de {{place}}.',
    missing: 'Di, por favor, el día y la hora.',
    about: 'La sala sigue abierta a cualquier hora. Solo dejan de anunciarse las horas.',
    replaces: 'Sustituye a las horas de ahora y a lo decidido sobre días sueltos.',
  },

  script: {
    intro:
      'Las partes van una detrás de otra. El tiempo de compartir y la palabra libre siguen hasta que decidimos seguir adelante.',
    stages: 'Las partes',
    questionOf: 'Pregunta de la parte {{number}}',
    ownQuestionOf: 'Nuestra propia pregunta para la parte {{number}}',
    minutesOf: 'Minutos de la parte {{number}}',
    up: 'Subir',
    down: 'Bajar',
    remove: 'Quitar',
    upOf: 'Subir: parte {{number}}, {{stage}}',
    downOf: 'Bajar: parte {{number}}, {{stage}}',
    removeOf: 'Quitar: parte {{number}}, {{stage}}',
    isFirst: 'Esta es la primera parte.',
    isLast: 'Esta es la última parte.',
    moved: '{{stage}} es ahora la parte {{number}}.',
    removed: 'Se ha quitado: {{stage}}.',
    add: 'Añadir una parte',
    adding: 'Añadir',
    full: 'Un guion tiene como mucho {{most}} partes.',
    none: 'Añade al menos una parte.',
    tooLarge:
      'Todas las preguntas juntas son demasiado largas para un guion. Acorta alguna, por favor.',
    noAgreements: 'La lectura se omite mientras no tengamos acuerdos.',
    estimate:
      'Sus rondas y su silencio duran alrededor de {{length}}; el resto dura lo que queramos.',
  },
};
