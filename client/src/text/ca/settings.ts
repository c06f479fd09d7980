import type { settings as en } from '../en/settings.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of keys, and of the way to the settings. */
export const settings: SameKeys<typeof en> = {
  open: 'Ajustos',
  notLoaded:
    'Ara mateix no s’han pogut carregar els ajustos. Torna-ho a provar d’aquí a un moment, si us plau.',

  /** What has a key, by the words on its control. */
  action: {
    speak: 'Parlar',
    write: 'Escriure',
    pass: 'Passo',
    later: 'Més tard',
    finish: 'Acabar',
    moreTime: 'Més temps',
    hand: 'Aixecar o abaixar la mà',
    hold: 'Pausa',
    rest: 'Descansar o Tornar',
    microphone: 'Encendre o apagar el micròfon',
    camera: 'Encendre o apagar la càmera',
    decisions: 'Anar a les decisions',
    agree: 'Primera resposta: D’acord',
    standAside: 'Segona resposta: Al marge',
    object: 'Última resposta: Objecció o En desacord',
    propose: 'Proposar',
    quickExit: 'Sortida ràpida',
    help: 'Mostrar les dreceres',
  },
  notNow: '{{action}}: en aquest moment no és possible.',
  nothingToAnswer: 'Cap proposta no espera la teva resposta.',
  several: 'Diverses propostes esperen la teva resposta. Ves a la que vols i torna a prémer.',
  microphoneInQuiet: 'Hi ha silenci. Els micròfons continuen apagats fins que s’acabi.',
  microphoneInWriting: 'Agafes aquest torn per escrit. Parlar passa a la teva veu.',
  cameraOn: 'La teva càmera està encesa. Tothom et veu.',
  cameraOff: 'La teva càmera està apagada.',
};
