import type { group as en } from '../en/group.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of the invitation. */
export const group: SameKeys<typeof en> = {
  title: 'Aquí tienes la invitación',
  /** The isolates keep a name from turning the sentence round, whichever way it is written. */
  ready: 'Tu grupo \u2068{{name}}\u2069 está listo.',
  link: 'El enlace de tu grupo',
  copy: 'Copiar el enlace',
  copied: 'Copiado',
  copyFailed:
    'Tu navegador no ha dejado que Ronda lo copie. El enlace está seleccionado: cópialo desde ahí.',
  qr: 'El enlace en imagen, para la cámara de un teléfono',
  who: 'Quien tiene este enlace puede entrar, y puede leer lo que el grupo escribe aquí. Envíalo solo a las personas para las que es.',
  keep: 'Guárdalo también para ti: en cada reunión te trae de vuelta a este grupo, y solo quien lo tiene puede dártelo otra vez.',
  phones:
    'Se puede entrar por teléfono, mediante un puente que guarda las claves del grupo y puede oír la reunión.',
  byPhone: 'Por teléfono',
  number: 'Número',
  pin: 'PIN',
  copyPin: 'Copiar el PIN',
  copyPinFailed:
    'Tu navegador no ha dejado que Ronda lo copie. El PIN está seleccionado: cópialo desde ahí.',
  toCall: 'Llama, elige un idioma, marca el PIN y la tecla almohadilla.',
  sayTitle: 'Qué podrías decir al enviarlo',
  say: 'Nos reunimos en Ronda. Abre el enlace, elige el nombre que quieras y entra. Puedes solo escuchar, y puedes pasar siempre que se te ofrezca un turno. No hay nadie que dirija.',
  takeAlong: 'Llevar el grupo a otra Ronda',
  go: 'Ir a la sala',
};
