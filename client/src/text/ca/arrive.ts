import type { arrive as en } from '../en/arrive.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of arriving, waiting at the door, and having gone. */
export const arrive: SameKeys<typeof en> = {
  welcome: 'Tens una invitació a',
  spoken: 'La llengua del grup: {{language}}',
  opening: 'S’està obrint la invitació…',
  nobody: 'Encara no hi ha ningú. Pots ser la primera persona.',
  present_one: 'Hi ha una persona.',
  present_other: 'Hi ha {{count}} persones.',
  gathering: 'Tothom pot parlar.',
  round: 'Hi ha una ronda en marxa. Al final se t’oferirà un torn.',
  roundClosed: 'Hi ha una ronda en marxa.',
  sharing: 'És el temps de compartir: a qui aixeca la mà se li ofereix un torn.',
  open: 'Tothom pot parlar.',
  quiet: 'Ara mateix fan silenci en comú.',
  turns: 'Els torns duren {{length}}.',
  closed:
    'La porta està tancada per a persones noves. Si encara no has estat en aquesta reunió, trucaràs, i el grup decideix si entres.',

  agreements: 'El que hem acordat',
  always: 'I sempre',
  unreadableAgreement: 'Un acord que no es pot llegir amb aquest enllaç.',
  stays: 'El que es diu aquí es queda aquí. No s’enregistra res.',
  free: 'Pots passar sempre que se t’ofereixi un torn, i sortir en qualsevol moment. Ningú no pregunta per què.',

  helpLine: 'El nostre telèfon d’ajuda',

  name: 'Com vols que et diguem?',
  nameHint: 'Qualsevol nom que triïs va bé. No cal que sigui el teu.',
  nameEmpty: 'Tria un nom, si us plau, perquè es puguin adreçar a tu.',
  nameTooLong: 'Aquest nom és massa llarg per a un seient. Hi caben fins a {{most}} caràcters.',

  isNew: 'És la meva primera vegada aquí',
  isNewHint:
    'Els altres veuen aleshores un petit senyal al teu seient, només en aquesta reunió. Sense ell, ningú no ho sap.',

  devices: 'So i imatge',
  devicesHint: 'Totes dues coses són opcionals. També pots només escoltar.',
  microphone: 'Micròfon',
  microphoneOffHint: 'Apagat. Entres escoltant.',
  microphoneOpening: 'Potser el teu navegador pregunta si Ronda el pot fer servir.',
  microphoneOnHint: 'Digues alguna cosa: la barra es mou. Entres amb el micròfon encès.',
  level: 'Amb quina força se’t sent',
  camera: 'Càmera',
  cameraOffHint: 'Apagada. Tens un seient com tothom.',
  cameraOpening: 'Potser el teu navegador pregunta si Ronda la pot fer servir.',
  cameraOnHint: 'Ara només ho veus tu. Entres amb la càmera encesa.',
  preview: 'La teva imatge',
  whichMicrophone: 'Quin micròfon',
  whichCamera: 'Quina càmera',
  unnamed: 'Número {{number}}',

  shared: 'Aquest dispositiu és compartit: no guardar-hi res',
  sharedHint:
    'Quan surtis o es tanqui aquesta pestanya, Ronda oblida aquí el teu nom, el teu seient i la invitació.',
  enter: 'Entrar',
  between: 'Entre reunions: qui ve i què es decideix',
  otherDevice: 'Fer servir també un altre dispositiu',

  noSecret: 'Aquest enllaç no és complet',
  noSecretBody:
    'L’última part d’una invitació, la que va després del signe #, obre el grup, i aquí hi falta. Torna a demanar l’enllaç, si us plau, i obre’l sencer.',
  wrong: 'Aquest enllaç no obre el grup',
  unreachable: 'Ara mateix no es pot arribar a Ronda',
  unreachableBody: 'Potser la connexió se n’ha anat un moment. La teva invitació encara és bona.',
  unreadable: 'Les paraules del grup no es poden llegir amb aquest enllaç.',
  nowhere: 'En aquesta adreça no hi ha res',
  nowhereBody: 'Potser s’ha perdut una part de l’enllaç.',
  again: 'Tornar-ho a provar',
  toStart: 'A la pàgina d’inici',
  reload: 'Tornar a carregar la pàgina',

  failed: 'Alguna cosa ha fallat en aquesta pàgina',
  failedBody: 'No és per res que hagis fet. El teu seient i la teva invitació encara són bons.',

  connecting: 'Estàs entrant…',
  connectingLong: 'Triga més del que és habitual. Ronda ho continua provant.',

  knocking: 'Ets a la porta',
  knockingBody:
    'Ara mateix és el grup qui deixa entrar les persones noves. Qui és a dins veu que ets aquí, i ho decideixen en comú. No has de fer res, i te’n pots anar en qualsevol moment.',
  knockingNow: 'T’esperes a la porta.',

  full: 'Ara mateix la taula és plena',
  fullBody: 'Tindràs seient quan hi hagi lloc. També te’n pots anar en qualsevol moment.',

  newerTab: 'Ronda és oberta en una altra pestanya',
  newerTabBody: 'Has obert Ronda en una altra pestanya. Aquesta ha deixat el seient.',
  useThis: 'Fer servir aquesta pestanya',
  askedToLeave: 'El grup t’ha demanat que surtis',
  askedToLeaveBody:
    'El grup ho ha decidit en comú, per a aquesta reunió. Pot decidir tornar-te a obrir la porta; llavors aquest mateix navegador et porta al teu seient.',
  left: 'Has sortit',
  leftBody: 'El teu seient continua sent teu en aquesta reunió, i l’enllaç encara és bo.',
  forgotten:
    'Aquest dispositiu no guarda res del teu nom, el teu seient ni el grup. Per tornar, obre un altre cop la invitació.',
  comeBack: 'Tornar a entrar',
  toDoor: 'A la pàgina del grup',
  ended: 'La reunió s’ha acabat',
  endedBy: {
    decision: 'El grup ha decidit acabar aquí. Gràcies per formar-ne part.',
    empty: 'Feia una estona que no hi quedava ningú.',
    longest: 'Una reunió pot durar com a molt quatre hores.',
  },
  endedBody: 'El que s’ha dit no es guarda enlloc. El mateix enllaç porta a la pròxima reunió.',
  contacts: 'Contactes que has intercanviat',
  contactOfSomeone: 'Algú',
  contactsGo: 'Són només en aquesta pàgina. Apunta el que vulguis conservar abans de continuar.',
  refused: 'No has pogut entrar',
  leave: 'Sortir',
};
