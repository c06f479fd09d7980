import type { SameKeys } from '../same-keys.ts';
import type { schedule as english } from '../en/schedule.ts';

/** Catalan words of when a group meets. */
export const schedule: SameKeys<typeof english> = {
  rule: {
    weekly: 'Cada {{weekday}}',
    everySecondWeek: 'Un {{weekday}} de cada dos',
    first: 'El primer {{weekday}} de cada mes',
    second: 'El segon {{weekday}} de cada mes',
    third: 'El tercer {{weekday}} de cada mes',
    fourth: 'El quart {{weekday}} de cada mes',
    fifth: 'El cinquè {{weekday}} del mes, quan n’hi ha',
    last: 'L’últim {{weekday}} de cada mes',
  },
  usual: '{{rule}}, {{clock}} ({{place}})',

  next: 'Pròxima reunió: {{moment}}',
  elsewhere: 'Segons el rellotge d’on ets. A {{place}} serà aleshores {{moment}}.',
  opens:
    'A partir de les {{clock}} hi pots trobar les altres persones. La sala és també vostra a qualsevol altra hora.',
  open: 'La reunió està prevista per a les {{clock}}: les altres persones poden arribar ja.',

  calendar: {
    title: 'Al teu propi calendari',
    feed: 'Subscriu-te a les reunions: així el teu calendari segueix els canvis. Diu «Ronda», i res del grup.',
    address: 'Adreça per al teu calendari',
    addressHint: 'Qui la té veu quan es reuneix el grup. No obre res més.',
    subscribe: 'Subscriure-m’hi',
    copy: 'Copiar l’adreça',
    copyFailed:
      'El teu navegador no ha deixat que Ronda la copiï. L’adreça està seleccionada: copia-la des d’allà.',
    file: 'O desa un fitxer amb el nom del grup i un recordatori un quart d’hora abans. No segueix els canvis.',
    save: 'Desar el fitxer',
    saved: 'Desat com a {{file}}',
    keeper:
      'Si algú guarda el teu calendari per tu, com passa a la majoria de mòbils, pot llegir el que diu.',
  },

  form: {
    regular: 'Ens reunim a hores fixes',
    regularHint: 'Així tothom veu quan és la pròxima reunió. El grup ho pot canviar més endavant.',
    first: 'Dia de la primera reunió',
    firstWrong: 'Tria, si us plau, el dia de la primera reunió.',
    time: 'Hora',
    timeWrong: 'Digues, si us plau, a quina hora us reuniu.',
    rule: 'Cada quant',
    zone: 'Quin rellotge compta',
    zoneHint: 'Les altres persones veuen l’hora segons el seu propi rellotge.',
    minutes: 'Quant sol durar una reunió',
  },
};
