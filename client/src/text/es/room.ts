import type { SaidOfRoom } from '../said.ts';

/** Spanish words of the room, as far as they are said aloud. */
export const room: SaidOfRoom = {
  someone: 'Alguien',

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
  },

  time: {
    left: 'Queda {{time}}',
    over: 'El tiempo ha terminado',
    overFor: 'El tiempo ha terminado · {{time}}',
    minutes_one: 'un minuto',
    minutes_other: '{{count}} minutos',
    seconds_one: 'un segundo',
    seconds_other: '{{count}} segundos',
    both: '{{minutes}} y {{seconds}}',
    short: '{{count}} s',
  },
};
