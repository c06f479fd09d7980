import { foundGroup, linkTo } from '@ronda/member/invitation';
import { holderOf } from '@ronda/member/holder';
import { takeSeat, type Member } from '@ronda/member/member';
import { stageOf } from '@ronda/shared/floor/moving';
import type { Browser, Page } from 'playwright-core';
import { writeDownCountdown } from './countdown.ts';
import { startWorld } from './world.ts';
import { setClockWrong } from './wrongClock.ts';

const HOUR_MS = 3_600_000;

/** Two people in one round, far from each other, whose clocks are wrong by an hour in opposite directions. */
export interface FarApart {
  readonly ana: Page;
  readonly ben: Page;
  /** Whoever was offered the turn begins it. Answers when it ends, by the server's clock, in ms. */
  speak(page: Page): Promise<number>;
  /** Their turn ends; the next is offered theirs. */
  finish(page: Page): Promise<void>;
  end(): Promise<void>;
}

export async function startFarApart(browser: Browser, turnSeconds: number): Promise<FarApart> {
  const world = await startWorld();
  const invitation = await foundGroup(world, turnSeconds);

  async function sitDown(name: string, timezoneId: string, wrongByMs: number): Promise<Page> {
    const context = await browser.newContext({ locale: 'en', timezoneId });
    await setClockWrong(context, wrongByMs);
    await writeDownCountdown(context);
    const page = await context.newPage();
    await page.goto(linkTo(world, invitation));
    await page.getByRole('textbox').first().fill(name);
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Leave', exact: true }).waitFor();
    return page;
  }
  const ana = await sitDown('Ana', 'America/Los_Angeles', -HOUR_MS);
  const ben = await sitDown('Ben', 'Asia/Kolkata', HOUR_MS);
  const carl = await takeSeat(world, invitation, { name: 'Carl' });
  await carl.propose({ kind: 'beginRound', prompt: null });
  await press(ana, 'Agree');
  await press(ben, 'Agree');

  return {
    ana,
    ben,
    async speak(page) {
      await press(page, 'Speak');
      return endOfTurn(carl);
    },
    async finish(page) {
      const before = holderOf(carl.room())?.seat;
      await press(page, 'Finish');
      await carl.until((room) => holderOf(room)?.seat !== before);
    },
    async end() {
      for (const page of [ana, ben]) await page.context().close();
      await carl.leave();
      await world.end();
    },
  };
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

async function endOfTurn(witness: Member): Promise<number> {
  const room = await witness.until((now) => holderOf(now)?.kind === 'turn');
  const stage = stageOf(room);
  if (stage?.kind !== 'turn' || stage.clock.kind !== 'running') throw new Error('No time runs.');
  return stage.clock.endsAt;
}
