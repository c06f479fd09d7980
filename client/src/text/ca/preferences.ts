import type { preferences as en } from '../en/preferences.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of what each person can set for themselves. */
export const preferences: SameKeys<typeof en> = {
  title: 'Ajustos',
  own: 'Només per a tu, en aquest dispositiu. No es diu a ningú més.',
  back: 'Tornar als ajustos',

  sounds: 'Sons',
  soundsHint: 'Curts i suaus, i només els sents tu.',
  sound: {
    offered: 'Se t’ofereix el torn',
    nearly: 'El teu temps està a punt d’acabar-se',
    over: 'El teu temps s’ha acabat',
    decision: 'Una decisió espera la teva resposta',
    quiet: 'Comença o s’acaba el silenci',
  },
  play: 'Sentir',
  playWhich: 'Sentir: {{sound}}',

  announcements: 'Per a lectors de pantalla',
  announceSignals: 'Anunciar els senyals',
  announceSignalsHint:
    'Quan algú envia «T’escolto» o un altre senyal, el teu lector de pantalla ho diu.',

  shortcuts: 'Dreceres de teclat',
  shortcutsOff: 'Apagades. S’arriba a tot amb el tabulador i la tecla Retorn.',
  shortcutsOn: 'Enceses. {{key}} obre la llista.',
  shortcutsOnKeyless: 'Enceses.',
  list: 'Mostrar les dreceres',

  use: 'Fer servir dreceres de teclat',
  useHint:
    'Tecles soles, que mai no actuen mentre escrius. Un lector de pantalla pot fer servir les mateixes mentre llegeix la pàgina.',
  exitByShift: 'Sortida ràpida en prémer Majúscules tres vegades',
  exitByShiftHint:
    'Surt de la reunió a l’instant, també amb una finestra oberta al damunt. Deixa-ho apagat si el teu lector de pantalla o el teu teclat fa servir Majúscules pel seu compte.',
  change: 'Canviar',
  changeWhich: 'Canviar la tecla de {{action}}',
  press: 'Prem una tecla',
  pressWhich: 'Prem la nova tecla de {{action}}. Escapada la deixa com està.',
  changed: '{{action}} té ara la tecla {{key}}.',
  noKey: 'Sense tecla',
  refusedPage: '{{key}} cal per moure’s i per prémer botons. Tria una altra tecla, si us plau.',
  refusedBrowser:
    '{{key}} és del teu navegador o del teu sistema. Tria una altra tecla, si us plau.',
  refusedTaken:
    '{{key}} és la tecla de {{action}}. Tria’n una altra, si us plau, o canvia abans aquella.',
  reset: 'Tornar a les tecles habituals',
  resetDone: 'Totes les tecles tornen a ser les habituals.',
  usualAlready: 'Aquestes són les tecles habituals.',
};
