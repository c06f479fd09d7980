import type { carry as en } from '../en/carry.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of a group's way from one Ronda to another. */
export const carry: SameKeys<typeof en> = {
  take: {
    holds:
      'El fitxer conté el nom del grup, els seus acords, els seus ajustos i les últimes decisions, amb totes les paraules segellades, i a qui li toca començar. No conté res del que s’ha dit, ni el nom de ningú.',
    link: 'Només s’obre amb la invitació, que no hi és a dins: guarda també l’enllaç.',
    phones: 'Allà s’hi podrà entrar per telèfon quan el grup ho admeti de nou.',
    members:
      'Tampoc diu qui n’és membre: allà cada persona és nova, i amb la primera reunió torneu a ser-ne membres.',
    how: 'A la primera pàgina de l’altra Ronda, tria «{{button}}».',
    save: 'Desar el fitxer',
    saving: 'S’està desant…',
    saved: 'Desat com a {{file}}.',
  },
  bring: {
    title: 'Portar un grup aquí',
    what: 'El grup conserva la seva invitació, els seus acords i a qui li toca començar. El pot portar qualsevol que en formi part.',
    link: 'La invitació, tal com la tens',
    linkHint:
      'Enganxa l’enllaç sencer. El que va després del signe # es queda en aquest dispositiu.',
    linkWrong:
      'Aquesta invitació no és sencera. Enganxa l’enllaç amb tot el que va després del signe #, si us plau.',
    file: 'El fitxer del grup',
    fileHint: 'Es desa allà on el grup es trobava fins ara, sota la seva invitació.',
    fileMissing: 'Tria el fitxer, si us plau.',
    otherGroup: 'Aquest fitxer és d’un grup diferent del de la invitació.',
    submit: 'Portar el grup',
    submitting: 'S’està portant el grup…',
    there: 'Mostrar la seva invitació',
    close: 'Ara no',
  },
};
