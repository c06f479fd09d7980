import { foundGroup, type Invitation, linkTo } from '@ronda/demo/member/invitation';
import { takeSeat, type Member as Seat } from '@ronda/demo/member/member';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { announcedOn } from '../harness/announced.ts';
import { startChromium } from '../harness/chromium.ts';
import { type Member, openMember } from '../harness/member.ts';
import { arrive } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

// A whole meeting of three as Ana hears it, who sees nothing: what the live regions tell her, and what
// she finds when she asks the accessibility tree. No picture, no class, no test id.
let world: World;
let browser: Browser;
let invitation: Invitation;
let ana: Member;
let bea: Seat;
let carl: Seat;

beforeAll(async () => {
  world = await startWorld();
  browser = await startChromium();
  invitation = await foundGroup(world, 180);
  ana = await openMember(browser, { name: 'Ana' });
  await arrive(ana, linkTo(world, invitation));
});

afterAll(async () => {
  await bea?.leave();
  await carl?.leave();
  await browser?.close();
  await world?.end();
});

test('who comes, also on asking who is there', async () => {
  bea = await takeSeat(world, invitation, { name: 'Bea' });
  await hears('Bea has arrived.');
  carl = await takeSeat(world, invitation, { name: 'Carl' });
  await hears('Carl has arrived.');
  await finds(decisions, '3 people at the table');
});

test('what is proposed, by whom, how it is decided, and what her answer is', async () => {
  await finds(circle, 'Everyone can talk. Anyone can propose to begin.');
  await bea.propose({
    kind: 'followScript',
    stages: [
      { kind: 'openingRound', prompt: { kind: 'ready', choice: 'howDoYouComeIn' } },
      { kind: 'sharing' },
      { kind: 'closingRound', prompt: null },
    ],
  });
  await hears('Bea proposes: Follow a script of 3 parts, from Opening round to Closing round.');
  const open = () => ana.page.getByRole('article', { name: 'Follow a script' });
  await finds(open, `Proposed by Bea. ${en.decision.way.consent}`);
  await finds(open, '1 of 3 have answered');
  await finds(open, 'How do you come in today?');
  await ana.press('Agree');
  await finds(open, 'Your answer: Agree. You can change it until it closes.');
  await finds(open, 'button "Agree" [pressed]');
  await carl.agree('followScript');
  await hears(
    'Passed: Follow a script.',
    'The meeting has 3 parts from here on.',
    'The opening round has begun: “How do you come in today?” Turns last 3 minutes.',
    'Your microphone is off until your turn.',
    'Part 1 of 3: Opening round. Next: Sharing.',
    'The turn is offered to you: Speak, Write instead, Pass or Later.',
  );
});

test('in a round: what is offered, whose turn it is and comes next, and how much time is left', async () => {
  await finds(circle, 'The turn is offered to you.');
  await finds(controls, 'heading "The turn is offered to you');
  await ana.press('Later');
  await hears(
    'It comes back to you at the end of the round.',
    'The turn is offered to Bea.',
    'Next: Carl, then you.',
  );
  await finds(controls, '1 turn before yours. Your microphone stays off until your turn.');
  await bea.send({ type: 'speak' });
  await hears('Bea is speaking.');
  await finds(circle, 'Bea is speaking.');
  await finds(circle, /timer: .* seconds left/);
  await finds(circle, /Next.*Carl/);
  await finds(circle, /Then.*Ana/);
  await bea.send({ type: 'moreTime' });
  // There are eight seconds to object in (F6), so what stands on the screen meanwhile is not looked for.
  await carl.send({ type: 'objectToMoreTime' });
  await hears(
    'Bea asks for one more minute. It is given unless someone objects.',
    'Someone objected to more time.',
  );
  await bea.send({ type: 'finish' });
  await hears('Bea has finished.', 'The turn is offered to Carl.', 'You are next.');
  await carl.send({ type: 'pass' });
  await hears('Carl passed.', 'The turn is offered to you again: Speak, Write instead or Pass.');
  await ana.press('Write instead');
  await hears('It is your turn, in writing. You have 3 minutes.');
  await finds(controls, 'heading "It is your turn, in writing');
  await finds(controls, 'textbox "Your words"');
  await ana.press('Finish');
  await hears(
    'Your turn has ended. Your microphone is off.',
    'The round has ended.',
    'Sharing has begun. Raise your hand to speak. Turns last 3 minutes.',
    'Your microphone is off until your turn.',
    'Part 2 of 3: Sharing. Next: Closing round.',
  );
});

test('in sharing: whose hands are up, whom she comes after, and a signal', async () => {
  await finds(circle, 'Whoever wants to speak raises a hand.');
  await bea.send({ type: 'raiseHand' });
  await hears('Bea raised a hand.', 'The turn is offered to Bea.');
  await bea.send({ type: 'speak' });
  await hears('Bea is speaking.');
  await carl.send({ type: 'raiseHand' });
  await hears('Carl raised a hand.');
  await ana.press('Raise hand');
  await hears('Your hand is up. 1 turn before yours.');
  await finds(controls, 'Your hand is up. 1 turn before yours.');
  await finds(circle, /Carl.*Next|Next.*Carl/);
  await carl.signal('meToo');
  await hears('Carl: Me too');
  await bea.send({ type: 'finish' });
  await hears('Bea has finished.', 'The turn is offered to Carl.', 'You are next.');
  await carl.send({ type: 'pass' });
  await hears('Carl passed.', 'The turn is offered to you: Speak, Write instead, Pass or Later.');
  await ana.press('Pass');
  await hears('You passed.');
  await finds(controls, 'button "Raise hand"');
});

const circle = () => ana.page.getByRole('region', { name: 'The circle' });
const controls = () => ana.page.getByRole('region', { name: 'What you can do' });
const decisions = () => ana.page.getByRole('complementary', { name: 'Decisions and people' });

/** How many of the sentences have been told off. */
let heard = 0;

/** She is told exactly this next, and each of it once. */
async function hears(...sentences: readonly string[]): Promise<void> {
  const next = async () => (await announcedOn(ana.page)).slice(heard, heard + sentences.length);
  await expect.poll(next).toEqual(sentences);
  heard += sentences.length;
}

/** She finds it when she asks for this part of the page. */
async function finds(part: () => Locator, words: string | RegExp): Promise<void> {
  // Words run on where only their look changes.
  const read = async () =>
    (await part().ariaSnapshot()).replaceAll(/- (strong|text): /g, '').replaceAll(/\s+/g, ' ');
  await expect.poll(read)[typeof words === 'string' ? 'toContain' : 'toMatch'](words);
}
