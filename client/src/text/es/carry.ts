import type { carry as en } from '../en/carry.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of a group's way from one Ronda to another. */
export const carry: SameKeys<typeof en> = {
  take: {
    holds:
      'El archivo contiene el nombre del grupo, sus acuerdos, sus ajustes y sus últimas decisiones, con todas las palabras selladas, y a quién le toca empezar. No contiene nada de lo que se dijo, ni el nombre de nadie.',
    link: 'Solo se abre con la invitación, que no está dentro: guarda también el enlace.',
    phones: 'Allí se podrá entrar por teléfono cuando el grupo lo admita de nuevo.',
    members:
      'Tampoco dice quién es miembro: allí cada persona es nueva, y con la primera reunión volvéis a ser miembros.',
    how: 'En la primera página de la otra Ronda, elige «{{button}}».',
    save: 'Guardar el archivo',
    saving: 'Guardando…',
    saved: 'Guardado como {{file}}.',
  },
  bring: {
    title: 'Traer un grupo aquí',
    what: 'El grupo conserva su invitación, sus acuerdos y a quién le toca empezar. Puede traerlo cualquiera que esté en él.',
    link: 'La invitación, tal como la tienes',
    linkHint: 'Pega el enlace entero. Lo que va después del signo # se queda en este dispositivo.',
    linkWrong:
      'Esta invitación no está entera. Pega el enlace con todo lo que va después del signo #, por favor.',
    file: 'El archivo del grupo',
    fileHint: 'Se guarda donde el grupo se reunía hasta ahora, debajo de su invitación.',
    fileMissing: 'Elige el archivo, por favor.',
    otherGroup: 'Este archivo es de un grupo distinto del de la invitación.',
    submit: 'Traer el grupo',
    submitting: 'Trayendo el grupo…',
    there: 'Mostrar su invitación',
    close: 'Ahora no',
  },
};
