import { loadedApart } from '../../page/ahead.tsx';
import { loadWords } from '../../text/catalogue.ts';

/** The forms, and their words, are for whoever proposes something. */
export const { Part: Propose, loadAhead: loadPropose } = loadedApart(async () => {
  const [{ Propose: Part }] = await Promise.all([import('./Propose.tsx'), loadWords('propose')]);
  return Part;
});
