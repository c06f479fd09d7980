import { hkdfSync, randomBytes, webcrypto } from 'node:crypto';
import { type Invitation, invitationIn, linkTo } from '@ronda/member/invitation';
import { PinAnswer } from '@ronda/shared/wire/protocol';
import { PROTOCOL_VERSION } from '@ronda/shared/wire/version';
import type { Browser, Locator } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAsAgent } from '../../client/src/confidence/for-agent.ts';
import { en } from '../../client/src/text/en/index.ts';
import { rondaPhoneEnvironment } from '../../infra/telephone/agent.js';
import { newPhoneKeys } from '../../infra/telephone/keys.js';
import { startChromium } from '../harness/chromium.ts';
import { found } from '../harness/kept.ts';
import { inspect } from '../harness/inspect.ts';
import { type Member, openMember } from '../harness/member.ts';
import { enter, isSeated, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

// D8: a group chooses on its start page whether one can also call it; whoever is invited reads how.
const NUMBER = '+34 900 000 000';
const keys = await newPhoneKeys();
const phone = rondaPhoneEnvironment(keys, NUMBER);

let world: World;
let browser: Browser;
let ana: Member;
let bea: Member;
let invitation: Invitation;
let pin: string;

beforeAll(async () => {
  world = await startWorld(phone);
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana' });
  bea = await openMember(browser, { name: 'Bea' });
});
afterAll(async () => {
  await browser?.close();
  await world?.end();
});

const way = ({ page }: Member) => page.getByRole('group', { name: en.group.byPhone });
const tick = ({ page }: Member) => page.getByRole('checkbox', { name: en.start.mayCall });

/** What is asked of this Ronda's phone side, from now on. */
function askedOfPhoneSide({ page }: Member): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/phone')) asked.push(`${request.method()} ${pathname}`);
  });
  return asked;
}

/** As it is read aloud. */
const heard = async (shown: Locator) => (await shown.ariaSnapshot()).replaceAll('"', '');

/** All that is known at the door is known to the page. */
async function seesDoor({ page }: Member, goes: () => Promise<unknown>): Promise<void> {
  const seen = page.waitForResponse((answer) => answer.url().endsWith('/door'));
  await goes();
  await (await seen).finished();
}

test('D8: nothing is asked of the phone side, or shown of it, unless the group chose it', async () => {
  const asked = askedOfPhoneSide(ana);
  let link = '';
  await seesDoor(ana, async () => {
    link = await startGroup(world, ana, 60);
  });
  expect(asked).toEqual(['GET /phone/known']);
  expect(await way(ana).count()).toBe(0);
  await seesDoor(ana, () => ana.press(en.group.go));
  await ana.button('Enter').waitFor();
  await enter(ana);
  await isSeated(ana);
  await ana.press(en.room.people.invite);
  expect(await ana.page.getByLabel(en.group.link).inputValue()).toBe(link);
  expect(asked).toEqual(['GET /phone/known']);
  expect(await way(ana).count()).toBe(0);
  expect(await ana.page.getByText(en.group.phones).count()).toBe(0);
});

test('a group that chose it starts in spite of a line that failed, and learns number and PIN', async () => {
  const { page } = ana;
  await page.goto(world.url);
  await tick(ana).waitFor();
  expect(await tick(ana).isChecked()).toBe(false);
  await page.getByLabel(en.start.name).fill('Tuesday circle');
  await page.getByLabel(en.start.experience).fill('We each care for somebody.');
  await tick(ana).check();
  expect(await inspect(page)).toEqual([]);

  await page.route('**/phone/pin', (route) => route.abort());
  await ana.press('Start a group');
  await ana.sees(en.start.unreachable);
  await page.unroute('**/phone/pin');
  await ana.press('Start a group');

  await way(ana).waitFor();
  invitation = await invitationIn(await page.getByLabel(en.group.link).inputValue());
  const number = way(ana).getByRole('link', { name: NUMBER });
  expect(await number.getAttribute('href')).toBe('tel:+34900000000');
  const shown = await way(ana)
    .getByText(/^\d{4} \d{4} \d{4}$/)
    .innerText();
  pin = shown.replaceAll(' ', '');
  await ana.sees(en.group.toCall);
  await ana.sees(en.group.phones);
  expect(await inspect(page)).toEqual([]);
});

test('the PIN is read digit by digit, and can be copied', async () => {
  const { page, context } = ana;
  const said = await heard(way(ana).getByRole('definition').last());
  expect(said).toContain(
    pin
      .match(/\d{4}/g)
      ?.map((four) => four.split('').join(' '))
      .join(', '),
  );
  expect(said).not.toMatch(/\d\d/);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await ana.press(en.group.copyPin);
  await ana.button(en.group.copied).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(pin);
});

test('the PIN leads the agent to the group, and to the secret that is in the link', async () => {
  const credential = hkdfSync('sha256', keys.secret, '', 'ronda/1/agent-credential', 32);
  const answer = await fetch(`${world.url}/phone/door`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${Buffer.from(credential).toString('base64url')}`,
    },
    body: JSON.stringify({
      version: PROTOCOL_VERSION,
      pin,
      caller: randomBytes(32).toString('base64url'),
    }),
  });
  const { group, mark, secret } = v.parse(PinAnswer, await answer.json());
  expect(group).toBe(invitation.group);
  const own = await webcrypto.subtle.importKey(
    'jwk',
    JSON.parse(keys.privateKey) as webcrypto.JsonWebKey,
    { name: 'ECDH', namedCurve: 'P-256' },
    false,
    ['deriveBits'],
  );
  expect(await openAsAgent(own, mark, secret)).toBe(invitation.secret);
});

test('D8: whoever comes sees before the room and in it that telephones may come in, and how', async () => {
  await bea.page.goto(linkTo(world, invitation));
  await bea.sees(en.group.phones);
  expect(await inspect(bea.page)).toEqual([]);
  await enter(bea);
  await isSeated(bea);
  await bea.sees(en.group.phones);
  expect(await inspect(bea.page)).toEqual([]);
  await bea.press(en.room.people.invite);
  await way(bea)
    .getByText(pin.replace(/\d{4}(?=\d)/g, '$& '))
    .waitFor();
  await way(bea).getByRole('link', { name: NUMBER }).waitFor();
  expect(await inspect(bea.page)).toEqual([]);
});

test('neither secret nor PIN was sent by any browser, nor anything to anybody else', async () => {
  for (const { traffic } of [ana, bea]) {
    expect(found([invitation.secret, pin], traffic.sent())).toEqual([]);
    expect([world.url, world.url.replace('http', 'ws'), world.mediaUrl]).toEqual(
      expect.arrayContaining([...traffic.origins]),
    );
  }
});

test('an address that only some programs can dial is no link', async () => {
  phone.RONDA_PHONE_NUMBER = 'sip:ronda@example.org';
  await world.stopRonda();
  await world.startRonda();
  await bea.page.reload();
  await isSeated(bea);
  await bea.press(en.room.people.invite);
  await way(bea).getByText(phone.RONDA_PHONE_NUMBER, { exact: true }).waitFor();
  expect(await way(bea).getByRole('link').count()).toBe(0);
});
