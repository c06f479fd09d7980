import { loadedApart } from '../page/ahead.tsx';
import { addWords } from '../text/catalogue.ts';

/** A group does it once in years, if ever: what that needs comes when it is asked for, with its own words. */
async function withWords<Part>(load: Promise<Part>): Promise<Part> {
  const [part, { carry }] = await Promise.all([load, import('../text/en/carry.ts')]);
  addWords({ carry });
  return part;
}

export const { Part: SaveGroup, loadAhead: loadSaveGroup } = loadedApart(
  async () => (await withWords(import('./SaveGroup.tsx'))).SaveGroup,
);
export const { Part: BringGroup, loadAhead: loadBringGroup } = loadedApart(
  async () => (await withWords(import('./BringGroup.tsx'))).BringGroup,
);
