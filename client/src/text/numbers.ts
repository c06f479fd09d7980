import type { FormatterModule } from 'i18next';

/** Writes every number in a sentence as its language does. */
export const numbers: FormatterModule = {
  type: 'formatter',
  init() {},
  add() {},
  addCached() {},
  format(value: unknown, _format, language) {
    // What is no number is a word already, or not there, which i18next sees for itself.
    return typeof value === 'number'
      ? new Intl.NumberFormat(language).format(value)
      : (value as string);
  },
};
