import { READY_PROMPTS } from '@ronda/shared/decisions/action';
import { en } from '../../client/src/text/en/index.ts';
import { propose as proposing } from '../../client/src/text/en/propose.ts';
import type { Member } from './member.ts';
import type { World } from './world.ts';

/** What people do before and at the table, told once for all tests. */

/** Starts a group on the start page. Answers the link that it shows. */
export async function startGroup({ url }: Pick<World, 'url'>, member: Member, turnSeconds: number) {
  await member.page.goto(url);
  return fillStart(member, turnSeconds);
}

/** The same on the page as it stands, with what is chosen there already. */
export async function fillStart(member: Member, turnSeconds: number): Promise<string> {
  const { page } = member;
  await page.getByLabel(en.start.name).fill('Tuesday circle');
  await page.getByLabel(en.start.experience).fill('We each care for somebody.');
  await page.getByRole('radio', { name: en.start.other }).check();
  await page.getByLabel(en.start.seconds, { exact: true }).fill(String(turnSeconds));
  await member.press('Start a group');
  return page.getByLabel(en.group.link).inputValue();
}

/** Opens the link and enters, with the microphone on when there is one. */
export async function arrive(member: Member, link: string): Promise<void> {
  await member.page.goto(link);
  await enter(member);
  await isSeated(member);
}

/** On the page before the room. */
export async function enter(member: Member): Promise<void> {
  await member.page.getByLabel(en.arrive.name).fill(member.name);
  if (member.hertz > 0) {
    await member.press(en.media.turnMicrophoneOn);
    await member.button(en.media.turnMicrophoneOff).waitFor();
  }
  await member.press('Enter');
}

export async function isSeated({ page }: Member): Promise<void> {
  await page.getByRole('region', { name: en.room.title }).waitFor();
}

/** Opens the dialog and chooses one of the proposals. */
export async function choose(member: Member, kind: keyof typeof proposing.choose): Promise<void> {
  const { page } = member;
  await member.press('Propose');
  const name = proposing.choose[kind];
  const inIts = page.locator('details').filter({ has: page.getByText(name, { exact: true }) });
  // The usual kinds stand open; the others are in a group that one opens first.
  await inIts.evaluate((group: HTMLDetailsElement) => (group.open = true));
  await member.press(name);
}

export async function proposeRound(member: Member): Promise<void> {
  await choose(member, 'beginRound');
  const prompt = en.decision.prompt[READY_PROMPTS[0]];
  await member.page.getByRole('radio', { name: prompt }).check();
  await propose(member);
}

export async function proposeAbout(
  member: Member,
  kind: 'askToLeave' | 'letBackIn' | 'mute' | 'letSpeakAgain',
  whom: string,
): Promise<void> {
  await choose(member, kind);
  await member.page.getByRole('checkbox', { name: whom }).check();
  await propose(member);
}

export async function proposeAgreement(member: Member, text: string): Promise<void> {
  await choose(member, 'adoptAgreement');
  await member.page.getByLabel(proposing.agreement.text).fill(text);
  await propose(member);
}

/** D2: with a reason in one's own words. */
export async function objectTo(member: Member, proposal: RegExp, reason: string): Promise<void> {
  await answer(member, proposal, 'Object');
  await member.page.getByRole('radio', { name: en.decision.reason.own }).check();
  await member.page.getByLabel(en.decision.reason.ownLabel).fill(reason);
  await member.press('Object');
}

/** In the dialog, which closes when it was taken. */
export async function propose(member: Member): Promise<void> {
  await member.press('Propose');
  await member.page.locator('dialog[open]').waitFor({ state: 'detached' });
}

/** Answers the open proposal whose sentence is like this. */
export async function answer(
  { page }: Member,
  proposal: RegExp,
  position: 'Agree' | 'Disagree' | 'Stand aside' | 'Object',
): Promise<void> {
  const article = page.getByRole('article', { name: proposal });
  await article.getByRole('button', { name: position, exact: true }).click();
}

/** Each agrees to the one proposal that is open. */
export async function agree(...members: readonly Member[]): Promise<void> {
  for (const member of members) await member.press('Agree');
}

/**
 * Whoever is asked agrees, until it is decided. Not everybody need be asked about someone's safety (D3): it
 * passes when all but one agree, and who has not been seated for long is no elector.
 */
export async function agreeWhereAsked(
  members: readonly Member[],
  proposal: RegExp,
  passed: string,
): Promise<void> {
  for (const { page } of members) {
    const article = page.getByRole('article', { name: proposal });
    const asked = article.getByRole('button', { name: 'Agree', exact: true });
    const given = article.getByText(en.decision.myAnswer.replace(/{{.*/, ''));
    const notAsked = article.getByText(en.refusal.notAnElector);
    const decided = page.getByText(passed).first();
    await asked.or(notAsked).or(decided).first().waitFor();
    if ((await decided.isVisible()) || (await notAsked.isVisible())) continue;
    // The answer of another may have decided it in this moment.
    await asked.click({ timeout: 5000 }).catch(() => decided.waitFor());
    await given.or(decided).first().waitFor();
  }
}

/** F4: waits until the turn is offered. */
export async function isOffered(member: Member): Promise<void> {
  await member.button('Pass').waitFor();
}
