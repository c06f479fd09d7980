import type { propose as en } from '../en/propose.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of proposing: what can be proposed, and the form of each. */
export const propose: SameKeys<typeof en> = {
  /** The proposals one can make. */
  choose: {
    title: 'Què proposes?',
    intro:
      'Qualsevol pot proposar qualsevol d’aquestes coses, i el grup decideix. El que s’aprova passa tot sol.',
    beginRound: 'Començar una ronda',
    beginReading: 'Llegir els nostres acords',
    beginSharing: 'Començar el temps de compartir',
    openFloor: 'Obrir la paraula',
    quiet: 'Fer silenci en comú',
    followScript: 'Seguir un guió',
    goOn: 'Continuar amb el guió',
    endMeeting: 'Acabar la reunió',
    splitCircle: 'Dividir el cercle',
    comeTogether: 'Tornar-se a ajuntar',
    changeTurnLength: 'Canviar la durada dels torns',
    showTalkTime: 'Mostrar quant ha parlat cada persona',
    hideTalkTime: 'Deixar de mostrar quant ha parlat cada persona',
    adoptAgreement: 'Adoptar o millorar un acord',
    dropAgreement: 'Retirar un acord',
    changeHelpLine: 'Posar o canviar el nostre telèfon d’ajuda',
    changePolicy: 'Canviar els nostres temps habituals',
    admitPhones: 'Que es pugui entrar per telèfon',
    renewPin: 'Canviar el PIN de les trucades',
    refusePhones: 'No admetre més trucades',
    changeSchedule: 'Canviar quan ens reunim',
    renewInvitation: 'Renovar la nostra invitació',
    freeText: 'Decidir alguna cosa amb les nostres paraules',
    temperatureCheck: 'Preguntar com ho viu cada persona',
    unlock: 'Obrir la porta a persones noves',
    lock: 'Tancar la porta',
    letIn: 'Deixar entrar qui s’espera a la porta',
    mute: 'Silenciar',
    letSpeakAgain: 'Tornar la paraula',
    askToLeave: 'Convidar a sortir',
    letBackIn: 'Tornar a obrir la porta a algú',
    nobody: 'No hi ha ningú de qui es pugui tractar.',
  },

  /** The groups of kinds, each with what is in it. */
  group: {
    now: 'El que fem ara',
    nowHint: 'Una ronda, compartir, silenci',
    meeting: 'Aquesta reunió',
    meetingHint: 'Un guió, la durada dels torns, dues taules, el final',
    words: 'Una pregunta per a tot el grup',
    wordsHint: 'Com ho vivim, o qualsevol cosa amb les nostres paraules',
    lasting: 'El nostre grup, més enllà d’avui',
    lastingHint:
      'Acords, quan ens reunim, els nostres temps, la invitació, trucades, telèfon d’ajuda',
    protection: 'Algú necessita protecció',
    protectionHint: 'Silenciar, convidar a sortir, i desfer-ho',
    door: 'La porta',
    doorHint: 'Deixar entrar, tancar, obrir',
  },

  /** What it would do, where its name alone does not say it. */
  about: {
    beginReading:
      'El torn fa la volta fins que algú l’agafa i llegeix els acords en veu alta. Tothom pot seguir la lectura.',
    beginSharing:
      'Qui vol parlar aixeca la mà. Els torns duren el mateix, i va primer qui menys ha parlat.',
    openFloor: 'Tothom pot parlar, com abans de la primera ronda.',
    goOn: 'A continuació, en el guió: {{stage}}.',
    endScript: 'Amb això s’acaba el guió. Després tothom pot parlar.',
    endMeeting: 'Quan s’acabi el torn actual, la reunió s’acaba per a tothom.',
    splitCircle:
      'Quan s’acabi el torn actual, les persones que hi són seuen en dues taules. Cada taula continua pel seu compte i no sent res de l’altra. Després, tot el grup es torna a ajuntar.',
    comeTogether: 'Quan les dues taules ho hagin decidit, tot el grup torna a un sol cercle.',
    showTalkTime:
      'Una imatge discreta de quant ha parlat cada persona en aquesta reunió, a la vista de tothom.',
    hideTalkTime: 'Torna a desaparèixer la imatge de quant ha parlat cada persona.',
    unlock: 'Les persones noves que tenen la invitació entren sense trucar.',
    admitPhones:
      'Qui té el número i el PIN pot trucar, i seu a la taula com tothom. Per a això, un pont amb la xarxa telefònica guarda les claus del grup: qui porta aquesta Ronda pot en principi sentir el so de la reunió.',
    renewPin:
      'Es crea un PIN nou, i l’anterior ja no obre res. Qui és aquí per telèfon es queda; per tornar a trucar li cal el nou.',
    refusePhones:
      'Ningú de nou pot entrar per telèfon, i una trucada perduda no pot tornar. Qui és aquí per telèfon es queda fins que s’acabi la reunió o la seva trucada.',
    renewInvitation:
      'Un enllaç nou ocupa el lloc del que tenim. Qui és aquí el rep sense fer res, i també qui ha estat abans i torna. No el rep qui va ser convidat a sortir. Amb un enllaç anterior, o amb un PIN anterior, només es pot trucar a la porta.',
    renewThenPin: 'Qui ve per telèfon necessita aleshores un PIN nou, que es pot proposar després.',
    lock: 'Les persones noves truquen. Qui té seient entra i surt com abans.',
    freeText: 'Val la paraula del grup i res més: Ronda no canvia res per si sola.',
  },

  youAgree: 'En proposar-ho, hi estàs d’acord.',
  reasonBy: '{{name}} hi va posar una objecció: «{{reason}}»',
  reasonByMe: 'Hi vas posar una objecció: «{{reason}}»',
  propose: 'Proposar',

  whom: 'De qui es tracta?',
  whomNone: 'Tria almenys una persona.',
  waiting: 'S’esperen: {{names}}.',

  prompt: 'La pregunta de la ronda',
  estimate_one: 'Aproximadament {{length}} per a una persona, com a molt {{most}}.',
  estimate_other: 'Aproximadament {{length}} per a {{count}} persones, com a molt {{most}}.',

  length: 'Quant dura un torn?',
  lengthNow: 'Ara, {{length}}.',
  other: 'Una altra durada',
  seconds: 'Segons',
  secondsHint: 'De {{least}} a {{most}} segons.',
  wholeNumber: 'Pot ser un número enter de {{least}} a {{most}}.',
  minutes: 'Minuts',
  minutesHint: 'De {{least}} a {{most}} minuts.',
  howLong: 'Quanta estona?',

  policy: {
    title: 'Quin dels nostres temps?',
    turnSeconds: 'La durada dels torns',
    offerSeconds: 'Quant espera un torn ofert',
    voteSeconds: 'Quanta estona queda oberta una decisió',
    now: 'Ara {{length}}',
    value: 'Quants segons?',
  },

  agreement: {
    which: 'Un de nou o un que ja tenim?',
    new: 'Un acord nou',
    old: 'Ara diu',
    text: 'El que acordem',
    textHint: 'Una sola cosa, en una frase o dues.',
    ready: 'O parteix d’un d’aquests',
    drop: 'Quin retirem?',
  },

  helpLine: {
    what: 'A qui pot acudir qualsevol a qualsevol hora. Es mostra abans de la sala i a dins, i es diu per telèfon amb asterisc asterisc.',
    text: 'El nostre telèfon d’ajuda',
    textHint: 'Un número, i quan responen. Si queda buit, ja no en posem cap.',
    ready: 'O comença per aquest',
    emergency: 'En perill, truca al 112. Responen de dia i de nit.',
  },

  freeText: 'Què decidim?',
  freeTextHint: 'Digues-ho de manera que s’hi pugui estar d’acord o posar-hi una objecció.',
  question: 'Sobre què? (opcional)',
  questionHint: 'Sense pregunta, pregunta: Com ho vius ara?',

  schedule: {
    what: 'Què canvia?',
    set: 'Les nostres hores fixes',
    leaveOut: 'No fer una reunió',
    move: 'Canviar una reunió de dia o d’hora',
    none: 'Ja no hi ha hores fixes',
    which: 'Quina reunió',
    day: 'A quin dia',
    time: 'A quina hora',
    timeHint: 'Segons el rellotge de {{place}}.',
    missing: 'Digues, si us plau, el dia i l’hora.',
    about: 'La sala continua oberta a qualsevol hora. Només deixen d’anunciar-se les hores.',
    replaces: 'Substitueix les hores d’ara i el que s’ha decidit sobre dies solts.',
  },

  script: {
    intro:
      'Les parts van una darrere l’altra. El temps de compartir i la paraula lliure continuen fins que decidim anar endavant.',
    stages: 'Les parts',
    questionOf: 'Pregunta de la part {{number}}',
    ownQuestionOf: 'La nostra pregunta per a la part {{number}}',
    minutesOf: 'Minuts de la part {{number}}',
    up: 'Pujar',
    down: 'Baixar',
    remove: 'Treure',
    upOf: 'Pujar: part {{number}}, {{stage}}',
    downOf: 'Baixar: part {{number}}, {{stage}}',
    removeOf: 'Treure: part {{number}}, {{stage}}',
    isFirst: 'Aquesta és la primera part.',
    isLast: 'Aquesta és l’última part.',
    moved: '{{stage}} és ara la part {{number}}.',
    removed: 'S’ha tret: {{stage}}.',
    add: 'Afegir una part',
    adding: 'Afegir',
    full: 'Un guió té com a molt {{most}} parts.',
    none: 'Afegeix almenys una part.',
    tooLarge:
      'Totes les preguntes juntes són massa llargues per a un guió. Escurça’n alguna, si us plau.',
    noAgreements: 'La lectura s’omet mentre no tinguem acords.',
    estimate:
      'Les seves rondes i el seu silenci duren aproximadament {{length}}; la resta dura el que vulguem.',
  },
};
