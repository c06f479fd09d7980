import type { SaidOfRoom } from '../said.ts';

/** Catalan words of the room, as far as they are said aloud. */
export const room: SaidOfRoom = {
  someone: 'Algú',

  middle: {
    alone: 'Ets la primera persona a arribar. Altres poden venir amb la invitació.',
    gathering: 'Tothom pot parlar. Qualsevol pot proposar de començar.',
    proposed: 'Tothom pot parlar. S’ha proposat una ronda.',
    open: 'La paraula és lliure. Tothom pot parlar.',
    noHands: 'Qui vol parlar aixeca la mà.',
    hold: '{{name}} ha demanat una pausa.',
    iHold: 'Has demanat una pausa.',
    quiet: 'Fem silenci en comú.',
    offeredToMe: 'El torn se t’ofereix a tu.',
    offered: 'El torn s’ofereix a {{name}}.',
    myTurn: 'És el teu torn.',
    turn: '{{name}} parla.',
    writes: '{{name}} escriu.',
    readingToMe: 'Vols llegir els nostres acords?',
    readingTo: 'Es pregunta a {{name}} si vol llegir els nostres acords.',
    iRead: 'Estàs llegint els nostres acords.',
    reads: '{{name}} llegeix els nostres acords.',
    myGrace: 'Pren-te un moment per acabar.',
    grace: '{{name}} està acabant.',
    stopped: '{{name}} ha perdut la connexió. El temps està aturat.',
    between: 'La ronda continua.',
    ended: 'La reunió s’ha acabat.',
  },

  after: {
    turn: 'Després d’aquest torn, {{what}}.',
    quiet: 'Després, {{what}}.',
    next: 'A continuació: {{stage}}',
    everyoneTalks: 'tothom pot parlar',
    myTurn: 'el teu torn continua',
    turnOf: '{{name}} continua el seu torn',
    round: 'la ronda continua',
    sharing: 'el temps de compartir continua',
  },
  change: {
    end: 's’acaba la reunió',
    round: 'comença una ronda',
    reading: 'es llegeixen els nostres acords',
    sharing: 'comença el temps de compartir',
    open: 'tothom pot parlar',
    goOn: 'comença la part següent de la reunió',
  },

  time: {
    left: 'Queda {{time}}',
    over: 'El temps s’ha acabat',
    overFor: 'El temps s’ha acabat · {{time}}',
    minutes_one: 'un minut',
    minutes_other: '{{count}} minuts',
    seconds_one: 'un segon',
    seconds_other: '{{count}} segons',
    both: '{{minutes}} i {{seconds}}',
    short: '{{count}} s',
  },
};
