import { type Invitation, invitationIn } from '@ronda/member/invitation';
import { type Member as Line, takeSeat } from '@ronda/member/member';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { open } from '../../client/src/confidence/sealing.ts';
import { en } from '../../client/src/text/en/index.ts';
import { propose as proposing } from '../../client/src/text/en/propose.ts';
import { rondaPhoneEnvironment } from '../../infra/telephone/agent.js';
import { newPhoneKeys } from '../../infra/telephone/keys.js';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { found } from '../harness/kept.ts';
import { type Member, openMember } from '../harness/member.ts';
import { agree, arrive, choose, isSeated, propose, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

// D8: by decision one can call, by another PIN, or no more; on every screen at once. The tests follow each other.
const NUMBER = '+34 900 000 000';
const phone = rondaPhoneEnvironment(await newPhoneKeys(), NUMBER);

let world: World;
let browser: Browser;
let ana: Member;
let bea: Member;
let cleo: Line;
let link: string;
let invitation: Invitation;
const pins: string[] = [];

beforeAll(async () => {
  world = await startWorld(phone);
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana' });
  bea = await openMember(browser, { name: 'Bea' });
  link = await startGroup(world, ana, 60);
  invitation = await invitationIn(link);
  await arrive(ana, link);
  await arrive(bea, link);
  cleo = await takeSeat(world, invitation, { name: 'Cleo' });
});
afterAll(async () => {
  cleo?.close();
  await browser?.close();
  await world?.end();
});

const way = ({ page }: Member) => page.getByRole('group', { name: en.group.byPhone });
const pinOf = (member: Member) => way(member).getByText(/^\d{4} \d{4} \d{4}$/);

/** Bea has the invitation open; Cleo, who answers last, decides it. */
async function decided(kind: 'admitPhones' | 'refusePhones'): Promise<void> {
  await agree(bea);
  await bea.press(en.room.people.invite);
  await cleo.agree(kind);
}

test('D8: proposed on the screen, it admits telephones: number and PIN appear for the others', async () => {
  await choose(ana, 'admitPhones');
  await ana.sees(proposing.about.admitPhones);
  expect(await inspect(ana.page)).toEqual([]);
  await propose(ana);
  await bea.sees(en.decision.sentence.admitPhones);
  expect(await bea.page.getByText(en.group.phones).count()).toBe(0);
  await decided('admitPhones');
  await way(bea).getByRole('link', { name: NUMBER }).waitFor();
  pins.push((await pinOf(bea).innerText()).replaceAll(' ', ''));
  await ana.sees(en.group.phones);
  const { phones } = (await cleo.until(({ lasting }) => lasting.phones !== null)).lasting;
  expect(await open(invitation.keys, phones!.pin)).toBe(pins[0]);
  expect(await inspect(bea.page)).toEqual([]);
});

test('D8: renewed, another PIN stands there, also after a reload', async () => {
  await ana.page.reload();
  await isSeated(ana);
  await bea.page.keyboard.press('Escape');
  // D7: Ana has just made this proposal.
  await choose(bea, 'renewPin');
  await bea.sees(proposing.about.renewPin);
  await propose(bea);
  await agree(ana);
  await ana.press(en.room.people.invite);
  await pinOf(ana).getByText(pins[0]!.slice(0, 4)).waitFor();
  await cleo.agree('admitPhones');
  await expect
    .poll(async () => (await pinOf(ana).innerText()).replaceAll(' ', ''))
    .not.toBe(pins[0]);
  pins.push((await pinOf(ana).innerText()).replaceAll(' ', ''));
  await ana.page.keyboard.press('Escape');
});

test('D8: after a new invitation the PIN of before is shown no more, and everybody sees that another is needed', async () => {
  const dora = await openMember(browser, { name: 'Dora' });
  await arrive(dora, link);
  await choose(bea, 'renewInvitation');
  await propose(bea);
  await agree(ana, dora);
  await cleo.agree('renewInvitation');
  await cleo.until(({ lasting }) => lasting.invitation !== undefined);
  for (const each of [ana, bea, dora]) await each.sees(en.room.people.pinOfBefore);
  expect(await inspect(ana.page)).toEqual([]);
  await ana.press(en.room.people.invite);
  await ana.page.getByLabel(en.group.link).waitFor();
  expect(await way(ana).count()).toBe(0);

  await dora.press(en.room.people.renewPin);
  await dora.sees(proposing.about.renewPin);
  await propose(dora);
  await bea.sees(en.decision.sentence.admitPhones);
  await bea.button(en.room.people.renewPin).waitFor({ state: 'detached' });
  await bea.sees(en.room.people.pinOfBefore);
  await agree(bea);
  await cleo.agree('admitPhones');
  await ana.page.keyboard.press('Escape');
  await agree(ana);
  await ana.page.getByText(en.room.people.pinOfBefore).waitFor({ state: 'detached' });
  await ana.press(en.room.people.invite);
  pins.push((await pinOf(ana).innerText()).replaceAll(' ', ''));
  expect(new Set(pins).size).toBe(3);
  const { phones } = cleo.room().lasting;
  expect(await open(cleo.invitation.keys, phones!.pin)).toBe(pins[2]);
  await ana.page.keyboard.press('Escape');
  await dora.press('Leave');
  await dora.sees(en.arrive.left);
  await dora.close();
});

test('D8: refused, number and PIN go for everyone', async () => {
  await choose(ana, 'refusePhones');
  await ana.sees(proposing.about.refusePhones);
  await propose(ana);
  await decided('refusePhones');
  await bea.page.getByLabel(en.group.link).waitFor();
  await way(bea).waitFor({ state: 'detached' });
  await ana.page.getByText(en.group.phones).waitFor({ state: 'detached' });
  expect(await ana.page.getByText(en.group.phones).count()).toBe(0);
});

test('no browser has sent a PIN, or the secret', () => {
  for (const { traffic } of [ana, bea])
    expect(found([invitation.secret, cleo.invitation.secret, ...pins], traffic.sent())).toEqual([]);
});

test('D8: where this Ronda takes no calls, it cannot be proposed, and the screen says why', async () => {
  for (const name of Object.keys(phone)) delete (phone as Record<string, string>)[name];
  await world.stopRonda();
  await world.startRonda();
  await ana.page.reload();
  await isSeated(ana);
  const name = proposing.choose.admitPhones;
  await ana.press('Propose');
  const { page } = ana;
  const inIts = page.locator('details').filter({ has: page.getByText(name, { exact: true }) });
  await inIts.evaluate((group: HTMLDetailsElement) => (group.open = true));
  await ana.sees(en.refusal.noCallsHere);
  expect(await ana.button(name).getAttribute('aria-disabled')).toBe('true');
  await cleo.comeBack();
  const phones = { mark: 'm'.repeat(43), pin: 'p'.repeat(44), secret: 's'.repeat(90) };
  expect(await cleo.propose({ kind: 'admitPhones', phones })).toBe('noCallsHere');
});
