import type { OwnWords } from './own-words.ts';

/** Spanish sentences that only a caller hears. */
export const es: OwnWords = {
  // The booth: language, PIN, seat
  welcome: 'Te damos la bienvenida a Ronda.',
  chooseLanguage: 'Para español, pulsa 2.',
  askPin: 'Marca el pin de tu grupo y después pulsa almohadilla.',
  pinWrong_one:
    'Ese pin no abre ningún grupo. Puedes probar una vez más. Márcalo y después pulsa almohadilla.',
  pinWrong_other:
    'Ese pin no abre ningún grupo. Puedes probar {{count}} veces más. Márcalo y después pulsa almohadilla.',
  pinGoodbye:
    'Ese pin tampoco abre ningún grupo. Pídelo a tu grupo y vuelve a llamar. Hasta pronto.',
  pinCleared: 'Borrado. Marca el pin otra vez y después pulsa almohadilla.',
  pinTooFew: 'Un pin tiene más cifras. Márcalo otra vez y después pulsa almohadilla.',
  pinTooMany: 'Un pin tiene menos cifras. Márcalo otra vez y después pulsa almohadilla.',
  pressHash: 'Cuando lo hayas marcado entero, pulsa almohadilla.',
  tooManyCalls:
    'Ahora mismo hay demasiadas llamadas. Vuelve a llamar en unos minutos. Hasta pronto.',
  phonesNotAdmitted: 'Tu grupo no recibe llamadas por ahora. Hasta pronto.',
  unreachable:
    'Ahora mismo no se puede llegar a tu grupo. Vuelve a llamar en un momento. Hasta pronto.',
  oldPin:
    'Tu grupo tiene una invitación nueva, y este pin es de antes. Con él puedes llamar a la puerta, y la mesa decide.',
  isReturning: '¿Vuelves a la reunión? Pulsa 1 si vuelves, 2 si no.',
  isBack: 'Vuelves a estar en tu asiento.',
  askAgreements: 'Para oír los acuerdos de tu grupo, pulsa 1. Para seguir, pulsa 2.',
  agreementsBegin_one: 'Tu grupo tiene un acuerdo.',
  agreementsBegin_other: 'Tu grupo tiene {{count}} acuerdos.',
  agreementsNone: 'Tu grupo todavía no ha escrito ningún acuerdo.',
  agreementsAlways:
    'Y siempre: lo que se dice aquí se queda aquí, no se graba nada, y puedes pasar o salir sin dar razones.',
  askName: '¿Cómo quieres que te llamemos? Elige un nombre por su número.',
  nameKept: 'Tu nombre es {{name}}.',
  phoneNumbered: 'Teléfono {{number}}',
  nameOlive: 'Olivo',
  nameRiver: 'Río',
  nameCloud: 'Nube',
  nameForest: 'Bosque',
  nameStone: 'Piedra',
  nameSea: 'Mar',
  nameMoon: 'Luna',
  nameWind: 'Viento',
  nameNone: 'Para seguir sin nombre, pulsa almohadilla. Te llamaremos Teléfono, con un número.',
  nameOffered:
    '{{by}} quiere escribir tu nombre así: {{name}}. Pulsa 1 para sí, almohadilla para seguir siendo {{mine}}.',
  nameTaken: 'Ahora te llamas {{name}}.',
  nameUnsayable: 'un nombre con signos que esta voz no sabe decir',
  entering: 'Un momento. Estás entrando.',
  entered_one:
    'Estás en la mesa. Hay una persona más. Pulsa asterisco cero para pedir ayuda en cualquier momento.',
  entered_other:
    'Estás en la mesa. Hay {{count}} personas más. Pulsa asterisco cero para pedir ayuda en cualquier momento.',
  enteredFirst:
    'Estás en la mesa, y eres la primera persona en llegar. Pulsa asterisco cero para pedir ayuda en cualquier momento.',
  enteredMuted: 'Tu micrófono está apagado. Asterisco 6 lo enciende.',
  knocking: 'Estás en la puerta. El grupo decide si entras. No tienes que hacer nada.',
  stillKnocking: 'Sigues en la puerta. El grupo puede ver que estás ahí.',
  letIn: 'Puedes entrar.',
  full: 'Todos los asientos están ocupados. Vuelve a llamar más tarde. Hasta pronto.',
  askedToLeave: 'El grupo te ha pedido que salgas de esta reunión. Hasta pronto.',

  // Offer and turn
  offer: 'El turno se te ofrece a ti. Pulsa 1 para hablar, 2 para pasar, 3 para más tarde.',
  offerAgain: 'El turno se te ofrece otra vez. Pulsa 1 para hablar, 2 para pasar.',
  offerReading:
    'Tu grupo quiere leer sus acuerdos. Pulsa 1 para oírlos y repetirlos, 2 para pasar, 3 para más tarde.',
  offerReadingAgain:
    'Tu grupo quiere leer sus acuerdos. Pulsa 1 para oírlos y repetirlos, 2 para pasar.',
  turnBegan: 'Tu turno ha empezado. Tienes {{length}}. Pulsa almohadilla para terminar.',
  turnGoesOn: 'Tu turno continúa. Tienes {{length}}.',
  turnFinished: 'Tu turno ha terminado.',
  turnPassed: 'Has pasado.',
  turnLater: 'El turno vuelve a ti más tarde.',
  timeLeft: 'Tiempo que queda: {{length}}.',
  timeOver: 'Tu tiempo ha terminado. Tómate un momento para acabar.',
  moreTimeAsked: 'Has pedido un minuto más. Se concede si nadie se opone.',
  objectMoreTime: 'Para oponerte, pulsa 3.',
  objectedMoreTime: 'Te has opuesto. El tiempo queda como estaba.',
  nextAgreement: 'Pulsa 1 para el siguiente, almohadilla cuando termines.',

  // A turn in writing, read aloud
  writesThis: '{{name}} escribe:',
  theirWords: '{{text}}',

  // Microphone, hand, hold, rest
  microphoneOn: 'Tu micrófono está encendido. Todo el mundo te oye.',
  microphoneOff: 'Tu micrófono está apagado. Oyes a todo el mundo.',
  microphoneClosed: 'Tu micrófono está apagado hasta tu turno.',
  microphoneInQuiet: 'Hay silencio. Los micrófonos siguen apagados hasta que termine.',
  microphoneMuted: 'El grupo ha decidido silenciarte. Eso termina por sí solo.',
  handUp: 'Tienes la mano levantada.',
  handDown: 'Has bajado la mano.',
  holdBegan:
    'Has pedido una pausa. Hay silencio durante un minuto. Pulsa otra vez asterisco 5 cuando te baste.',
  holdEnough: 'Has dicho que ya basta de silencio.',
  rested: 'Estás descansando. No se te ofrece ningún turno. Pulsa asterisco 7 para volver.',
  returned: 'Has vuelto de descansar.',

  // Signals
  signalsMenu:
    'Señales. Pulsa 1 para: te escucho. 2: a mí también. 3: más despacio, por favor. 4: no se oye. No interrumpen a nadie.',
  signalIHearYou: 'Te escucho',
  signalMeToo: 'A mí también',
  signalSlowerPlease: 'Más despacio, por favor',
  signalICannotHear: 'No se oye',
  signalSent: 'Enviado: {{signal}}.',
  signalBy: '{{names}}: {{signal}}.',
  signalsHeard: 'Para oír las señales de otras personas, pulsa 5.',
  signalsNone: 'Ahora mismo no hay señales.',

  // Where are we
  whereRound: 'Ronda {{number}}.',
  whereSharing: 'Es el tiempo de compartir.',
  whereSplit: 'El círculo está dividido. Todo el grupo vuelve a juntarse en {{length}}.',
  wherePeople_one: 'Hay una persona en la mesa.',
  wherePeople_other: 'Hay {{count}} personas en la mesa.',
  whereNext: 'El siguiente turno es para ti.',
  whereBefore_one: 'Hay un turno antes del tuyo.',
  whereBefore_other: 'Hay {{count}} turnos antes del tuyo.',
  whereListening: 'Escuchas hasta que termine la ronda.',
  whereResting: 'Estás descansando.',
  whereMuted: 'El grupo ha decidido silenciarte. Eso termina por sí solo.',
  whereDoorLocked: 'La puerta está cerrada.',
  whereVotes_one: 'Una propuesta espera tu respuesta. Pulsa asterisco 3.',
  whereVotes_other: '{{count}} propuestas esperan tu respuesta. Pulsa asterisco 3.',
  wherePin: 'Para oír el pin, pulsa 5.',

  // Calls, as the group decides about them
  pinIs: 'El pin es: {{pin}}. Para oírlo otra vez, pulsa 5.',
  pinNew: 'Hay un pin nuevo para las llamadas. Para oírlo, pulsa 5.',
  callsRefused: 'Sigues en la mesa. Si esta llamada se pierde, no puede volver.',

  // Menus
  choice: '{{number}}: {{what}}.',
  choiceMore: 'Para más, pulsa 9.',
  choiceClosed: 'De vuelta en la mesa.',
  chooseNone: 'En este momento no hay nada que elegir aquí.',

  // Proposing
  proposeMenu: '¿Qué propones?',
  groupNow: 'Lo que hacemos ahora',
  groupMeeting: 'Esta reunión',
  groupWords: 'Una pregunta para todo el grupo',
  groupLasting: 'Nuestro grupo, más allá de hoy',
  groupProtection: 'Alguien necesita protección',
  groupDoor: 'La puerta',
  kindBeginRound: 'Empezar una ronda',
  kindBeginReading: 'Leer nuestros acuerdos',
  kindBeginSharing: 'Empezar el tiempo de compartir',
  kindOpenFloor: 'Abrir la palabra',
  kindQuiet: 'Guardar silencio en común',
  kindFollowScript: 'Seguir un guion',
  kindGoOn: 'Seguir con el guion',
  kindEndMeeting: 'Terminar la reunión',
  kindSplitCircle: 'Dividir el círculo',
  kindComeTogether: 'Volver a juntarse',
  kindChangeTurnLength: 'Cambiar la duración de los turnos',
  kindShowTalkTime: 'Mostrar cuánto ha hablado cada persona',
  kindHideTalkTime: 'Dejar de mostrar cuánto ha hablado cada persona',
  kindAdoptAgreement: 'Adoptar un acuerdo',
  kindDropAgreement: 'Retirar un acuerdo',
  kindChangeHelpLine: 'Poner o cambiar nuestro teléfono de ayuda',
  kindChangePolicy: 'Cambiar nuestros tiempos habituales',
  kindAdmitPhones: 'Que se pueda entrar por teléfono',
  kindRenewPin: 'Cambiar el pin de las llamadas',
  kindRefusePhones: 'No admitir más llamadas',
  kindChangeSchedule: 'Cambiar cuándo nos reunimos',
  kindRenewInvitation: 'Renovar vuestra invitación',
  chooseSchedule: 'Cuándo nos reunimos. Elige qué proponer.',
  scheduleLeaveOut: 'No celebrar la reunión del {{day}}',
  scheduleDayLater: 'Celebrar la reunión del {{day}} un día después',
  scheduleWeekLater: 'Celebrar la reunión del {{day}} una semana después',
  scheduleUsual: 'Celebrar la reunión del {{day}} otra vez como siempre',
  scheduleSet: 'Reunirse a otras horas',
  scheduleNone: 'Ya sin horas fijas',
  chooseWeekday: '¿Qué día de la semana?',
  chooseRule: '¿Cada cuánto?',
  chooseHour: '¿A qué hora?',
  kindFreeText: 'Decidir otra cosa',
  kindTemperatureCheck: 'Preguntar cómo lo vive cada persona',
  kindUnlock: 'Abrir la puerta a personas nuevas',
  kindLock: 'Cerrar la puerta',
  kindLetIn: 'Dejar entrar a quien espera en la puerta',
  kindMute: 'Silenciar a alguien',
  kindLetSpeakAgain: 'Devolver la palabra a alguien',
  kindAskToLeave: 'Invitar a alguien a salir',
  kindLetBackIn: 'Volver a abrir la puerta a alguien',
  choosePrompt: '¿Con qué pregunta?',
  promptNone: 'Sin pregunta',
  chooseMinutes: '¿Cuánto tiempo?',
  chooseLength: '¿Cuánto dura un turno?',
  choosePolicy: '¿Cuál de nuestros tiempos?',
  policyTurnSeconds: 'La duración de los turnos',
  policyOfferSeconds: 'Cuánto espera un turno ofrecido',
  policyVoteSeconds: 'Cuánto tiempo queda abierta una decisión',
  policyNow: 'Ahora {{length}}.',
  chooseWhom: '¿De quién se trata?',
  chooseAgreement: '¿Qué acuerdo?',
  chooseHelpLine: '¿Qué teléfono de ayuda?',
  helpLineEmergency: 'En peligro, llama al 112. Contestan de día y de noche.',
  helpLineDrop: 'Ya sin teléfono de ayuda',
  agreementConfidence: 'No contamos fuera quién estuvo aquí ni qué se dijo.',
  agreementOwnStory: 'Cada cual habla desde su propia experiencia.',
  agreementNoAdvice: 'Solo damos consejos cuando alguien los pide.',
  agreementPassing: 'Cualquiera puede pasar, descansar o irse, y no debe explicaciones a nadie.',
  agreementSafety: 'Quien está en peligro lo dice, y buscamos ayuda en común.',
  agreementNoInterrupting: 'Dejamos que cada cual termine, también sus silencios.',
  agreementAlone: 'Estamos en un lugar donde nadie más puede escuchar.',
  agreementSober: 'Venimos sin haber consumido, y quien hoy no puede viene la próxima vez.',
  chooseFreeText: '¿Qué decidimos?',
  freeBreak: 'Hacemos un descanso de cinco minutos.',
  freeSlower: 'Hablamos más despacio, para que todo el mundo pueda seguir.',
  freeSameTime: 'Nos vemos otra vez la próxima semana a la misma hora.',
  freeTalkAfter: 'Nos quedamos un rato después de la reunión y hablamos.',
  chooseQuestion: '¿Sobre qué?',
  questionNone: 'Sin pregunta: ¿cómo lo vives ahora?',
  questionPace: '¿Qué tal nuestro ritmo?',
  questionTopic: '¿Seguimos un poco más con esto?',
  questionBreak: '¿Necesitas un descanso?',
  chooseScript: '¿Qué guion?',
  scriptUsual: 'Ronda de apertura, tiempo de compartir, ronda de cierre',
  scriptReading:
    'Lectura de nuestros acuerdos, ronda de apertura, tiempo de compartir, ronda de cierre',
  scriptQuiet: 'Silencio, ronda de apertura, tiempo de compartir, ronda de cierre',
  proposeConfirm: 'Propondrías: {{what}} Pulsa 1 para proponerlo, almohadilla para volver atrás.',
  proposed: 'Has propuesto: {{what}} Al proponerlo, estás de acuerdo.',
  chooseWhomElse: '¿Quién más? El número de una persona ya elegida la quita otra vez.',
  isChosen: '{{name}}, persona elegida',
  proposeConfirmMore:
    'Propondrías: {{what}} Pulsa 1 para proponerlo, 2 para nombrar a más personas, almohadilla para volver atrás.',
  groupMend: 'Algo que no salió adelante, otra vez',
  chooseToMend: '¿Cuál de estas propuestas?',
  mendHow: '¿Qué propones en su lugar?',
  mendAgain: 'Lo mismo otra vez',
  mendWaits: 'Tu propuesta se puede mejorar: pulsa asterisco 2.',
  mendOffered: 'Para mejorar tu propuesta, pulsa 1. Para dejarla, pulsa almohadilla.',

  // Votes
  voteConsent:
    '{{what}} Pulsa 1 si estás de acuerdo, 2 para quedarte al margen, 3 para poner una objeción, 0 para oírlo otra vez.',
  voteAllButOne:
    '{{what}} Pulsa 1 si estás de acuerdo, 3 si estás en desacuerdo, 0 para oírlo otra vez.',
  voteTemperature:
    '{{what}} Pulsa 1 para bien, 2 para regular, 3 para difícil, 0 para oírlo otra vez.',
  voteBy: 'Propuesta de {{name}}.',
  voteByNobody: 'Propuesta de alguien de la mesa.',
  voteWaits: 'Hay una propuesta: {{what}} Pulsa asterisco 3 para responder.',
  votesOpen_one: 'Hay una propuesta abierta.',
  votesOpen_other: 'Hay {{count}} propuestas abiertas.',
  votesNone: 'Ninguna propuesta espera tu respuesta.',
  voteAnswered: 'Han respondido {{answers}} de {{electors}}.',
  voteAboutMe: 'Esto es sobre ti, así que responden las demás personas.',
  voteClosed: 'Esta propuesta se ha cerrado.',
  askReason:
    '¿Por qué pones una objeción? Tu razón se dice con tu nombre, para que la propuesta pueda mejorarse.',
  counted: 'Tu respuesta ha contado: {{answer}}.',
  canChange: 'Puedes cambiarla hasta que se cierre.',

  // A fresh room
  kindMove: 'Ofrecer una sala nueva a algunas personas',
  moveOffered: '{{name}} te ofrece una sala nueva, fuera de esta.',
  moveWhat: 'Si vas, todo el mundo ve que sales, y a nadie se le dice adónde.',
  moveKeys: 'Pulsa 1 para ir, almohadilla para quedarte.',
  moveMine: 'La sala nueva que has ofrecido está lista.',
  moveWaits: '{{name}} te ofrece una sala nueva. Pulsa asterisco 3 para responder.',
  moveBy: 'Una sala nueva que ofrece {{name}}',
  moveConfirm:
    'Ofrecerías una sala nueva a {{names}}. Pulsa 1 para ofrecerla, almohadilla para volver atrás.',
  moveConfirmMore:
    'Ofrecerías una sala nueva a {{names}}. Pulsa 1 para ofrecerla, 2 para elegir a más gente, almohadilla para volver.',
  moveMade: 'Has ofrecido una sala nueva a {{names}}.',
  moving: 'Un momento. Vas a la sala nueva.',
  moved: 'Estás en la sala nueva.',
  moveClosed: 'La sala nueva ha cerrado su puerta.',
  moveGone: 'La sala nueva ya no existe.',
  moveFull: 'En la sala nueva no quedan asientos libres.',
  moveStayed: 'Sigues en esta mesa.',
  moveUnopened:
    'No se ha podido abrir la sala nueva que ofrece {{name}}. Pídesela otra vez, por favor.',

  // Keys that do nothing, silence, trouble
  keyUnknown: 'Esta tecla no hace nada aquí. Pulsa asterisco cero para pedir ayuda.',
  silentGoodbye:
    'No se ha pulsado nada, así que esta llamada termina. Puedes volver a llamar en cualquier momento. Hasta pronto.',
  longSilence: 'Sigues en la mesa.',
  oneMoment: 'Un momento, por favor.',
  backAgain: 'Seguimos aquí. Conservas tu asiento.',
  interrupted: 'La conexión está interrumpida. Un momento, por favor.',

  // Refusals whose sentence on the screen speaks of a screen
  refusedOlderTab: 'Tu asiento se ha ocupado desde otro lugar. Hasta pronto.',
  refusedOutOfBounds: 'Este número es demasiado pequeño o demasiado grande.',
  refusedWrongVersion: 'Ronda se ha renovado. Vuelve a llamar, por favor.',
  refusedBadMessage: 'Ronda no ha entendido esto. Inténtalo otra vez, por favor.',
  refusedWrongInvitation: 'Ese pin ya no abre este grupo. Pídelo a tu grupo, por favor.',
  refusedOldPin:
    'Tu grupo ha renovado su invitación, y ahora no hay nadie que te oiga llamar. Por favor, pide a tu grupo el pin nuevo.',
  refusedNoSuchGroup: 'Ese grupo ya no existe.',
  refusedNotPresent:
    'La conexión se fue un momento y esto no ha contado. Inténtalo otra vez, por favor.',

  // Help, by situation
  helpBooth: 'Pulsa las teclas que dice la voz. Puedes colgar en cualquier momento.',
  helpDoor: 'Esperas en la puerta. El grupo decide. Puedes colgar en cualquier momento.',
  helpTalk: 'Todo el mundo puede hablar. Asterisco 6 enciende o apaga tu micrófono.',
  helpOffer: 'El turno se te ofrece a ti. Pulsa 1 para hablar, 2 para pasar, 3 para más tarde.',
  helpTurn: 'Es tu turno. Almohadilla lo termina. Asterisco 4 pide más tiempo.',
  helpListening: 'El turno es de otra persona. El tuyo se te ofrecerá.',
  helpSharing: 'Asterisco 9 levanta tu mano, y se te ofrece un turno.',
  helpQuiet: 'Hay silencio. Asterisco 5 dice que a ti ya te basta.',
  helpResting: 'Estás descansando. Asterisco 7 te trae de vuelta.',
  helpMuted:
    'El grupo ha decidido silenciarte. Eso termina por sí solo. Puedes seguir votando y enviando señales.',
  helpMenu: 'Un menú. Pulsa el número de lo que quieres. 0 lo repite, almohadilla vuelve atrás.',
  helpKeys:
    'Asterisco 1: dónde estamos. Asterisco 2: proponer. Asterisco 3: votaciones. Asterisco 5: pausa. Asterisco 6: micrófono. Asterisco 7: descansar o volver. Asterisco 8: señales. Asterisco 9: levantar o bajar la mano. Asterisco asterisco: el teléfono de ayuda.',
  helpLine: 'Nuestro teléfono de ayuda: {{line}}',
  helpLineNone: 'Tu grupo no ha indicado ningún teléfono de ayuda.',

  // Announced in other words than on the screen
  goodbye: 'Gracias por estar aquí. Hasta pronto.',
  meetingEnded: 'La reunión ha terminado. Gracias por estar aquí. Hasta pronto.',

  // Leaving
  askLeave: 'Para salir de la reunión, pulsa 1. Para quedarte, pulsa almohadilla.',
  helpLeave: 'Asterisco almohadilla: salir de la reunión. También puedes colgar sin más.',
};
