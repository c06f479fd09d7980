/** Something that the person who started us can mend: shown as its sentence, without a stack. */
export class Refusal extends Error {}
