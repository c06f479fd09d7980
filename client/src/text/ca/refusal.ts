import type { RefusalCode } from '@ronda/shared/room/refusal';

/** Catalan sentences for everything that can be refused. None of them blames. */
export const refusal: Readonly<Record<RefusalCode, string>> = {
  notSeated: 'Ara mateix no tens seient a la taula.',
  notPresent:
    'La teva connexió se n’ha anat un moment i això no ha comptat. Torna-ho a provar, si us plau.',
  askedToLeave:
    'El grup t’ha demanat que surtis d’aquesta reunió. Pots tornar quan el grup et torni a deixar entrar.',
  full: 'Els dotze seients estan ocupats. Quan algú surti, hi haurà lloc.',
  ended: 'Aquesta reunió s’ha acabat.',
  olderTab: 'Has obert Ronda en una altra pestanya, i aquella té ara el teu seient.',

  noRound: 'En aquest moment no es fan torns.',
  notYourOffer: 'En aquest moment no se t’ofereix cap torn.',
  laterUsed: 'Ja has dit Més tard una vegada. Pots agafar el torn o passar.',
  notYourTurn: 'En aquest moment el torn no és teu.',
  moreTimeUsed: 'Es pot demanar més temps dues vegades en un torn, i ja s’ha fet.',
  moreTimeAsked: 'Ja s’ha demanat més temps.',
  noMoreTimeAsked: 'En aquest moment ningú no demana més temps.',
  ownMoreTime: 'Aquesta és la teva pròpia petició de més temps.',
  alreadySpeaking: 'Ja estàs parlant.',
  alreadyWriting: 'Ja estàs escrivint.',
  notWriting: 'En aquest moment el teu torn no és per escrit.',
  notSharing: 'Les mans s’aixequen en el temps de compartir. Qualsevol pot proposar-lo.',
  handRaised: 'Ja tens la mà aixecada.',
  handNotRaised: 'No tens la mà aixecada.',
  yourTurnNow: 'Ara el torn és amb tu: no cal aixecar la mà.',
  restingNow: 'Estàs descansant. Quan tornis, podràs aixecar la mà.',
  quietNow: 'Ara hi ha silenci. Després tornarà a ser possible.',
  notQuiet: 'En aquest moment no hi ha silenci.',
  enoughSaid:
    'Ja ho has dit. Quan ho digui la meitat de les persones que hi són, el silenci s’acaba.',
  holdUsed:
    'Has demanat una pausa en els últims deu minuts. En lloc d’això pots proposar un silenci en comú.',
  holdsUsed:
    'Hi ha hagut dues pauses en els últims deu minuts. En lloc d’això, qualsevol pot proposar un silenci en comú.',
  alreadyResting: 'Ja estàs descansant.',
  notResting: 'No estàs descansant.',
  mutedByDecision:
    'El grup ha decidit silenciar-te. Això s’acaba tot sol, i qualsevol pot proposar que tornis a parlar.',

  oneProposalEach: 'La teva altra proposta encara és oberta. Quan es tanqui, podràs fer aquesta.',
  threeProposals: 'Ja hi ha tres propostes obertes. Quan se’n tanqui una, podràs fer aquesta.',
  subjectTaken: 'El grup ja està decidint sobre això.',
  alreadyProposed: 'Algú ja ho ha proposat. Pots respondre.',
  sameProposalTooSoon:
    'Has fet aquesta proposta fa poc. La podràs tornar a fer cinc minuts després que s’hagi tancat.',
  tooFewElectors: 'Hi ha massa poques persones aquí per decidir això.',
  threeElectors: 'Això dura més que la reunió: per decidir-ho hi ha d’haver almenys tres persones.',
  tooManySubjects: 'Una proposta ha d’anomenar menys de la meitat de les persones que hi són.',
  unknownSubject: 'La persona de qui es tracta no és en aquesta reunió.',
  subjectIsYou: 'Una decisió sobre tu la prenen les altres persones.',
  noSuchProposal: 'Aquesta proposta s’ha tancat.',
  notAnElector:
    'A això respon qui ja era aquí quan es va proposar, en algunes decisions des de feia dos minuts, i de qui no es tracta.',
  wrongPosition: 'Aquesta resposta no correspon a aquest tipus de decisió.',
  outOfBounds: 'Aquest número és massa petit o massa gran. Al costat hi ha el que és possible.',
  tooManyAgreements:
    'El grup té tants acords com Ronda pot guardar. Un pot ocupar el lloc d’un altre.',
  noSuchAgreement: 'Aquest acord ja no és vigent.',
  noMeetingThen: 'Aquell dia no hi ha reunió.',
  callsRefused: 'Aquest grup no admet trucades en aquest moment.',
  nothingToRead: 'El grup encara no té acords per llegir.',
  nothingToGoOnTo: 'No hi ha cap altra part de la reunió on continuar.',
  endsSoon: 'La reunió està a punt d’acabar, com va decidir el grup.',
  nobodyForARound:
    'Totes les persones que hi són descansen o no poden parlar: encara no hi ha a qui oferir un torn.',
  roundGoesOn: 'Hi ha una ronda en marxa. Quan s’acabi, això es podrà proposar.',
  alreadySo: 'El que això faria ja és així.',
  nobodyAtTheDoor: 'Ningú no s’espera a la porta.',
  tooFewToSplit: 'Per dividir el cercle hi ha d’haver almenys vuit persones.',
  whileSplit: 'Això és cosa de tot el grup. Es podrà proposar quan torni a estar junt.',
  notSplit: 'El cercle no està dividit.',
  togetherSoon: 'Tot el grup està a punt de tornar-se a ajuntar. Llavors es podrà proposar.',
  notAMember: 'Això és per als membres: qui ha estat en dues reunions, o en la primera.',
  threeMembers: 'Per a això calen almenys tres membres. Fins llavors es pot decidir en una reunió.',
  notAskedThen: 'A això respon qui ja era membre quan es va preguntar.',
  noSuchDecision: 'A això ja no s’hi pot objectar. Qualsevol pot proposar de canviar-ho.',
  tooMuchDecided:
    'El grup ha decidit molt aquests dies. Quan alguna cosa faci una setmana, això es podrà proposar.',
  sameQuestionTooSoon:
    'Ho vas preguntar fa poc. Ho pots tornar a preguntar una setmana després que es tanqués, o amb altres paraules.',
  inAMeeting: 'Això es pot decidir en una reunió.',
  lettersMissing:
    'Mentrestant ha entrat algú a qui també ha d’arribar la invitació nova. Torna-ho a proposar, si us plau.',
  noSuchMeeting: 'Aquesta reunió ja no és la propera. Si us plau, torna a mirar.',
  writesOwnName: 'Qui és aquí amb un navegador escriu el seu propi nom.',
  notTheClose:
    'Això surt al tancament: a la ronda de tancament, o quan una ronda ha acabat i tothom pot parlar.',
  writesNoContact: 'Qui és aquí per telèfon no pot escriure un contacte.',

  wrongVersion:
    'Ronda s’ha renovat des que es va obrir aquesta pàgina. Torna-la a carregar, si us plau.',
  badMessage: 'Ronda no ha entès això. Torna a carregar la pàgina, si us plau.',
  tooLarge: 'Això és més llarg del que Ronda pot portar.',
  tooFast: 'Han estat moltes coses alhora. Espera un moment i torna-ho a provar, si us plau.',
  wrongInvitation:
    'Aquesta invitació no obre aquest grup. Potser s’ha perdut una part de l’enllaç: torna’l a demanar, si us plau.',
  invitationRenewed:
    'El grup ha renovat la invitació. Demana l’enllaç nou a algú del grup, si us plau. Mentre el grup està reunit, també pots trucar a la porta.',
  noSuchGroup:
    'No hi ha cap grup en aquesta adreça. Potser s’ha perdut una part de l’enllaç: torna’l a demanar, si us plau.',
  notEntered: 'Encara no has entrat a la sala.',
  oneMoment: 'Ronda no ho ha pogut fer ara. Torna-ho a provar d’aquí a un moment, si us plau.',
  noCallsHere: 'Aquesta Ronda no admet trucades.',
  pinTaken: 'Aquest PIN ja s’havia fet servir. Si ho tornes a proposar, se’n crea un de nou.',
  groupThere: 'Aquest grup ja és aquí: la seva invitació també l’obre en aquesta adreça.',
  noGroupFile:
    'Aquest no és el fitxer d’un grup, o s’ha canviat. Torna’l a desar allà on és el grup, si us plau.',
  newerFile:
    'Aquest fitxer l’ha escrit una Ronda més nova. Aquí es podrà llegir quan es renovi Ronda.',
};
