import { foundGroup, type Invitation, linkTo } from '@ronda/member/invitation';
import { takeSeat, type Member as Seat } from '@ronda/member/member';
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

test('D2: an objection with its reason, and what is mended beside it', async () => {
  await bea.propose({ kind: 'changeTurnLength', turnSeconds: 10 });
  await hears('Bea proposes: Let turns last 10 seconds, from the next round or sharing on.');
  await ana.press('Object');
  await finds(decisions, 'Why do you object?');
  await ana.page.getByRole('radio', { name: en.decision.reason.tooShort }).check();
  await ana.press('Object');
  await hears('Not passed: Turns of 10 seconds. You object: “It is too short”');
  await finds(decisions, 'Not passed: Turns of 10 seconds.');

  await ana.press(en.decision.mend);
  const dialog = () => ana.page.getByRole('dialog');
  await finds(dialog, 'You objected: “It is too short”');
  await finds(dialog, 'button "Propose"');
  await ana.page.getByLabel(en.start.seconds, { exact: true }).fill('35');
  await ana.press('Propose');
  await hears('You propose: Let turns last 35 seconds, from the next round or sharing on.');
  await bea.agree('changeTurnLength');
  await carl.agree('changeTurnLength');
  await hears(
    'Passed: Turns of 35 seconds.',
    'Turns last 35 seconds from the next round or sharing on.',
  );
});

test('D3: who is muted, in the middle of a turn, and when it is herself', async () => {
  await bea.send({ type: 'raiseHand' });
  await bea.send({ type: 'speak' });
  await hears('The turn is offered to Bea.', 'Bea is speaking.');
  await carl.propose({ kind: 'mute', subjects: [bea.me] });
  await hears(
    'Proposed: Mute Bea: microphone and camera off until the round ends, or for ten minutes outside one.',
  );
  await finds(decisions, en.decision.byNobody);
  await ana.press('Agree');
  await hears('Passed: Mute Bea.', 'Bea is muted by decision.', 'Bea has finished.');
  await finds(circle, /Muted.*Bea/);
  await carl.propose({ kind: 'letSpeakAgain', subjects: [bea.me] });
  await hears('Proposed: Let Bea speak again.');
  await ana.press('Agree');
  await hears('Passed: Let Bea speak again.', 'Bea can speak again.');

  const hers = bea.room().seats.find(({ id }) => id !== bea.me && id !== carl.me)!.id;
  await bea.propose({ kind: 'mute', subjects: [hers] });
  await hears(
    'Proposed: Mute Ana: microphone and camera off until the round ends, or for ten minutes outside one.',
  );
  await finds(decisions, en.decision.aboutMe);
  await carl.agree('mute');
  await hears('Passed: Mute Ana.', 'The group has muted you: your microphone and camera are off.');
  await finds(controls, 'The group has muted you. That ends by itself in');
  await isToldWhyNot(en.media.turnCameraOn, en.room.media.cameraMuted);
  await bea.propose({ kind: 'letSpeakAgain', subjects: [hers] });
  await carl.agree('letSpeakAgain');
  await hears(
    'Proposed: Let Ana speak again.',
    'Passed: Let Ana speak again.',
    'You can speak again.',
  );
});

test('F11: a hold, which she asks for and can end, and what waits for it', async () => {
  await bea.send({ type: 'raiseHand' });
  await bea.send({ type: 'speak' });
  await hears('The turn is offered to Bea.', 'Bea is speaking.');
  await ana.press('Hold');
  await finds(controls, en.room.mine.holdHint);
  await ana.press(en.room.do.holdNow);
  await hears('You asked to hold. It is quiet for one minute, and cameras are hidden.');
  await finds(circle, 'You asked to hold.');
  await finds(controls, en.room.mine.enoughNone);
  await isToldWhyNot('Hold', en.refusal.quietNow);
  await bea.send({ type: 'endQuiet' });
  await hears('1 of 3 say it has been quiet enough.');
  await ana.press(en.room.do.enough);
  await hears(
    'You said it has been quiet enough: 2 of 3.',
    'The quiet is over. Bea’s turn goes on.',
  );
  await isToldWhyNot('Hold', en.refusal.holdUsed);
});

test('F8: who rests, goes and comes back, and that she rests herself', async () => {
  await carl.send({ type: 'rest' });
  await hears('Carl is resting.');
  await finds(circle, /Resting.*Carl/);
  await carl.send({ type: 'return' });
  await expect.poll(() => circle().ariaSnapshot()).not.toContain('Resting');
  await ana.press('Rest');
  await hears('You are resting. Nothing is offered to you.');
  await finds(controls, en.room.mine.resting);
  await ana.press('Return');
  await hears('You are back from resting.');
  await carl.leave();
  await hears('Carl has left.');
  await finds(decisions, '2 people at the table');
  carl = await takeSeat(world, invitation, { name: 'Carl', person: carl.person });
  await hears('Carl is back.');
});

test('F3 F5: the closing round, with the time of her own turn told until it is over', async () => {
  await bea.propose({ kind: 'goOn', stage: bea.room().script!.next });
  await hears('Bea proposes: Go on with the script.');
  await ana.press('Agree');
  await carl.agree('goOn');
  await hears(
    'Passed: Go on with the script.',
    'After this turn the next part of the meeting begins.',
  );
  await finds(circle, 'After this turn');
  await bea.send({ type: 'finish' });
  await hears(
    'Bea has finished.',
    'The closing round has begun. Turns last 35 seconds.',
    'Your microphone is off until your turn.',
    'The last of 3 parts: Closing round.',
    'The turn is offered to Bea.',
    'You are next.',
  );
  await bea.send({ type: 'pass' });
  await hears('Bea passed.', 'The turn is offered to you: Speak, Write instead, Pass or Later.');
  await ana.press('Speak');
  await hears('It is your turn. You have 35 seconds.');
  await hears('30 seconds left.');
  await hears('10 seconds left.');
  await hears('Your time is over. Take a moment to close.');
  await finds(circle, en.room.middle.myGrace);
  await hears('Your turn has ended. Your microphone is off.', 'The turn is offered to Carl.');
  await carl.send({ type: 'pass' });
  await hears(
    'Carl passed.',
    'The round has ended.',
    'All parts of the meeting are done. Everyone can talk.',
  );
});

test('D6: the end, which she is told once, and finds on the page', async () => {
  await carl.propose({ kind: 'endMeeting' });
  await hears('Carl proposes: End the meeting.');
  await ana.press('Agree');
  await bea.agree('endMeeting');
  await hears('Passed: End the meeting.', 'The meeting has ended.');
  await ana.sees(en.arrive.ended);
});

const circle = () => ana.page.getByRole('region', { name: 'The circle' });
const controls = () => ana.page.getByRole('region', { name: 'What you can do' });
const decisions = () => ana.page.getByRole('complementary', { name: 'Decisions and people' });

/** How many of the sentences have been told off. */
let heard = 0;

/** She is told exactly this next, and each of it once. */
async function hears(...sentences: readonly string[]): Promise<void> {
  const next = async () => {
    const told = (await announcedOn(ana.page)).filter(isNotAgain);
    return told.slice(heard, heard + sentences.length);
  };
  await expect.poll(next).toEqual(sentences);
  heard += sentences.length;
}

/** On a button that does nothing now she is told why. */
async function isToldWhyNot(button: string, why: string): Promise<void> {
  const line = await ana.context.newCDPSession(ana.page);
  const { root } = await line.send('DOM.getDocument');
  const asked = { nodeId: root.nodeId, accessibleName: button, role: 'button' };
  const told = async () => {
    const { nodes } = await line.send('Accessibility.queryAXTree', asked);
    return nodes.map((node) => ({
      why: node.description?.value,
      off: node.properties?.some(({ name, value }) => name === 'disabled' && value.value === true),
    }));
  };
  await expect.poll(told).toEqual([{ why, off: true }]);
  await line.detach();
}

/** What one person does again and again is told again only after a while, and how long that is here is the machine's affair. */
function isNotAgain(sentence: string, place: number, all: readonly string[]): boolean {
  if (sentence.endsWith('is back from resting.')) return false;
  return !sentence.endsWith('raised a hand.') || all.indexOf(sentence) === place;
}

/** She finds it when she asks for this part of the page. */
async function finds(part: () => Locator, words: string | RegExp): Promise<void> {
  // Words run on where only their look changes.
  const read = async () =>
    (await part().ariaSnapshot()).replaceAll(/- (strong|text): /g, '').replaceAll(/\s+/g, ' ');
  await expect.poll(read)[typeof words === 'string' ? 'toContain' : 'toMatch'](words);
}
