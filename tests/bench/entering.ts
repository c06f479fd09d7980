import { foundGroup } from '@ronda/member/invitation';
import { takeSeat } from '@ronda/member/member';
import type { Browser, BrowserContext } from 'playwright-core';
import { startWorld } from '../harness/world.ts';
import { enter } from '../sound/person.ts';
import { beginsAfter } from './ear.ts';
import type { Way } from './in-turns.ts';
import { arrive, button, press } from './member.ts';

const HERTZ = 1000;

interface Entering {
  /** Else the one who speaks has no keys. */
  readonly sealed: boolean;
  /** What else is done before the page is opened. */
  readonly prepare: (context: BrowserContext) => Promise<void>;
}

/** From the click on *Enter* to the first sound of somebody who speaks already, in ms. */
export async function byEntering(
  browser: Browser,
  { sealed, prepare }: Entering = { sealed: true, prepare: async () => {} },
): Promise<Way<number>> {
  const world = await startWorld();
  const invitation = await foundGroup(world);
  const seat = await takeSeat(world, invitation, { name: 'Ana' });
  const speaker = await enter(await seat.media(), [], sealed ? seat.keys : undefined);
  await speaker.say(HERTZ);
  return {
    async run() {
      const page = await arrive(browser, world, invitation, { name: 'Ben', hears: HERTZ, prepare });
      const clicked = await press(page, 'Enter');
      const heard = await beginsAfter(page, clicked);
      await button(page, 'Leave').click();
      await seat.until((room) =>
        room.seats.every(({ id, presence }) => id === seat.me || presence.kind === 'left'),
      );
      await page.context().close();
      return heard - clicked;
    },
    async end() {
      await speaker.leave();
      await seat.leave();
      await world.end();
    },
  };
}
