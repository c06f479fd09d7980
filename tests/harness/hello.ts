import type { HelloAt } from '@ronda/shared/wire/protocol';
import type { SaysHello } from '../../client/src/confidence/identity.ts';

/** What an honest device would say first, but for this. */
export const but = (hello: SaysHello, wrong: object) => async (at: HelloAt) => ({
  ...(await hello(at)),
  ...wrong,
});
