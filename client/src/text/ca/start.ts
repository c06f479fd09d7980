import type { start as en } from '../en/start.ts';
import type { SameKeys } from '../same-keys.ts';

/** Catalan words of the start page. */
export const start: SameKeys<typeof en> = {
  title: 'Un cercle on cada veu té el mateix temps',
  what: 'Ronda és una sala per a persones que comparteixen una experiència i es troben per ajudar-se. Ningú no dirigeix: la paraula fa la volta, qualsevol pot passar, i el que és del grup ho decideix el grup.',
  how: 'Ningú no necessita un compte, una adreça de correu ni un número de telèfon. N’hi ha prou amb un enllaç i un nom al teu gust.',

  form: 'El teu grup',
  name: 'Nom del grup',
  nameHint: 'El que fa servir el grup.',
  experience: 'L’experiència que comparteix el grup, en una frase',
  experienceHint:
    'La llegeix qui rep la invitació. Per exemple: «Cadascú té cura de la seva mare o el seu pare amb demència.»',
  spoken: 'La llengua en què parla el grup',
  turn: 'Durada d’un torn',
  turnHint:
    'La mateixa per a tothom. L’habitual són tres minuts, i el grup la pot canviar més endavant.',
  other: 'Una altra',
  seconds: 'Segons',
  secondsHint: 'De {{least}} a {{most}} segons.',

  firstTexts: 'Acords i un telèfon d’ajuda',
  agreements: 'El que acordem, per començar',
  agreementsHint:
    'Qui rep la invitació els llegeix abans d’entrar. El grup pot millorar, retirar i afegir acords decidint-ho.',
  helpLine: 'El nostre telèfon d’ajuda (opcional)',
  helpLineHint:
    'A qui pot acudir qualsevol a qualsevol hora. Per exemple: «En perill, truca al 112.» El grup el pot canviar després.',
  helpLineTooLong: 'Això és una mica llarg. Hi caben fins a {{most}} caràcters.',

  mayCall: 'També s’hi pot entrar per telèfon',
  mayCallHint:
    'Des d’aquell moment, qui porta aquesta Ronda pot en principi sentir el so de la reunió, perquè el pont amb la xarxa telefònica guarda les claus del grup.',

  equal: 'A partir d’aquí decideixes el mateix que qualsevol altra persona.',
  submit: 'Crear un grup',
  submitting: 'S’està creant el grup…',

  bring: 'Portar un grup d’una altra Ronda',

  nameEmpty: 'Posa un nom al grup, si us plau.',
  nameTooLong: 'Aquí no hi cap un nom tan llarg. Hi caben fins a {{most}} caràcters.',
  experienceEmpty: 'Digues en una frase què comparteix el grup, si us plau.',
  experienceTooLong: 'És una mica massa llarg. Hi caben fins a {{most}} caràcters.',
  secondsOutside: 'Un torn pot durar de {{least}} a {{most}} segons.',
  unreachable:
    'Ara mateix no es pot arribar a Ronda. El que has escrit encara és aquí: torna-ho a provar d’aquí a un moment, si us plau.',
  insecure:
    'Aquesta pàgina no s’ha obert amb una connexió segura, i sense ella un navegador no pot guardar res en confiança. Obre-la amb https, si us plau.',
};
