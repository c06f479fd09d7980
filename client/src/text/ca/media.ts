import type { media as en } from '../en/media.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of microphones, cameras, speakers and their troubles. */
export const media: SameKeys<typeof en> = {
  turnMicrophoneOn: 'Encendre el micròfon',
  turnMicrophoneOff: 'Apagar el micròfon',
  turnCameraOn: 'Encendre la càmera',
  turnCameraOff: 'Apagar la càmera',
  microphoneRefused:
    'El teu navegador no deixa que Ronda faci servir el micròfon. Permet-lo al costat de l’adreça i torna-ho a provar.',
  microphoneRevoked:
    'Aquí ja no es permet el micròfon, i per això està apagat. Permet-lo al costat de l’adreça i torna’l a encendre.',
  microphoneMissing:
    'No s’ha trobat cap micròfon. Connecta’n un i torna-ho a provar. Sense micròfon pots escoltar.',
  microphoneBusy:
    'Sembla que un altre programa fa servir el micròfon. Tanca’l allà i torna-ho a provar.',
  microphoneUnplugged:
    'El micròfon s’ha desconnectat, i per això està apagat. Connecta’l o tria’n un altre a So i imatge, i torna’l a encendre.',
  microphoneSilenced:
    'El teu micròfon està encès, però el teu dispositiu el manté en silenci. Busca una tecla de silenci als auriculars o als ajustos del sistema.',
  cameraHeld: 'Les càmeres s’amaguen mentre dura la pausa. Després la teva queda com estava.',
  cameraRefused:
    'El teu navegador no deixa que Ronda faci servir la càmera. Permet-la al costat de l’adreça i torna-ho a provar.',
  cameraRevoked:
    'Aquí ja no es permet la càmera, i per això està apagada. Permet-la al costat de l’adreça i torna-la a encendre.',
  cameraMissing:
    'No s’ha trobat cap càmera. Sense càmera formes part del grup igual que qualsevol.',
  cameraBusy:
    'Sembla que un altre programa fa servir la càmera. Tanca-la allà i torna-ho a provar.',
  cameraUnplugged:
    'La càmera s’ha desconnectat, i per això està apagada. Connecta-la o tria’n una altra a So i imatge, i torna-la a encendre.',
  cameraSilenced:
    'La teva càmera està encesa, però no dona imatge. Busca una tapa o un interruptor al teu dispositiu.',
  microphoneReplaced:
    'El micròfon s’ha desconnectat. Un altre continua en lloc seu: {{by}}. El pots canviar a So i imatge.',
  cameraReplaced:
    'La càmera s’ha desconnectat. Una altra continua en lloc seu: {{by}}. La pots canviar a So i imatge.',
  lineLost: 'El so s’ha interromput. Torna tot sol.',
  cannotSeal: 'Aquest navegador no pot xifrar el so. Obre Ronda en un de més nou.',
  lineFailed: 'En aquest moment no s’arriba al so. Ronda ho continua provant.',
  blocked: 'El teu navegador espera que premis alguna cosa abans de donar so.',
  hear: 'Sentir el cercle',

  /** One talks, and nobody hears it. */
  unheardOff: 'Sembla que estàs parlant, i el teu micròfon està apagat.',
  unheardClosed: 'Sembla que estàs parlant. Ara no et sent ningú.',

  weak: 'La connexió de {{name}} és feble ara mateix',
  weakOwn: 'La teva connexió és feble ara mateix',

  settings: {
    open: 'Dispositius',
    title: 'So i imatge',
    microphone: 'Micròfon',
    camera: 'Càmera',
    speaker: 'Altaveu',
    level: 'El que només sent aquest dispositiu',
    levelHint:
      'Quan el teu micròfon s’ha encès un cop, la barra es mou quan parles, se’t senti o no.',
    one: 'N’hi ha un: {{name}}.',
    oneUnnamed: 'N’hi ha un.',
    unknown: 'Quan s’hagi encès un cop, podràs triar aquí quin.',
    noSpeaker: 'El teu navegador no anomena altaveus. El so surt pel que fa servir el teu sistema.',
    systemSpeaker:
      'Aquest navegador sona on sona el teu sistema. Per canviar-ho, fes servir els ajustos de so del sistema.',
    notTaken: 'No s’ha pogut fer servir. Es queda el d’abans.',
    pictures: 'Imatges',
    all: 'Imatges de tothom',
    allHint: 'De qui té la càmera encesa.',
    saveData: 'Estalviar dades',
    saveDataHint:
      'A aquest dispositiu no hi arriben imatges d’altres persones. La teva càmera queda com està.',
    audioOnly: 'Només so',
    audioOnlyHint: 'Cap imatge, i la teva càmera apagada. El mínim que pot gastar una trucada.',
    weakOwn:
      'La teva connexió és feble ara mateix. Estalviar dades o Només so en deixen més per a les veus.',
  },

  exit: {
    do: 'Sortida ràpida',
    what: 'A l’instant: sense so, sense imatge, i una pàgina buida en lloc d’aquesta, també en tornar enrere. El teu nom, el teu seient i la invitació marxen també d’aquest dispositiu: per tornar necessites un altre cop la invitació, i arribes com algú nou.',
    atTheDoor:
      'A la sala, Sortida ràpida talla a l’instant so i imatge i deixa una pàgina buida. S’emporta tot el que Ronda guarda en aquest navegador: el teu nom, el teu seient, la invitació. Si surts d’una altra manera i algú altre fa servir aquest dispositiu, digues a dalt que és compartit. El que el teu navegador guarda a l’historial només ho pots esborrar tu.',
  },
};
