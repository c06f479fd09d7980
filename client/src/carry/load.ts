import { loadedApart } from '../page/ahead.tsx';
import { loadWords } from '../text/catalogue.ts';

/** A group does it once in years, if ever: what that needs comes when it is asked for, with its own words. */
async function withWords<Part>(load: Promise<Part>): Promise<Part> {
  const [part] = await Promise.all([load, loadWords('carry')]);
  return part;
}

export const { Part: SaveGroup, loadAhead: loadSaveGroup } = loadedApart(
  async () => (await withWords(import('./SaveGroup.tsx'))).SaveGroup,
);
export const { Part: BringGroup, loadAhead: loadBringGroup } = loadedApart(
  async () => (await withWords(import('./BringGroup.tsx'))).BringGroup,
);
