import { loadedApart } from '../page/ahead.tsx';
import { loadWords } from '../text/catalogue.ts';

/** The room is most of what is loaded, so it comes apart from the pages before it, with its words. */
export const { Part: Room, loadAhead: loadRoom } = loadedApart(async () => {
  const [{ Room: Part }] = await Promise.all([import('./Room.tsx'), loadWords('inTheRoom')]);
  return Part;
});
