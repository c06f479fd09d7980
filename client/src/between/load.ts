import { loadedApart } from '../page/ahead.tsx';
import { loadWords } from '../text/catalogue.ts';

/** For whoever has been here before. The words of decisions are those of the room. */
export const { Part: BetweenMeetings, loadAhead: loadBetween } = loadedApart(async () => {
  const [{ BetweenMeetings: Part }] = await Promise.all([
    import('./BetweenMeetings.tsx'),
    loadWords('between'),
    loadWords('inTheRoom'),
  ]);
  return Part;
});
