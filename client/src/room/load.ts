import { loadedApart } from '../page/ahead.tsx';
import { addWords } from '../text/catalogue.ts';

/** The room is most of what is loaded, so it comes apart from the pages before it, with its words. */
export const { Part: Room, loadAhead: loadRoom } = loadedApart(async () => {
  const [{ Room: Part }, { inTheRoom }] = await Promise.all([
    import('./Room.tsx'),
    import('../text/en/in-the-room.ts'),
  ]);
  addWords(inTheRoom);
  return Part;
});
