import { loadedApart } from '../../page/ahead.tsx';
import { addWords } from '../../text/catalogue.ts';

/** The forms, and their words, are for whoever proposes something. */
export const { Part: Propose, loadAhead: loadPropose } = loadedApart(async () => {
  const [{ Propose: Part }, words] = await Promise.all([
    import('./Propose.tsx'),
    import('../../text/en/propose.ts'),
  ]);
  addWords({ propose: words.propose });
  return Part;
});
