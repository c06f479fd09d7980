import { type Circle, seatCircle } from '@ronda/demo/circle/circle';
import { giveVoice } from '@ronda/member/voice';
import { foundGroup, linkTo } from '@ronda/member/invitation';
import { createTone } from '@ronda/member/sound/tone';
import { stageOf } from '@ronda/shared/floor/moving';
import type { Browser, Page } from 'playwright-core';
import { startWorld } from '../harness/world.ts';
import { button, enterRoom } from './member.ts';

/** A round of twelve: two browsers, and ten others who are heard when the floor is theirs. */
export interface FullTable {
  /** The first in the round, and what is looked at. */
  readonly ana: Page;
  /** Ana begins the turn that she was offered. */
  speak(): Promise<void>;
  /** Ana's turn ends, Ben passes, and one of the others speaks. */
  listen(): Promise<void>;
  /** Whoever of the others speaks comes to an end, and the next one begins after `restMs`. */
  change(restMs: number): Promise<void>;
  end(): Promise<void>;
}

const OTHERS = ['Carl', 'Dora', 'Eva', 'Finn', 'Gil', 'Hana', 'Ivo', 'Jana', 'Kim', 'Lea'];
const LOWEST_HERTZ = 400;
const TURN_SECONDS = 300;

export async function startFullTable(browser: Browser): Promise<FullTable> {
  const world = await startWorld();
  const invitation = await foundGroup(world, TURN_SECONDS);
  const link = linkTo(world, invitation);
  const ana = await sitDown(browser, link, 'Ana');
  const ben = await sitDown(browser, link, 'Ben');
  const circle = await seatCircle(world, invitation, OTHERS);
  await beginRound(circle, [ana, ben]);
  // Only now: while all gather, all ten would be heard at once.
  const voices = await Promise.all(circle.members.map((member) => giveVoice(member)));
  voices.forEach((voice, place) => voice.pickUp(createTone(LOWEST_HERTZ + 100 * place)));

  const witness = circle.members[0]!;
  const holder = () => circle.at(stageOf(witness.room())!.seat);
  const isOffered = () =>
    witness.until((room) => {
      const stage = stageOf(room);
      return stage?.kind === 'offer' && circle.members.some(({ me }) => me === stage.seat);
    });
  const isTurn = () => witness.until((room) => stageOf(room)?.kind === 'turn');

  return {
    ana,
    async speak() {
      await button(ana, 'Speak').click();
      await isTurn();
    },
    async listen() {
      await button(ana, 'Finish').click();
      await button(ben, 'Pass').click();
      await isOffered();
      await holder().send({ type: 'speak' });
      await isTurn();
    },
    async change(restMs) {
      await holder().send({ type: 'finish' });
      await isOffered();
      await new Promise((resolve) => setTimeout(resolve, restMs));
      await holder().send({ type: 'speak' });
      await isTurn();
    },
    async end() {
      for (const page of [ana, ben]) await page.context().close();
      await Promise.all(voices.map((voice) => voice.leave()));
      await circle.leave();
      await world.end();
    },
  };
}

async function sitDown(browser: Browser, link: string, name: string): Promise<Page> {
  const context = await browser.newContext({
    permissions: ['microphone'],
    viewport: { width: 1440, height: 900 },
  });
  await context.addInitScript('globalThis.__name ??= (named) => named');
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('textbox').first().fill(name);
  await button(page, 'Turn microphone on').click();
  await enterRoom(page);
  return page;
}

async function beginRound({ members }: Circle, pages: readonly Page[]): Promise<void> {
  await members[0]!.propose({ kind: 'beginRound', prompt: null });
  for (const member of members) if (member !== members[0]) await member.agree('beginRound');
  for (const page of pages) await button(page, 'Agree').click();
  await members[0]!.until((room) => room.floor.kind === 'round');
}
