import type { group as en } from '../en/group.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of the invitation. */
export const group: SameKeys<typeof en> = {
  title: 'Aquí tens la invitació',
  /** The isolates keep a name from turning the sentence round, whichever way it is written. */
  ready: 'El teu grup \u2068{{name}}\u2069 és a punt.',
  link: 'L’enllaç del teu grup',
  copy: 'Copiar l’enllaç',
  copied: 'Copiat',
  copyFailed:
    'El teu navegador no ha deixat que Ronda el copiï. L’enllaç està seleccionat: copia’l des d’allà.',
  qr: 'L’enllaç en imatge, per a la càmera d’un telèfon',
  who: 'Qui té aquest enllaç pot entrar, i pot llegir el que el grup escriu aquí. Envia’l només a les persones per a qui és.',
  keep: 'Guarda’l també per a tu: a cada reunió et torna a aquest grup, i només qui el té te’l pot tornar a donar.',
  phones:
    'S’hi pot entrar per telèfon, mitjançant un pont que guarda les claus del grup i pot sentir la reunió.',
  byPhone: 'Per telèfon',
  number: 'Número',
  pin: 'PIN',
  copyPin: 'Copiar el PIN',
  copyPinFailed:
    'El teu navegador no ha deixat que Ronda el copiï. El PIN està seleccionat: copia’l des d’allà.',
  toCall: 'Truca, tria un idioma, marca el PIN i la tecla coixinet.',
  sayTitle: 'Què podries dir en enviar-lo',
  say: 'Ens trobem a Ronda. Obre l’enllaç, tria el nom que vulguis i entra. Pots només escoltar, i pots passar sempre que se t’ofereixi un torn. No hi ha ningú que dirigeixi.',
  takeAlong: 'Emportar-se el grup a una altra Ronda',
  go: 'Anar a la sala',
};
