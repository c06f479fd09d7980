import { loadedApart } from '../../page/ahead.tsx';
import { addWords } from '../../text/catalogue.ts';

/** Few open it, and nobody at once: it brings its own words. */
export const { Part: Settings, loadAhead: loadSettings } = loadedApart(async () => {
  const [{ Settings: Part }, { preferences }] = await Promise.all([
    import('./Settings.tsx'),
    import('../../text/en/preferences.ts'),
  ]);
  addWords({ preferences });
  return Part;
});
