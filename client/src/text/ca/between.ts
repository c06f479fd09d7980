import type { between as english } from '../en/between.ts';
import type { SameKeys } from '../same-keys.ts';

export const between: SameKeys<typeof english> = {
  title: 'Entre reunions',
  members_one: 'El grup té {{count}} membre.',
  members_other: 'El grup té {{count}} membres.',
  notYet: 'Qui ha estat en dues reunions, o en la primera, també decideix aquí.',

  coming: {
    title: 'La propera reunió: {{moment}}',
    there_zero: 'Encara no ha dit ningú que ve.',
    there_one: '{{count}} persona diu que ve.',
    there_other: '{{count}} persones diuen que venen.',
    notThisTime_one: '{{count}} aquest cop no.',
    notThisTime_other: '{{count}} aquest cop no.',
    named: 'Entre elles: {{names}}.',
    mine: 'Véns?',
    yes: 'Hi seré',
    no: 'Aquest cop no',
    name: 'Qui miri aquí pot veure el meu nom',
  },

  questions: {
    title: 'Preguntes a tots els membres',
    none: 'Ara mateix no es pregunta res.',
    until: 'Oberta fins al {{day}}.',
    notMine: 'A això respon qui ja era membre quan es va preguntar.',
  },

  standing: {
    title: 'Decidit, i obert a objeccions',
    what: 'És vigent. Si un membre hi objecta en el termini d’una setmana, es desfà i es pot millorar.',
    until: 'Fins al {{day}}.',
  },

  closed: {
    title: 'Com han acabat les últimes preguntes',
    passed: 'Aprovat.',
    objected: 'No aprovat.',
    notPassed: 'No aprovat.',
    lapsed: 'Massa poques respostes.',
    overtaken: 'Ja no cal.',
    undone: 'Desfet.',
  },

  ask: {
    title: 'Preguntar a tots els membres',
    what: 'Queda oberta una setmana. S’aprova quan respon almenys la meitat, ningú no objecta i hi ha més acords que abstencions.',
    kind: 'De què es tracta?',
    adopt: 'Un acord nou',
    mend: 'Millorar un acord',
    drop: 'Retirar un acord',
    word: 'Una altra cosa, amb les nostres paraules',
    which: 'Quin acord',
    words: 'Les paraules',
    submit: 'Preguntar',
  },

  leave: {
    title: 'Deixar el grup, o que se t’oblidi',
    what: 'Totes dues coses valen a l’instant i no necessiten ningú. Deixes de ser membre, les teves respostes ja no compten i el teu nom desapareix de tot el que vas fer aquí.',
    forgetWhat:
      'Ronda i aquest navegador obliden qui eres. Amb l’enllaç podries tornar-hi, com algú nou.',
    forget: 'Oblideu-me',
    groupWhat: 'El mateix, i aquest navegador oblida també l’enllaç del grup.',
    group: 'Deixar el grup',
  },
};
