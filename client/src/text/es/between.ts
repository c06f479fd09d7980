import type { between as english } from '../en/between.ts';
import type { SameKeys } from '../same-keys.ts';

export const between: SameKeys<typeof english> = {
  title: 'Entre reuniones',
  members_one: 'El grupo tiene {{count}} miembro.',
  members_other: 'El grupo tiene {{count}} miembros.',
  notYet: 'Quien ha estado en dos reuniones, o en la primera, también decide aquí.',

  coming: {
    title: 'La próxima reunión: {{moment}}',
    there_zero: 'Nadie ha dicho todavía que viene.',
    there_one: '{{count}} persona dice que viene.',
    there_other: '{{count}} personas dicen que vienen.',
    notThisTime_one: '{{count}} esta vez no.',
    notThisTime_other: '{{count}} esta vez no.',
    named: 'Entre ellas: {{names}}.',
    mine: '¿Vienes?',
    yes: 'Allí estaré',
    no: 'Esta vez no',
    name: 'Quien mire aquí puede ver mi nombre',
  },

  questions: {
    title: 'Preguntas a todos los miembros',
    none: 'Ahora mismo no se pregunta nada.',
    until: 'Abierta hasta el {{day}}.',
    notMine: 'A esto responde quien ya era miembro cuando se preguntó.',
  },

  standing: {
    title: 'Decidido, y abierto a objeciones',
    what: 'Está en vigor. Si un miembro objeta en el plazo de una semana, se deshace y se puede mejorar.',
    until: 'Hasta el {{day}}.',
  },

  closed: {
    title: 'En qué quedaron las últimas preguntas',
    passed: 'Aprobado.',
    objected: 'No aprobado.',
    notPassed: 'No aprobado.',
    lapsed: 'Muy pocas respuestas.',
    overtaken: 'Ya no hace falta.',
    undone: 'Deshecho.',
  },

  ask: {
    title: 'Preguntar a todos los miembros',
    what: 'Queda abierta una semana. Se aprueba cuando responde al menos la mitad, nadie objeta y hay más acuerdos que abstenciones.',
    kind: '¿De qué se trata?',
    adopt: 'Un acuerdo nuevo',
    mend: 'Mejorar un acuerdo',
    drop: 'Retirar un acuerdo',
    word: 'Otra cosa, con nuestras palabras',
    which: 'Qué acuerdo',
    words: 'Las palabras',
    submit: 'Preguntar',
  },

  leave: {
    title: 'Dejar el grupo, o que se te olvide',
    what: 'Las dos cosas valen al momento y no necesitan a nadie. Dejas de ser miembro, tus respuestas ya no cuentan y tu nombre desaparece de todo lo que hiciste aquí.',
    forgetWhat:
      'Ronda y este navegador olvidan quién eras. Con el enlace podrías volver, como alguien nuevo.',
    forget: 'Olvidadme',
    groupWhat: 'Lo mismo, y este navegador olvida también el enlace del grupo.',
    group: 'Dejar el grupo',
  },
};
