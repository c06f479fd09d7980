import { loadedApart } from '../../page/ahead.tsx';
import { loadWords } from '../../text/catalogue.ts';

/** Few open it, and nobody at once: it brings its own words. */
export const { Part: Settings, loadAhead: loadSettings } = loadedApart(async () => {
  const [{ Settings: Part }] = await Promise.all([
    import('./Settings.tsx'),
    loadWords('preferences'),
  ]);
  return Part;
});
