import type { SameKeys } from '../same-keys.ts';
import type { schedule as english } from '../en/schedule.ts';

/** Spanish words of when a group meets. */
export const schedule: SameKeys<typeof english> = {
  rule: {
    weekly: 'Cada {{weekday}}',
    everySecondWeek: 'Un {{weekday}} de cada dos',
    first: 'El primer {{weekday}} de cada mes',
    second: 'El segundo {{weekday}} de cada mes',
    third: 'El tercer {{weekday}} de cada mes',
    fourth: 'El cuarto {{weekday}} de cada mes',
    fifth: 'El quinto {{weekday}} del mes, cuando lo hay',
    last: 'El último {{weekday}} de cada mes',
  },
  usual: '{{rule}}, {{clock}} ({{place}})',

  next: 'Próxima reunión: {{moment}}',
  elsewhere: 'Según el reloj de donde estás. En {{place}} será entonces {{moment}}.',
  opens:
    'A partir de las {{clock}} puedes encontrar a las demás personas. La sala es del grupo también a cualquier otra hora.',
  open: 'La reunión está prevista para las {{clock}}: las demás personas pueden llegar ya.',

  calendar: {
    title: 'En tu propio calendario',
    feed: 'Suscríbete a las reuniones: así tu calendario sigue los cambios. Dice «Ronda», y nada del grupo.',
    address: 'Dirección para tu calendario',
    addressHint: 'Quien la tiene ve cuándo se reúne el grupo. No abre nada más.',
    subscribe: 'Suscribirme',
    copy: 'Copiar la dirección',
    copyFailed:
      'Tu navegador no ha dejado que Ronda la copie. La dirección está seleccionada: cópiala desde ahí.',
    file: 'O guarda un archivo con el nombre del grupo y un recordatorio un cuarto de hora antes. No sigue los cambios.',
    save: 'Guardar el archivo',
    saved: 'Guardado como {{file}}',
    keeper:
      'Si alguien guarda tu calendario por ti, como pasa en la mayoría de los móviles, puede leer lo que dice.',
  },

  form: {
    regular: 'Nos reunimos a horas fijas',
    regularHint:
      'Así todo el mundo ve cuándo es la próxima reunión. El grupo puede cambiarlo después.',
    first: 'Día de la primera reunión',
    firstWrong: 'Elige, por favor, el día de la primera reunión.',
    time: 'Hora',
    timeWrong: 'Di, por favor, a qué hora se reúne el grupo.',
    rule: 'Cada cuánto',
    zone: 'Qué reloj cuenta',
    zoneHint: 'Las demás personas ven la hora según su propio reloj.',
    minutes: 'Cuánto suele durar una reunión',
  },
};
