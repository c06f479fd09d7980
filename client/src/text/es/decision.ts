import type { SaidOfDecisions } from '../said.ts';

/** Spanish words of decisions, as far as they are said aloud. */
export const decision: SaidOfDecisions = {
  by: 'Propuesta de {{name}}.',
  byMe: 'Propuesta tuya.',
  byNobody: 'Propuesta de alguien de la mesa.',
  answered: 'Han respondido {{answers}} de {{electors}}',
  unreadable: 'palabras que aquí no se pueden leer',

  way: {
    consent:
      'Se aprueba cuando responde al menos la mitad, nadie pone una objeción y hay más acuerdos que personas al margen.',
    consentLasting:
      'Se aprueba cuando responde al menos la mitad, nadie pone una objeción y hay más acuerdos que personas al margen. Vale también para las reuniones siguientes.',
    all: 'Se aprueba cuando todas las personas preguntadas están de acuerdo. A nadie se le muestra quién respondió qué.',
    allButOne:
      'Se aprueba enseguida cuando todo el mundo menos una persona está de acuerdo; si no, al acabar el tiempo, cuando más de la mitad está de acuerdo y como mucho una persona en desacuerdo. A nadie se le muestra quién respondió qué.',
    temperature:
      'En cuanto responden tres personas o más, se muestra cuántas se sienten de cada manera. No obliga a nada.',
  },
  aboutMe: 'Esto es sobre ti, así que responden las demás personas.',
  myAnswer: 'Tu respuesta: {{answer}}. Puedes cambiarla hasta que se cierre.',

  position: {
    agree: 'De acuerdo',
    standAside: 'Al margen',
    object: 'Objeción',
    disagree: 'En desacuerdo',
  },
  mood: { well: 'Bien', soSo: 'Regular', hard: 'Difícil' },

  reason: {
    title: '¿Por qué pones una objeción?',
    hint: 'Se muestra con tu nombre, para que la propuesta pueda mejorarse.',
    notNow: 'Ahora no',
    notReady: 'Todavía necesito tiempo',
    tooLong: 'Es demasiado largo',
    tooShort: 'Es demasiado corto',
    unclear: 'No lo veo claro',
    other: 'Otra razón',
    own: 'Con mis propias palabras',
    ownLabel: 'Tu razón',
    unreadable: 'una razón que aquí no se puede leer',
  },

  prompt: {
    howDoYouComeIn: '¿Cómo llegas hoy?',
    howWasYourWeek: '¿Cómo ha ido tu semana?',
    whatHelped: '¿Qué te ha ayudado?',
    whatIsHard: '¿Qué te resulta difícil ahora?',
    whatDoYouTakeWithYou: '¿Qué te llevas de hoy?',
    none: 'Sin pregunta',
    noneHint: 'Cada cual dice lo que hay.',
    own: 'Con nuestras propias palabras',
    ownLabel: 'La pregunta',
    unreadable: 'Una pregunta que aquí no se puede leer',
  },

  sentence: {
    beginRound: 'Empezar una ronda.',
    beginRoundWith: 'Empezar una ronda: «{{prompt}}»',
    beginReading:
      'Leer nuestros acuerdos: alguien los lee en voz alta, quien tome primero el turno.',
    beginSharing:
      'Empezar el tiempo de compartir: a quien levanta la mano se le ofrece un turno, primero a quien menos ha hablado.',
    openFloor: 'Abrir la palabra: todo el mundo puede hablar.',
    quiet: 'Guardar silencio en común durante {{length}}.',
    followScript_one: 'Seguir un guion de una parte: {{first}}.',
    followScript_other: 'Seguir un guion de {{count}} partes, desde {{first}} hasta {{last}}.',
    goOn: 'Seguir con el guion.',
    changeTurnLength:
      'Que cada turno dure {{length}}, a partir de la próxima ronda o tiempo de compartir.',
    unlock: 'Volver a abrir la puerta a personas nuevas.',
    endMeeting: 'Terminar la reunión.',
    showTalkTime: 'Mostrar cuánto ha hablado cada persona.',
    hideTalkTime: 'Dejar de mostrar cuánto ha hablado cada persona.',
    adoptAgreement: 'Adoptar un acuerdo: «{{text}}»',
    mendAgreement: 'Mejorar un acuerdo, de modo que diga: «{{text}}»',
    dropAgreement: 'Retirar un acuerdo.',
    dropAgreementThat: 'Retirar un acuerdo: «{{text}}»',
    turnSeconds: 'Que cada turno dure {{length}}, en esta reunión y en las siguientes.',
    offerSeconds: 'Que un turno ofrecido espere {{length}} una respuesta, a partir de ahora.',
    voteSeconds: 'Que las decisiones queden abiertas {{length}}, a partir de ahora.',
    admitPhones:
      'Que se pueda entrar por teléfono, con un PIN nuevo: uno anterior ya no abre nada, y el puente de las llamadas puede oír la reunión.',
    refusePhones:
      'No admitir más llamadas: nadie nuevo puede entrar por teléfono, y una llamada perdida no puede volver. Quien está aquí por teléfono se queda hasta que termine la reunión o su llamada.',
    freeText: 'Decidir: «{{text}}»',
    temperatureCheck: '¿Cómo lo vives ahora?',
    temperatureCheckWith: '¿Cómo lo vives?: «{{question}}»',
    mute: 'Silenciar a {{names}}: micrófono y cámara apagados hasta que acabe la ronda o, fuera de una ronda, durante diez minutos.',
    letSpeakAgain: 'Devolver la palabra a {{names}}.',
    askToLeave: 'Invitar a {{names}} a salir de esta reunión.',
    letBackIn: 'Volver a abrir la puerta a {{names}}.',
    lock: 'Cerrar la puerta: las personas nuevas llaman.',
    letIn: 'Dejar entrar a quien espera en la puerta: {{names}}.',
    letInNobody: 'Dejar entrar a quien espera en la puerta.',
  },

  short: {
    beginRound: 'Empezar una ronda',
    beginReading: 'Leer nuestros acuerdos',
    beginSharing: 'Empezar el tiempo de compartir',
    openFloor: 'Abrir la palabra',
    quiet: '{{length}} de silencio',
    followScript: 'Seguir un guion',
    goOn: 'Seguir con el guion',
    changeTurnLength: 'Turnos de {{length}}',
    unlock: 'Abrir la puerta',
    endMeeting: 'Terminar la reunión',
    showTalkTime: 'Mostrar cuánto ha hablado cada persona',
    hideTalkTime: 'Dejar de mostrar cuánto ha hablado cada persona',
    adoptAgreement: 'Un acuerdo nuevo',
    mendAgreement: 'Un acuerdo mejorado',
    dropAgreement: 'Retirar un acuerdo',
    turnSeconds: 'Turnos de {{length}}, también en las próximas reuniones',
    offerSeconds: 'Los turnos ofrecidos esperan {{length}}',
    voteSeconds: 'Las decisiones quedan abiertas {{length}}',
    admitPhones: 'Entrar por teléfono, con un PIN nuevo',
    refusePhones: 'No admitir más llamadas',
    freeText: 'Una decisión con nuestras palabras',
    temperatureCheckWith: '«{{question}}»',
    mute: 'Silenciar a {{names}}',
    letSpeakAgain: 'Devolver la palabra a {{names}}',
    askToLeave: 'Invitar a {{names}} a salir',
    letBackIn: 'Volver a abrir la puerta a {{names}}',
    lock: 'Cerrar la puerta',
    letIn: 'Dejar entrar a quien espera en la puerta',
  },

  stage: {
    reading: 'Lectura de nuestros acuerdos',
    openingRound: 'Ronda de apertura',
    round: 'Ronda',
    sharing: 'Tiempo de compartir',
    openFloor: 'Palabra libre',
    quiet: 'Silencio',
    quietFor: 'Silencio, {{length}}',
    closingRound: 'Ronda de cierre',
    question: '«{{prompt}}»',
  },

  outcome: {
    takenWith: '{{what}} {{well}} bien, {{soSo}} regular, {{hard}} difícil.',
    objects: '{{name}} pone una objeción: «{{reason}}»',
    objectsMe: 'Pones una objeción: «{{reason}}»',
  },
};
