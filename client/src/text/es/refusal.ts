import type { RefusalCode } from '@ronda/shared/room/refusal';

/** Spanish sentences for everything that can be refused. None of them blames. */
export const refusal: Readonly<Record<RefusalCode, string>> = {
  notSeated: 'Ahora mismo no tienes asiento en la mesa.',
  notPresent: 'Tu conexión se fue un momento y esto no ha contado. Inténtalo otra vez, por favor.',
  askedToLeave:
    'El grupo te ha pedido que salgas de esta reunión. Puedes volver cuando el grupo te vuelva a dejar entrar.',
  full: 'Los doce asientos están ocupados. Cuando alguien salga, habrá sitio.',
  ended: 'Esta reunión ha terminado.',
  olderTab: 'Abriste Ronda en otra pestaña, y esa tiene ahora tu asiento.',

  noRound: 'En este momento no se toman turnos.',
  notYourOffer: 'En este momento no se te ofrece ningún turno.',
  laterUsed: 'Ya has dicho Más tarde una vez. Puedes tomar el turno o pasar.',
  notYourTurn: 'En este momento el turno no es tuyo.',
  moreTimeUsed: 'Se puede pedir más tiempo dos veces en un turno, y ya se ha hecho.',
  moreTimeAsked: 'Ya se ha pedido más tiempo.',
  noMoreTimeAsked: 'En este momento nadie pide más tiempo.',
  ownMoreTime: 'Esta es tu propia petición de más tiempo.',
  alreadySpeaking: 'Ya estás hablando.',
  alreadyWriting: 'Ya estás escribiendo.',
  notWriting: 'En este momento tu turno no es por escrito.',
  notSharing: 'Las manos se levantan en el tiempo de compartir. Cualquiera puede proponerlo.',
  handRaised: 'Ya tienes la mano levantada.',
  handNotRaised: 'No tienes la mano levantada.',
  yourTurnNow: 'Ahora el turno está contigo: no hace falta levantar la mano.',
  restingNow: 'Estás descansando. Cuando vuelvas, podrás levantar la mano.',
  quietNow: 'Ahora hay silencio. Después volverá a ser posible.',
  notQuiet: 'En este momento no hay silencio.',
  enoughSaid: 'Ya lo has dicho. Cuando lo diga la mitad de quienes están, el silencio termina.',
  holdUsed:
    'Has pedido una pausa en los últimos diez minutos. En su lugar puedes proponer un silencio en común.',
  holdsUsed:
    'Ha habido dos pausas en los últimos diez minutos. En su lugar, cualquiera puede proponer un silencio en común.',
  alreadyResting: 'Ya estás descansando.',
  notResting: 'No estás descansando.',
  mutedByDecision:
    'El grupo ha decidido silenciarte. Eso termina por sí solo, y cualquiera puede proponer que vuelvas a hablar.',

  oneProposalEach: 'Tu otra propuesta sigue abierta. Cuando se cierre, podrás hacer esta.',
  threeProposals: 'Ya hay tres propuestas abiertas. Cuando se cierre una, podrás hacer esta.',
  subjectTaken: 'El grupo ya está decidiendo sobre esto.',
  alreadyProposed: 'Alguien ya lo ha propuesto. Puedes responder.',
  sameProposalTooSoon:
    'Hiciste esta propuesta hace poco. Podrás volver a hacerla cinco minutos después de que se cerrara.',
  tooFewElectors: 'Hay muy pocas personas aquí para decidir esto.',
  threeElectors:
    'Esto dura más que la reunión: para decidirlo tiene que haber al menos tres personas.',
  tooManySubjects: 'Una propuesta debe nombrar a menos de la mitad de quienes están.',
  unknownSubject: 'La persona de la que se trata no está en esta reunión.',
  subjectIsYou: 'Una decisión sobre ti la toman las demás personas.',
  noSuchProposal: 'Esta propuesta se ha cerrado.',
  notAnElector:
    'Responden quienes ya estaban aquí al proponerse, a veces desde dos minutos antes, y no son de quien se trata.',
  wrongPosition: 'Esta respuesta no corresponde a este tipo de decisión.',
  outOfBounds:
    'Este número es demasiado pequeño o demasiado grande. Al lado está lo que es posible.',
  tooManyAgreements:
    'El grupo tiene tantos acuerdos como Ronda puede guardar. Uno puede ocupar el lugar de otro.',
  noSuchAgreement: 'Este acuerdo ya no está en vigor.',
  noMeetingThen: 'Ese día no hay reunión.',
  callsRefused: 'Este grupo no admite llamadas en este momento.',
  nothingToRead: 'El grupo todavía no tiene acuerdos que leer.',
  nothingToGoOnTo: 'No hay ninguna otra parte de la reunión a la que seguir.',
  endsSoon: 'La reunión está a punto de terminar, como decidió el grupo.',
  nobodyForARound:
    'Todas las personas que están descansan o no pueden hablar: todavía no hay a quien ofrecer un turno.',
  roundGoesOn: 'Hay una ronda en marcha. Cuando termine, esto se podrá proponer.',
  alreadySo: 'Lo que esto haría ya es así.',
  nobodyAtTheDoor: 'Nadie espera en la puerta.',
  tooFewToSplit: 'Para dividir el círculo tiene que haber al menos ocho personas.',
  whileSplit: 'Esto es cosa de todo el grupo. Se podrá proponer cuando vuelva a estar junto.',
  notSplit: 'El círculo no está dividido.',
  togetherSoon: 'Todo el grupo está a punto de volver a juntarse. Entonces se podrá proponer.',
  notAMember: 'Esto es para los miembros: quien ha estado en dos reuniones, o en la primera.',
  threeMembers:
    'Para esto hacen falta al menos tres miembros. Hasta entonces se puede decidir en una reunión.',
  notAskedThen: 'A esto responde quien ya era miembro cuando se preguntó.',
  noSuchDecision: 'A esto ya no se puede objetar. Cualquiera puede proponer cambiarlo.',
  tooMuchDecided:
    'El grupo ha decidido mucho en estos días. Cuando algo de ello tenga una semana, esto se podrá proponer.',
  sameQuestionTooSoon:
    'Preguntaste esto hace poco. Puedes volver a preguntarlo una semana después de que se cerrara, o con otras palabras.',
  inAMeeting: 'Esto se puede decidir en una reunión.',
  lettersMissing:
    'Mientras tanto ha entrado alguien a quien también debe llegar la invitación nueva. Propónlo otra vez, por favor.',
  noSuchMeeting: 'Esta reunión ya no es la próxima. Por favor, mira de nuevo.',
  writesOwnName: 'Quien está aquí con un navegador escribe su propio nombre.',
  notTheClose:
    'Esto sale al cierre: en la ronda de cierre, o cuando una ronda ha terminado y todo el mundo puede hablar.',
  writesNoContact: 'Quien está aquí por teléfono no puede escribir un contacto.',

  wrongVersion:
    'Ronda se ha renovado desde que se abrió esta página. Vuelve a cargarla, por favor.',
  badMessage: 'Ronda no ha entendido esto. Vuelve a cargar la página, por favor.',
  tooLarge: 'Esto es más largo de lo que Ronda puede llevar.',
  tooFast: 'Han sido muchas cosas a la vez. Espera un momento e inténtalo otra vez, por favor.',
  wrongInvitation:
    'Esta invitación no abre este grupo. Quizá se perdió una parte del enlace: pídelo otra vez, por favor.',
  invitationRenewed:
    'El grupo ha renovado su invitación. Pide el enlace nuevo a alguien del grupo, por favor. Mientras el grupo está reunido, también puedes llamar a la puerta.',
  noSuchGroup:
    'No hay ningún grupo en esta dirección. Quizá se perdió una parte del enlace: pídelo otra vez, por favor.',
  notEntered: 'Todavía no has entrado en la sala.',
  oneMoment: 'Ronda no ha podido hacerlo ahora. Inténtalo otra vez en un momento, por favor.',
  noCallsHere: 'Esta Ronda no admite llamadas.',
  pinTaken: 'Este PIN ya se había usado. Si lo propones otra vez, se crea uno nuevo.',
  groupThere: 'Este grupo ya está aquí: su invitación también lo abre en esta dirección.',
  noGroupFile:
    'Este no es el archivo de un grupo, o se ha cambiado. Guárdalo otra vez donde está el grupo, por favor.',
  newerFile:
    'Este archivo lo ha escrito una Ronda más nueva. Aquí se podrá leer cuando se renueve Ronda.',
};
