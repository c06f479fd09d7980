import type { start as en } from '../en/start.ts';
import type { SameKeys } from '../same-keys.ts';

/** Spanish words of the start page. */
export const start: SameKeys<typeof en> = {
  title: 'Un círculo donde cada voz tiene el mismo tiempo',
  what: 'Ronda es una sala para personas que comparten una experiencia y se reúnen para ayudarse. Nadie dirige: la palabra da la vuelta, cualquiera puede pasar, y lo que es del grupo lo decide el grupo.',
  how: 'Nadie necesita una cuenta, una dirección de correo ni un número de teléfono. Basta con un enlace y un nombre a tu gusto.',

  form: 'Tu grupo',
  name: 'Nombre del grupo',
  nameHint: 'El que usa el grupo.',
  experience: 'La experiencia que comparte el grupo, en una frase',
  experienceHint:
    'La lee quien recibe la invitación. Por ejemplo: «Cada cual cuida de su madre o su padre con demencia.»',
  spoken: 'El idioma en que habla el grupo',
  turn: 'Duración de un turno',
  turnHint:
    'La misma para todo el mundo. Lo habitual son tres minutos, y el grupo puede cambiarla más tarde.',
  other: 'Otra',
  seconds: 'Segundos',
  secondsHint: 'De {{least}} a {{most}} segundos.',

  firstTexts: 'Acuerdos y un teléfono de ayuda',
  agreements: 'Lo que acordamos, para empezar',
  agreementsHint:
    'Quien recibe la invitación los lee antes de entrar. El grupo puede mejorar, retirar y añadir acuerdos decidiéndolo.',
  helpLine: 'Nuestro teléfono de ayuda (opcional)',
  helpLineHint:
    'A quién puede acudir cualquiera a cualquier hora. Por ejemplo: «En peligro, llama al 112.» El grupo puede cambiarlo después.',
  helpLineTooLong: 'Esto es un poco largo. Caben hasta {{most}} caracteres.',

  mayCall: 'También se puede entrar por teléfono',
  mayCallHint:
    'Desde ese momento, quien lleva esta Ronda puede en principio oír el sonido de la reunión, porque el puente con la red telefónica guarda las claves del grupo.',

  equal: 'A partir de aquí decides lo mismo que cualquier otra persona.',
  submit: 'Crear un grupo',
  submitting: 'Creando el grupo…',

  bring: 'Traer un grupo de otra Ronda',

  nameEmpty: 'Pon un nombre al grupo, por favor.',
  nameTooLong: 'Aquí no cabe un nombre tan largo. Caben hasta {{most}} caracteres.',
  experienceEmpty: 'Di en una frase qué comparte el grupo, por favor.',
  experienceTooLong: 'Es un poco demasiado largo. Caben hasta {{most}} caracteres.',
  secondsOutside: 'Un turno puede durar de {{least}} a {{most}} segundos.',
  unreachable:
    'Ahora mismo no se puede llegar a Ronda. Lo que has escrito sigue aquí: inténtalo otra vez en un momento, por favor.',
  insecure:
    'Esta página no se ha abierto con una conexión segura, y sin ella un navegador no puede guardar nada en confianza. Ábrela con https, por favor.',
};
