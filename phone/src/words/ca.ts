import type { OwnWords } from './own-words.ts';

/** Catalan sentences that only a caller hears. */
export const ca: OwnWords = {
  // The booth: language, PIN, seat
  welcome: 'Et donem la benvinguda a Ronda.',
  chooseLanguage: 'En català, prem 3.',
  askPin: 'Marca el pin del teu grup i després prem coixinet.',
  pinWrong_one:
    'Aquest pin no obre cap grup. Pots provar una vegada més. Marca’l i després prem coixinet.',
  pinWrong_other:
    'Aquest pin no obre cap grup. Pots provar {{count}} vegades més. Marca’l i després prem coixinet.',
  pinGoodbye:
    'Aquest pin tampoc no obre cap grup. Demana’l al teu grup i torna a trucar. Fins aviat.',
  pinCleared: 'Esborrat. Torna a marcar el pin i després prem coixinet.',
  pinTooFew: 'Un pin té més xifres. Torna’l a marcar i després prem coixinet.',
  pinTooMany: 'Un pin té menys xifres. Torna’l a marcar i després prem coixinet.',
  pressHash: 'Quan l’hagis marcat sencer, prem coixinet.',
  tooManyCalls: 'Ara mateix hi ha massa trucades. Torna a trucar d’aquí a uns minuts. Fins aviat.',
  phonesNotAdmitted: 'El teu grup no rep trucades per ara. Fins aviat.',
  unreachable:
    'Ara mateix no es pot arribar al teu grup. Torna a trucar d’aquí a un moment. Fins aviat.',
  oldPin:
    'El teu grup té una invitació nova, i aquest pin és d’abans. Amb ell pots trucar a la porta, i la taula decideix.',
  isReturning: 'Tornes a la reunió? Prem 1 si hi tornes, 2 si no.',
  isBack: 'Tornes a ser al teu seient.',
  askAgreements: 'Per sentir els acords del teu grup, prem 1. Per continuar, prem 2.',
  agreementsBegin_one: 'El teu grup té un acord.',
  agreementsBegin_other: 'El teu grup té {{count}} acords.',
  agreementsNone: 'El teu grup encara no ha escrit cap acord.',
  agreementsAlways:
    'I sempre: el que es diu aquí es queda aquí, no s’enregistra res, i pots passar o sortir sense donar raons.',
  askName: 'Com vols que et diguem? Tria un nom pel seu número.',
  nameKept: 'El teu nom és {{name}}.',
  phoneNumbered: 'Telèfon {{number}}',
  nameOlive: 'Olivera',
  nameRiver: 'Riu',
  nameCloud: 'Núvol',
  nameForest: 'Bosc',
  nameStone: 'Pedra',
  nameSea: 'Mar',
  nameMoon: 'Lluna',
  nameWind: 'Vent',
  nameNone: 'Per continuar sense nom, prem coixinet. Et direm Telèfon, amb un número.',
  nameOffered:
    '{{by}} vol escriure el teu nom així: {{name}}. Prem 1 per dir que sí, coixinet per continuar sent {{mine}}.',
  nameTaken: 'Ara et dius {{name}}.',
  nameUnsayable: 'un nom amb signes que aquesta veu no sap dir',
  entering: 'Un moment. Estàs entrant.',
  entered_one:
    'Ets a la taula. Hi ha una persona més. Prem asterisc zero per demanar ajuda en qualsevol moment.',
  entered_other:
    'Ets a la taula. Hi ha {{count}} persones més. Prem asterisc zero per demanar ajuda en qualsevol moment.',
  enteredFirst:
    'Ets a la taula, i ets la primera persona a arribar. Prem asterisc zero per demanar ajuda en qualsevol moment.',
  enteredMuted: 'El teu micròfon està apagat. Asterisc 6 l’encén.',
  knocking:
    'Ets a la porta. Està tancada per a persones noves, i el grup decideix si entres. No has de fer res.',
  stillKnocking: 'Encara ets a la porta. El grup pot veure que hi ets.',
  letIn: 'Pots entrar.',
  full: 'Tots els seients estan ocupats. Torna a trucar més tard. Fins aviat.',
  askedToLeave: 'El grup t’ha demanat que surtis d’aquesta reunió. Fins aviat.',

  // Offer and turn
  offer: 'El torn se t’ofereix a tu. Prem 1 per parlar, 2 per passar, 3 per a més tard.',
  offerAgain: 'El torn se t’ofereix un altre cop. Prem 1 per parlar, 2 per passar.',
  offerReading:
    'El teu grup vol llegir els seus acords. Prem 1 per sentir-los i repetir-los, 2 per passar, 3 per a més tard.',
  offerReadingAgain:
    'El teu grup vol llegir els seus acords. Prem 1 per sentir-los i repetir-los, 2 per passar.',
  turnBegan: 'El teu torn ha començat. Tens {{length}}. Prem coixinet per acabar.',
  turnGoesOn: 'El teu torn continua. Tens {{length}}.',
  turnFinished: 'El teu torn s’ha acabat.',
  turnPassed: 'Has passat.',
  turnLater: 'El torn et torna més tard.',
  timeLeft: 'Temps que queda: {{length}}.',
  timeOver: 'El teu temps s’ha acabat. Pren-te un moment per acabar.',
  moreTimeAsked: 'Has demanat un minut més. Es concedeix si ningú no s’hi oposa.',
  objectMoreTime: 'Per oposar-t’hi, prem 3.',
  objectedMoreTime: 'T’hi has oposat. El temps queda com estava.',
  nextAgreement: 'Prem 1 per al següent, coixinet quan acabis.',

  // A turn in writing, read aloud
  writesThis: '{{name}} escriu:',
  theirWords: '{{text}}',

  // Microphone, hand, hold, rest
  microphoneOn: 'El teu micròfon està encès. Tothom et sent.',
  microphoneOff: 'El teu micròfon està apagat. Sents tothom.',
  microphoneClosed: 'El teu micròfon està apagat fins al teu torn.',
  microphoneInQuiet: 'Hi ha silenci. Els micròfons continuen apagats fins que s’acabi.',
  microphoneMuted: 'El grup ha decidit silenciar-te. Això s’acaba tot sol.',
  handUp: 'Tens la mà aixecada.',
  handDown: 'Has abaixat la mà.',
  holdBegan:
    'Has demanat una pausa. Hi ha silenci durant un minut. Torna a prémer asterisc 5 quan en tinguis prou.',
  holdEnough: 'Has dit que ja n’hi ha prou de silenci.',
  rested: 'Descanses. No se t’ofereix cap torn. Prem asterisc 7 per tornar.',
  returned: 'Has tornat de descansar.',

  // Signals
  signalsMenu:
    'Senyals. Prem 1 per a: t’escolto. 2: a mi també. 3: més a poc a poc, si us plau. 4: no se sent. No interrompen ningú.',
  signalIHearYou: 'T’escolto',
  signalMeToo: 'A mi també',
  signalSlowerPlease: 'Més a poc a poc, si us plau',
  signalICannotHear: 'No se sent',
  signalSent: 'Enviat: {{signal}}.',
  signalBy: '{{names}}: {{signal}}.',
  signalsHeard: 'Per sentir els senyals d’altres persones, prem 5.',
  signalsNone: 'Ara mateix no hi ha senyals.',

  // Where are we
  whereRound: 'Ronda {{number}}.',
  whereSharing: 'És el temps de compartir.',
  whereSplit: 'El cercle està dividit. Tot el grup es torna a ajuntar d’aquí a {{length}}.',
  wherePeople_one: 'Hi ha una persona a la taula.',
  wherePeople_other: 'Hi ha {{count}} persones a la taula.',
  whereNext: 'El torn següent és per a tu.',
  whereBefore_one: 'Hi ha un torn abans del teu.',
  whereBefore_other: 'Hi ha {{count}} torns abans del teu.',
  whereListening: 'Escoltes fins que s’acabi la ronda.',
  whereResting: 'Descanses.',
  whereMuted: 'El grup ha decidit silenciar-te. Això s’acaba tot sol.',
  whereDoorLocked: 'La porta està tancada.',
  whereVotes_one: 'Una proposta espera la teva resposta. Prem asterisc 3.',
  whereVotes_other: '{{count}} propostes esperen la teva resposta. Prem asterisc 3.',
  wherePin: 'Per sentir el pin, prem 5.',

  // Calls, as the group decides about them
  pinIs: 'El pin és: {{pin}}. Per tornar-lo a sentir, prem 5.',
  pinNew: 'Hi ha un pin nou per a les trucades. Per sentir-lo, prem 5.',
  callsRefused: 'Continues a la taula. Si aquesta trucada es perd, no pot tornar.',

  // Menus
  choice: '{{number}}: {{what}}.',
  choiceMore: 'Per a més, prem 9.',
  choiceClosed: 'De tornada a la taula.',
  chooseNone: 'En aquest moment no hi ha res per triar aquí.',

  // Proposing
  proposeMenu: 'Què proposes?',
  groupNow: 'El que fem ara',
  groupMeeting: 'Aquesta reunió',
  groupWords: 'Una pregunta per a tot el grup',
  groupLasting: 'El nostre grup, més enllà d’avui',
  groupProtection: 'Algú necessita protecció',
  groupDoor: 'La porta',
  kindBeginRound: 'Començar una ronda',
  kindBeginReading: 'Llegir els nostres acords',
  kindBeginSharing: 'Començar el temps de compartir',
  kindOpenFloor: 'Obrir la paraula',
  kindQuiet: 'Fer silenci en comú',
  kindFollowScript: 'Seguir un guió',
  kindGoOn: 'Continuar amb el guió',
  kindEndMeeting: 'Acabar la reunió',
  kindSplitCircle: 'Dividir el cercle',
  kindComeTogether: 'Tornar-se a ajuntar',
  kindChangeTurnLength: 'Canviar la durada dels torns',
  kindShowTalkTime: 'Mostrar quant ha parlat cada persona',
  kindHideTalkTime: 'Deixar de mostrar quant ha parlat cada persona',
  kindAdoptAgreement: 'Adoptar un acord',
  kindDropAgreement: 'Retirar un acord',
  kindChangeHelpLine: 'Posar o canviar el nostre telèfon d’ajuda',
  kindChangePolicy: 'Canviar els nostres temps habituals',
  kindAdmitPhones: 'Que es pugui entrar per telèfon',
  kindRenewPin: 'Canviar el pin de les trucades',
  kindRefusePhones: 'No admetre més trucades',
  kindChangeSchedule: 'Canviar quan ens reunim',
  kindRenewInvitation: 'Renovar la vostra invitació',
  chooseSchedule: 'Quan ens reunim. Tria què vols proposar.',
  scheduleLeaveOut: 'No fer la reunió de {{day}}',
  scheduleDayLater: 'Fer la reunió de {{day}} un dia després',
  scheduleWeekLater: 'Fer la reunió de {{day}} una setmana després',
  scheduleUsual: 'Fer la reunió de {{day}} una altra vegada com sempre',
  scheduleSet: 'Reunir-se a unes altres hores',
  scheduleNone: 'Ja sense hores fixes',
  chooseWeekday: 'Quin dia de la setmana?',
  chooseRule: 'Cada quant?',
  chooseHour: 'A quina hora?',
  kindFreeText: 'Decidir una altra cosa',
  kindTemperatureCheck: 'Preguntar com ho viu cada persona',
  kindUnlock: 'Obrir la porta a persones noves',
  kindLock: 'Tancar la porta',
  kindLetIn: 'Deixar entrar qui s’espera a la porta',
  kindMute: 'Silenciar algú',
  kindLetSpeakAgain: 'Tornar la paraula a algú',
  kindAskToLeave: 'Convidar algú a sortir',
  kindLetBackIn: 'Tornar a obrir la porta a algú',
  choosePrompt: 'Amb quina pregunta?',
  promptNone: 'Sense pregunta',
  chooseMinutes: 'Quanta estona?',
  chooseLength: 'Quant dura un torn?',
  choosePolicy: 'Quin dels nostres temps?',
  policyTurnSeconds: 'La durada dels torns',
  policyOfferSeconds: 'Quant espera un torn ofert',
  policyVoteSeconds: 'Quanta estona queda oberta una decisió',
  policyNow: 'Ara {{length}}.',
  chooseWhom: 'De qui es tracta?',
  chooseAgreement: 'Quin acord?',
  chooseHelpLine: 'Quin telèfon d’ajuda?',
  helpLineEmergency: 'En perill, truca al 112. Responen de dia i de nit.',
  helpLineDrop: 'Ja sense telèfon d’ajuda',
  agreementConfidence: 'No expliquem a fora qui era aquí ni què s’hi va dir.',
  agreementOwnStory: 'Cadascú parla des de la seva pròpia experiència.',
  agreementNoAdvice: 'Només donem consells quan algú en demana.',
  agreementPassing: 'Qualsevol pot passar, descansar o marxar, i no deu explicacions a ningú.',
  agreementSafety: 'Qui és en perill ho diu, i busquem ajuda en comú.',
  agreementNoInterrupting: 'Deixem que cadascú acabi, també els seus silencis.',
  agreementAlone: 'Som en un lloc on ningú més no pot escoltar.',
  agreementSober: 'Venim sense haver consumit, i qui avui no pot ve la pròxima vegada.',
  chooseFreeText: 'Què decidim?',
  freeBreak: 'Fem un descans de cinc minuts.',
  freeSlower: 'Parlem més a poc a poc, perquè tothom pugui seguir.',
  freeSameTime: 'Ens tornem a trobar la setmana vinent a la mateixa hora.',
  freeTalkAfter: 'Ens quedem una estona després de la reunió i parlem.',
  chooseQuestion: 'Sobre què?',
  questionNone: 'Sense pregunta: com ho vius ara?',
  questionPace: 'Què tal el nostre ritme?',
  questionTopic: 'Continuem una mica més amb això?',
  questionBreak: 'Necessites un descans?',
  chooseScript: 'Quin guió?',
  scriptUsual: 'Ronda d’obertura, temps de compartir, ronda de tancament',
  scriptReading:
    'Lectura dels nostres acords, ronda d’obertura, temps de compartir, ronda de tancament',
  scriptQuiet: 'Silenci, ronda d’obertura, temps de compartir, ronda de tancament',
  proposeConfirm: 'Proposaries: {{what}} Prem 1 per proposar-ho, coixinet per tornar enrere.',
  proposed: 'Has proposat: {{what}} En proposar-ho, hi estàs d’acord.',
  chooseWhomElse: 'Qui més? El número d’una persona ja triada la treu altra vegada.',
  isChosen: '{{name}}, persona triada',
  proposeConfirmMore:
    'Proposaries: {{what}} Prem 1 per proposar-ho, 2 per anomenar més persones, coixinet per tornar enrere.',
  groupMend: 'Alguna cosa que no va tirar endavant, altra vegada',
  chooseToMend: 'Quina d’aquestes propostes?',
  mendHow: 'Què proposes en lloc seu?',
  mendAgain: 'El mateix altra vegada',
  mendWaits: 'La teva proposta es pot millorar: prem asterisc 2.',
  mendOffered: 'Per millorar la teva proposta, prem 1. Per deixar-la, prem coixinet.',

  // Votes
  voteConsent:
    '{{what}} Prem 1 si hi estàs d’acord, 2 per quedar-te al marge, 3 per posar-hi una objecció, 0 per tornar-ho a sentir.',
  voteAllButOne:
    '{{what}} Prem 1 si hi estàs d’acord, 3 si hi estàs en desacord, 0 per tornar-ho a sentir.',
  voteTemperature:
    '{{what}} Prem 1 per a bé, 2 per a regular, 3 per a difícil, 0 per tornar-ho a sentir.',
  voteBy: 'Proposta de {{name}}.',
  voteByNobody: 'Proposta d’algú de la taula.',
  voteWaits: 'Hi ha una proposta: {{what}} Prem asterisc 3 per respondre.',
  votesOpen_one: 'Hi ha una proposta oberta.',
  votesOpen_other: 'Hi ha {{count}} propostes obertes.',
  votesNone: 'Cap proposta no espera la teva resposta.',
  voteAnswered: 'Han respost {{answers}} de {{electors}}.',
  voteAboutMe: 'Això és sobre tu, i per això responen les altres persones.',
  voteClosed: 'Aquesta proposta s’ha tancat.',
  askReason:
    'Per què hi poses una objecció? La teva raó es diu amb el teu nom, perquè la proposta es pugui millorar.',
  counted: 'La teva resposta ha comptat: {{answer}}.',
  canChange: 'La pots canviar fins que es tanqui.',

  // A fresh room
  kindMove: 'Oferir una sala nova a algunes persones',
  moveOffered: '{{name}} t’ofereix una sala nova, fora d’aquesta.',
  moveWhat: 'Si hi vas, tothom veu que surts, i a ningú se li diu on.',
  moveKeys: 'Prem 1 per anar-hi, coixinet per quedar-te.',
  moveMine: 'La sala nova que has ofert és a punt.',
  moveWaits: '{{name}} t’ofereix una sala nova. Prem asterisc 3 per respondre.',
  moveBy: 'Una sala nova que ofereix {{name}}',
  moveConfirm:
    'Oferiries una sala nova a {{names}}. Prem 1 per oferir-la, coixinet per tornar enrere.',
  moveConfirmMore:
    'Oferiries una sala nova a {{names}}. Prem 1 per oferir-la, 2 per triar més persones, coixinet per tornar enrere.',
  moveMade: 'Has ofert una sala nova a {{names}}.',
  moving: 'Un moment. Vas a la sala nova.',
  moved: 'Ets a la sala nova.',
  moveClosed: 'La sala nova ha tancat la porta.',
  moveGone: 'La sala nova ja no existeix.',
  moveFull: 'A la sala nova no queden llocs lliures.',
  moveStayed: 'Continues en aquesta taula.',
  moveUnopened:
    'No s’ha pogut obrir la sala nova que ofereix {{name}}. Torna-la-hi a demanar, si us plau.',

  // Keys that do nothing, silence, trouble
  keyUnknown: 'Aquesta tecla no fa res aquí. Prem asterisc zero per demanar ajuda.',
  silentGoodbye:
    'No s’ha premut res, i per això aquesta trucada s’acaba. Pots tornar a trucar en qualsevol moment. Fins aviat.',
  longSilence: 'Continues a la taula.',
  oneMoment: 'Un moment, si us plau.',
  backAgain: 'Tornem a ser aquí. Conserves el teu seient.',
  interrupted: 'La connexió està interrompuda. Un moment, si us plau.',

  // Refusals whose sentence on the screen speaks of a screen
  refusedOlderTab: 'El teu seient s’ha ocupat des d’un altre lloc. Fins aviat.',
  refusedOutOfBounds: 'Aquest número és massa petit o massa gran.',
  refusedWrongVersion: 'Ronda s’ha renovat. Torna a trucar, si us plau.',
  refusedBadMessage: 'Ronda no ha entès això. Torna-ho a provar, si us plau.',
  refusedWrongInvitation: 'Aquest pin ja no obre aquest grup. Demana’l al teu grup, si us plau.',
  refusedOldPin:
    'El teu grup ha renovat la invitació, i ara no hi ha ningú que et senti trucar. Si us plau, demana al teu grup el pin nou.',
  refusedNoSuchGroup: 'Aquest grup ja no existeix.',
  refusedNotPresent:
    'La connexió se n’ha anat un moment i això no ha comptat. Torna-ho a provar, si us plau.',

  // Help, by situation
  helpBooth: 'Prem les tecles que diu la veu. Pots penjar en qualsevol moment.',
  helpDoor: 'T’esperes a la porta. El grup decideix. Pots penjar en qualsevol moment.',
  helpTalk: 'Tothom pot parlar. Asterisc 6 encén o apaga el teu micròfon.',
  helpOffer: 'El torn se t’ofereix a tu. Prem 1 per parlar, 2 per passar, 3 per a més tard.',
  helpTurn: 'És el teu torn. Coixinet l’acaba. Asterisc 4 demana més temps.',
  helpListening: 'El torn és d’una altra persona. El teu se t’oferirà.',
  helpSharing: 'Asterisc 9 aixeca la teva mà, i se t’ofereix un torn.',
  helpQuiet: 'Hi ha silenci. Asterisc 5 diu que tu ja en tens prou.',
  helpResting: 'Descanses. Asterisc 7 et fa tornar.',
  helpMuted:
    'El grup ha decidit silenciar-te. Això s’acaba tot sol. Pots continuar votant i enviant senyals.',
  helpMenu: 'Un menú. Prem el número del que vols. 0 el repeteix, coixinet torna enrere.',
  helpKeys:
    'Asterisc 1: on som. Asterisc 2: proposar. Asterisc 3: votacions. Asterisc 5: pausa. Asterisc 6: micròfon. Asterisc 7: descansar o tornar. Asterisc 8: senyals. Asterisc 9: aixecar o abaixar la mà. Asterisc asterisc: el telèfon d’ajuda.',
  helpLine: 'El nostre telèfon d’ajuda: {{line}}',
  helpLineNone: 'El teu grup no ha indicat cap telèfon d’ajuda.',

  // Announced in other words than on the screen
  goodbye: 'Gràcies per ser aquí. Fins aviat.',
  meetingEnded: 'La reunió s’ha acabat. Gràcies per ser aquí. Fins aviat.',

  // Leaving
  askLeave: 'Per sortir de la reunió, prem 1. Per quedar-t’hi, prem coixinet.',
  helpLeave: 'Asterisc coixinet: sortir de la reunió. També pots penjar sense més.',
};
