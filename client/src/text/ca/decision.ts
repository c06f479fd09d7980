import type { SaidOfDecisions } from '../said.ts';

/** Catalan words of decisions, as far as they are said aloud. */
export const decision: SaidOfDecisions = {
  by: 'Proposta de {{name}}.',
  byMe: 'Proposta teva.',
  byNobody: 'Proposta d’algú de la taula.',
  answered: 'Han respost {{answers}} de {{electors}}',
  unreadable: 'paraules que aquí no es poden llegir',

  way: {
    consent:
      'S’aprova quan respon almenys la meitat, ningú no hi posa cap objecció i hi ha més acords que persones al marge.',
    consentLasting:
      'S’aprova quan respon almenys la meitat, ningú no hi posa cap objecció i hi ha més acords que persones al marge. Val també per a les reunions següents.',
    all: 'S’aprova quan totes les persones preguntades hi estan d’acord. No es mostra a ningú qui ha respost què.',
    allButOne:
      'S’aprova de seguida quan tothom menys una persona hi està d’acord; si no, quan s’acaba el temps, si més de la meitat hi està d’acord i com a molt una persona en desacord. No es mostra a ningú qui ha respost què.',
    temperature:
      'Quan han respost tres persones o més, es mostra quantes se senten de cada manera. No obliga a res.',
  },
  aboutMe: 'Això és sobre tu, i per això responen les altres persones.',
  myAnswer: 'La teva resposta: {{answer}}. La pots canviar fins que es tanqui.',

  position: {
    agree: 'D’acord',
    standAside: 'Al marge',
    object: 'Objecció',
    disagree: 'En desacord',
  },
  mood: { well: 'Bé', soSo: 'Regular', hard: 'Difícil' },

  reason: {
    title: 'Per què hi poses una objecció?',
    hint: 'Es mostra amb el teu nom, perquè la proposta es pugui millorar.',
    notNow: 'Ara no',
    notReady: 'Encara necessito temps',
    tooLong: 'És massa llarg',
    tooShort: 'És massa curt',
    unclear: 'No ho veig clar',
    other: 'Una altra raó',
    own: 'Amb les meves paraules',
    ownLabel: 'La teva raó',
    unreadable: 'una raó que aquí no es pot llegir',
  },

  prompt: {
    howDoYouComeIn: 'Com arribes avui?',
    howWasYourWeek: 'Com ha anat la teva setmana?',
    whatHelped: 'Què t’ha ajudat?',
    whatIsHard: 'Què et costa ara?',
    whatDoYouTakeWithYou: 'Què t’endús d’avui?',
    none: 'Sense pregunta',
    noneHint: 'Cadascú diu el que hi ha.',
    own: 'Amb les nostres paraules',
    ownLabel: 'La pregunta',
    unreadable: 'Una pregunta que aquí no es pot llegir',
  },

  sentence: {
    beginRound: 'Començar una ronda.',
    beginRoundWith: 'Començar una ronda: «{{prompt}}»',
    beginReading:
      'Llegir els nostres acords: algú els llegeix en veu alta, qui agafi primer el torn.',
    beginSharing:
      'Començar el temps de compartir: a qui aixeca la mà se li ofereix un torn, primer a qui menys ha parlat.',
    openFloor: 'Obrir la paraula: tothom pot parlar.',
    quiet: 'Fer silenci en comú durant {{length}}.',
    followScript_one: 'Seguir un guió d’una part: {{first}}.',
    followScript_other: 'Seguir un guió de {{count}} parts, des de {{first}} fins a {{last}}.',
    goOn: 'Continuar amb el guió.',
    changeTurnLength:
      'Que cada torn duri {{length}}, a partir de la pròxima ronda o temps de compartir.',
    unlock: 'Tornar a obrir la porta a persones noves.',
    endMeeting: 'Acabar la reunió.',
    showTalkTime: 'Mostrar quant ha parlat cada persona.',
    hideTalkTime: 'Deixar de mostrar quant ha parlat cada persona.',
    adoptAgreement: 'Adoptar un acord: «{{text}}»',
    mendAgreement: 'Millorar un acord, de manera que digui: «{{text}}»',
    dropAgreement: 'Retirar un acord.',
    dropAgreementThat: 'Retirar un acord: «{{text}}»',
    turnSeconds: 'Que cada torn duri {{length}}, en aquesta reunió i en les següents.',
    offerSeconds: 'Que un torn ofert esperi {{length}} una resposta, a partir d’ara.',
    voteSeconds: 'Que les decisions quedin obertes {{length}}, a partir d’ara.',
    admitPhones:
      'Que es pugui entrar per telèfon, amb un PIN nou: un d’anterior ja no obre res, i el pont de les trucades pot sentir la reunió.',
    refusePhones:
      'No admetre més trucades: ningú de nou pot entrar per telèfon, i una trucada perduda no pot tornar. Qui és aquí per telèfon es queda fins que s’acabi la reunió o la seva trucada.',
    freeText: 'Decidir: «{{text}}»',
    temperatureCheck: 'Com ho vius ara?',
    temperatureCheckWith: 'Com ho vius?: «{{question}}»',
    mute: 'Silenciar {{names}}: micròfon i càmera apagats fins que s’acabi la ronda o, fora d’una ronda, durant deu minuts.',
    letSpeakAgain: 'Tornar la paraula a {{names}}.',
    askToLeave: 'Convidar {{names}} a sortir d’aquesta reunió.',
    letBackIn: 'Tornar a obrir la porta a {{names}}.',
    lock: 'Tancar la porta: les persones noves truquen.',
    letIn: 'Deixar entrar qui s’espera a la porta: {{names}}.',
    letInNobody: 'Deixar entrar qui s’espera a la porta.',
  },

  short: {
    beginRound: 'Començar una ronda',
    beginReading: 'Llegir els nostres acords',
    beginSharing: 'Començar el temps de compartir',
    openFloor: 'Obrir la paraula',
    quiet: '{{length}} de silenci',
    followScript: 'Seguir un guió',
    goOn: 'Continuar amb el guió',
    changeTurnLength: 'Torns de {{length}}',
    unlock: 'Obrir la porta',
    endMeeting: 'Acabar la reunió',
    showTalkTime: 'Mostrar quant ha parlat cada persona',
    hideTalkTime: 'Deixar de mostrar quant ha parlat cada persona',
    adoptAgreement: 'Un acord nou',
    mendAgreement: 'Un acord millorat',
    dropAgreement: 'Retirar un acord',
    turnSeconds: 'Torns de {{length}}, també en les pròximes reunions',
    offerSeconds: 'Els torns oferts esperen {{length}}',
    voteSeconds: 'Les decisions queden obertes {{length}}',
    admitPhones: 'Entrar per telèfon, amb un PIN nou',
    refusePhones: 'No admetre més trucades',
    freeText: 'Una decisió amb les nostres paraules',
    temperatureCheckWith: '«{{question}}»',
    mute: 'Silenciar {{names}}',
    letSpeakAgain: 'Tornar la paraula a {{names}}',
    askToLeave: 'Convidar {{names}} a sortir',
    letBackIn: 'Tornar a obrir la porta a {{names}}',
    lock: 'Tancar la porta',
    letIn: 'Deixar entrar qui s’espera a la porta',
  },

  stage: {
    reading: 'Lectura dels nostres acords',
    openingRound: 'Ronda d’obertura',
    round: 'Ronda',
    sharing: 'Temps de compartir',
    openFloor: 'Paraula lliure',
    quiet: 'Silenci',
    quietFor: 'Silenci, {{length}}',
    closingRound: 'Ronda de tancament',
    question: '«{{prompt}}»',
  },

  outcome: {
    takenWith: '{{what}} {{well}} bé, {{soSo}} regular, {{hard}} difícil.',
    objects: '{{name}} hi posa una objecció: «{{reason}}»',
    objectsMe: 'Hi poses una objecció: «{{reason}}»',
  },
};
