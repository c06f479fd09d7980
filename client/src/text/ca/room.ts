import type { room as en } from '../en/room.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of the room. */
export const room: SameKeys<typeof en> = {
  someone: 'Algú',
  you: '(tu)',
  close: 'Tancar',
  back: 'Enrere',

  title: 'El cercle',
  round: {
    number: 'Ronda {{number}}',
    length: 'Torns de {{length}}',
    toCome_one: 'Queda un torn, {{length}} si es fa servir tot el temps',
    toCome_other: 'Queden {{count}} torns, {{length}} si es fa servir tot el temps',
    last: 'Aquest és l’últim torn',
    opening: 'Ronda d’obertura',
    closing: 'Ronda de tancament',
    reading: 'Lectura dels nostres acords',
    readingHint: 'Algú els llegeix, qui agafi primer el torn',
  },
  sharing: {
    title: 'Temps de compartir',
    hands_zero: 'No hi ha cap mà aixecada',
    hands_one: 'Hi ha una mà aixecada',
    hands_other: 'Hi ha {{count}} mans aixecades',
  },
  script: {
    place: 'Part {{place}} de {{of}}',
    next: 'A continuació: {{stage}}',
  },

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
    split: 'el cercle es divideix en dues taules',
    together: 'tot el grup es torna a ajuntar',
  },

  /** States of a seat, on the circle and in the list of people. */
  state: {
    speaking: 'Parla',
    writing: 'Escriu',
    reading: 'Llegeix',
    hand: 'Mà aixecada',
    offered: 'Ofert',
    next: 'Següent',
    then: 'Després',
    resting: 'Descansa',
    away: 'No hi és',
    lost: 'Sense línia',
    isNew: 'Primera vegada',
    muted: 'En silenci',
    spoke: 'Ha parlat {{length}}',
    spokeShortly: 'Ha parlat menys d’un minut',
    spokeNot: 'Encara no ha parlat en cap torn',
    mutedLong: 'Sense paraula per decisió del grup',
    lostLong: 'Connexió perduda, està tornant',
  },

  /** What somebody with a telephone is doing. */
  phone: {
    by: 'Per telèfon:',
    listening: 'Per telèfon, escolta',
    speaking: 'Per telèfon, parla',
    keys: 'Per telèfon, amb les tecles',
    short: { listening: 'Escolta', speaking: 'Parla', keys: 'Amb les tecles' },
  },

  /** One's own part, at the bottom. */
  mine: {
    label: 'El que pots fer',
    always: 'En qualsevol moment',
    offer: 'El torn se t’ofereix a tu',
    offerAfter: 'Si no fas res, torna més tard.',
    offerLast: 'Si no fas res, segueix endavant.',
    offerReading: 'Vols llegir els nostres acords?',
    turn: 'És el teu torn',
    turnWriting: 'És el teu torn, per escrit',
    turnReading: 'Estàs llegint',
    quiet: 'Silenci',
    enough_one:
      'De {{present}} persones, una diu que ja n’hi ha prou. S’acaba quan ho digui la meitat.',
    enough_other:
      'De {{present}} persones, {{count}} diuen que ja n’hi ha prou. S’acaba quan ho digui la meitat.',
    enoughNone: 'S’acaba abans si la meitat diem que ja n’hi ha prou.',
    raise: 'Aixeca la mà, i se t’ofereix un torn.',
    handUp: 'Tens la mà aixecada.',
    handAway: 'Tens la mà aixecada. Torna a comptar quan torni la teva connexió.',
    holdTitle: 'Demanar una pausa?',
    holdHint:
      'Hi ha silenci durant un minut, a l’instant i per a tothom: tots els micròfons apagats i les càmeres amagades. Els torns s’esperen fins que s’acabi. Ningú no pregunta per què.',
    resting: 'Descanses. No se t’ofereix cap torn.',
    next: 'El torn següent és per a tu.',
    before_one: 'Hi ha un torn abans del teu.',
    before_other: 'Hi ha {{count}} torns abans del teu.',
    waiting: 'El teu micròfon està apagat fins al teu torn.',
    hadTurn: 'Escoltes fins que s’acabi la ronda.',
    mutedRound: 'El grup ha decidit silenciar-te fins que s’acabi la ronda.',
    mutedUntil: 'El grup ha decidit silenciar-te. Això s’acaba tot sol d’aquí a {{time}}.',
    listensOnly: 'El teu micròfon està apagat. Sents tothom.',
    heard: 'El teu micròfon està encès. Tothom et sent.',
    notHeard: 'El teu micròfon està apagat. El torn és teu igualment.',
    iAskedMore: 'Has demanat un minut més. Es concedeix si ningú no s’hi oposa.',
    asksMore: '{{name}} demana un minut més. Es concedeix si ningú no s’hi oposa.',
    lineLost: 'Connexió perduda. Conserves el teu seient.',
    lineLostWhy: 'Torna a ser possible quan torni la connexió.',
    unserved:
      'Un moment: ara mateix no es pot decidir ni canviar res. Se’t continua sentint com abans, i ningú no perd temps.',
    unservedWhy: 'Torna a ser possible d’aquí a un moment.',
  },

  /** The words on the controls. */
  do: {
    speak: 'Parlar',
    pass: 'Passo',
    later: 'Més tard',
    toText: 'Mostrar el text',
    /** Where there is room for one word; what it would do is its label. */
    camera: 'Càmera',
    raiseHand: 'Aixecar la mà',
    lowerHand: 'Abaixar la mà',
    hold: 'Pausa',
    holdNow: 'Pausa d’un minut',
    holdNot: 'Ara no',
    enough: 'Ja en tinc prou',
    finish: 'Acabar',
    moreTime: 'Més temps',
    object: 'Objecció',
    rest: 'Descansar',
    return: 'Tornar',
    propose: 'Proposar',
    leave: 'Sortir',
    toDecisions_one: 'Una proposta per respondre',
    toDecisions_other: '{{count}} propostes per respondre',
  },

  media: {
    cameraMuted: 'El grup ha decidit silenciar-te, i la teva càmera està apagada fins que s’acabi.',
  },

  picture: {
    hide: 'Amagar per a tu la imatge de {{name}}',
    show: 'Tornar a mostrar la imatge de {{name}}',
    hidden: 'Ja no veus la imatge de {{name}}. Ningú no ho sap.',
    shown: 'Tornes a veure la imatge de {{name}}.',
  },

  helpLine: {
    open: 'Telèfon d’ajuda',
    title: 'El nostre telèfon d’ajuda',
    none: 'A qui pot acudir qualsevol a qualsevol hora. Encara no n’hem posat cap.',
    name: 'Posar un telèfon d’ajuda',
    change: 'Canviar-lo',
  },

  size: {
    few: 'Amb tan poca gent, una ronda s’acaba en {{length}}. Entre cinc i deu és un bon nombre: amb la invitació en pot venir més.',
    many: 'Amb tanta gent, una ronda dura {{length}} si tothom fa servir el seu temps. Entre cinc i deu és un bon nombre: hi ajuden els torns més curts, el temps de compartir, o dividir el cercle una estona.',
  },

  /** While the circle is split. */
  tables: {
    title: 'A l’altra taula',
    until: 'El cercle està dividit fins a aquesta hora: {{clock}}.',
    others_zero: 'Ara mateix no hi ha ningú a l’altra taula.',
    others_one: 'A l’altra taula hi ha una persona.',
    others_other: 'A l’altra taula hi ha {{count}} persones.',
    propose: 'Proposar-ho també aquí',
  },

  sheet: { label: 'Decisions i persones' },

  people: {
    title: 'Persones',
    count_one: 'Una persona a la taula',
    count_other: '{{count}} persones a la taula',
    door: 'A la porta',
    doorHint: 'La porta està tancada per a persones noves. Per deixar-les entrar, tria Proposar.',
    removed: 'Se li ha demanat que surti',
    doorLocked: 'La porta està tancada. Les persones noves truquen.',
    pinOfBefore:
      'El PIN de les trucades és d’abans de la nostra nova invitació: amb ell només es pot trucar a la porta.',
    renewPin: 'Canviar el PIN de les trucades',
    invite: 'Convidar algú',
    invitation: 'La invitació',
    compare: 'Comparar en veu alta',
    doorAfterRemoval: 'Des que es va demanar a algú que sortís, les persones noves truquen.',
  },

  history: {
    title: 'Què ha passat',
    empty: 'Encara res.',
  },
};
