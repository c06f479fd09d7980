import { loadedApart } from '../page/ahead.tsx';
import { loadWords } from '../text/catalogue.ts';

/** Done once for each device, if ever: it comes when it is asked for, with its own words. */
async function withWords<Part>(load: Promise<Part>): Promise<Part> {
  const [part] = await Promise.all([load, loadWords('device')]);
  return part;
}

export const { Part: AddDevice, loadAhead: loadAddDevice } = loadedApart(
  async () => (await withWords(import('./AddDevice.tsx'))).AddDevice,
);
export const { Part: JoinAsSame } = loadedApart(
  async () => (await withWords(import('./JoinAsSame.tsx'))).JoinAsSame,
);
