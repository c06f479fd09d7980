import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invitationIn, type Invitation } from '@ronda/member/invitation';
import { takeSeat, type Member as Seat } from '@ronda/member/member';
import { LetterboxesAnswer } from '@ronda/shared/wire/protocol';
import type { Browser } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { renewed } from '../../client/src/text/en/renewed.ts';
import { startLiveKit } from '../../infra/livekit/run.js';
import { freePort } from '../../infra/ports.js';
import { startRonda } from '../../infra/ronda.js';
import { startChromium } from '../harness/chromium.ts';
import { inspect } from '../harness/inspect.ts';
import { keptByServer, keptEntries } from '../harness/kept.ts';
import { type Member, openMember } from '../harness/member.ts';
import { recordBefore, type Recorder } from '../harness/recorder.ts';
import { sightings } from '../harness/sightings.ts';
import {
  agree,
  agreeWhereAsked,
  arrive,
  choose,
  enter,
  isSeated,
  propose,
  proposeAbout,
  proposeAgreement,
  startGroup,
} from '../harness/table.ts';

const BEFORE = 'We listen before we answer.';
const AFTER = 'Whoever is late says so in a word.';

let folder: string;
let browser: Browser;
let livekit: Awaited<ReturnType<typeof startLiveKit>>;
let ronda: Awaited<ReturnType<typeof startRonda>>;
let start: () => ReturnType<typeof startRonda>;
/** Whoever has taken the server over keeps all that comes to it. */
let atRonda: Recorder;
let link: string;
let invitation: Invitation;
let ana: Member;
let bea: Member;
/** Was there, and is not when the group renews its invitation. */
let dora: Member;
/** Is asked to leave. */
let eli: Member;
/** Has no browser, and so no letterbox. */
let carl: Seat;
let renewedLink: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ronda-renewed-'));
  const port = await freePort();
  atRonda = await recordBefore(port);
  livekit = await startLiveKit({ webhookPort: port });
  start = () => startRonda({ livekit, data: folder, port });
  ronda = await start();
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Ana' });
  bea = await openMember(browser, { name: 'Bea' });
  dora = await openMember(browser, { name: 'Dora' });
  eli = await openMember(browser, { name: 'Eli' });
});
afterAll(async () => {
  carl?.close();
  await browser?.close();
  await ronda?.stop();
  await livekit?.stop();
  atRonda?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The secrets that a browser keeps, the one in use first. */
async function secretsOf({ page }: Member): Promise<string[]> {
  const entries = new Map(await keptEntries(page));
  const of = (what: string) => entries.get(`device ronda.${what}.${invitation.group}`) ?? '';
  return [of('secret'), ...of('older').split(' ')].filter(Boolean);
}

async function letterboxes(): Promise<number> {
  const asked = v.parse(LetterboxesAnswer, await carl.line.ask('letterboxes', {}));
  return asked.ok ? asked.done.letterboxes.length : 0;
}

test('D3: a group of five of whom one goes, and one is asked to', async () => {
  const place = { url: `http://127.0.0.1:${atRonda.port}` };
  link = await startGroup(place, ana, 60);
  invitation = await invitationIn(link);
  await ana.press(en.group.go);
  for (const each of [ana, bea, dora, eli]) await arrive(each, link);
  carl = await takeSeat(place, invitation, { name: 'Carl' });
  await proposeAgreement(ana, BEFORE);
  await agree(bea, dora, eli);
  await carl.agree('adoptAgreement');
  await carl.until(({ lasting }) => lasting.agreements.length === 1);
  await expect.poll(letterboxes, { timeout: 20_000 }).toBe(4);

  await dora.press('Leave');
  await dora.sees(en.arrive.left);
  await dora.page.goto('about:blank');
  await proposeAbout(bea, 'askToLeave', 'Eli');
  await carl.agree('askToLeave');
  await agree(ana);
  await eli.sees(en.arrive.askedToLeave);
});

test('D8: they renew their invitation, and all who are there have it, with a letterbox or without', async () => {
  await choose(ana, 'renewInvitation');
  await propose(ana);
  await agree(bea);
  await carl.agree('renewInvitation');
  await carl.until(({ lasting }) => lasting.invitation !== undefined);
  await expect.poll(() => carl.invitation.secret).not.toBe(invitation.secret);
  const { secret } = carl.invitation;
  for (const each of [ana, bea])
    await expect.poll(() => secretsOf(each)).toEqual([secret, invitation.secret]);
  renewedLink = link.replace(invitation.secret, secret);
});

test('D8: the server is restarted, and whoever was away comes in by the old link as if nothing had been', async () => {
  await ronda.stop();
  ronda = await start();
  const back = () =>
    carl.comeBack().then(
      () => true,
      () => false,
    );
  await expect.poll(back, { timeout: 60_000 }).toBe(true);
  await dora.page.goto(link);
  await dora.sees('Tuesday circle');
  await dora.sees(BEFORE);
  await enter(dora);
  await isSeated(dora);
  expect(await secretsOf(dora)).toEqual([carl.invitation.secret, invitation.secret]);
});

test('D8: what was written down before and after is read by all, and by who comes newly', async () => {
  await proposeAgreement(dora, AFTER);
  await agree(ana, bea);
  await carl.agree('adoptAgreement');
  await carl.until(({ lasting }) => lasting.agreements.length === 2);
  // A removal had closed it to everyone new (D9).
  await carl.propose({ kind: 'unlock' });
  await agree(ana, bea, dora);
  await carl.until(({ door }) => door.closed === false);
  const fay = await openMember(browser, { name: 'Fay' });
  await fay.page.goto(renewedLink);
  for (const words of ['Tuesday circle', BEFORE, AFTER]) await fay.sees(words);
  await enter(fay);
  await isSeated(fay);
  for (const name of ['Ana', 'Bea', 'Carl', 'Dora']) await fay.sees(name);
  await fay.press('Leave');
  await fay.sees(en.arrive.left);
  await fay.close();
});

test('D8, D9: by the old link a fresh browser knocks, and has all once it is let in', async () => {
  const gus = await openMember(browser, { name: 'Gus' });
  await gus.page.goto(link);
  await gus.sees(renewed.title);
  expect(await inspect(gus.page)).toEqual([]);
  await gus.page.getByLabel(en.arrive.name).fill('Gus');
  await gus.press(renewed.knock);
  await gus.sees(en.arrive.knocking);
  await carl.until(({ door }) => door.knocks.length === 1);
  await carl.propose({ kind: 'letIn' });
  await agreeWhereAsked([ana, bea, dora], /Let in those at the door/, 'Passed: Let in');
  await isSeated(gus);
  await expect.poll(() => secretsOf(gus)).toEqual([carl.invitation.secret, invitation.secret]);
  await gus.press('Leave');
  await gus.sees(en.arrive.left);
  await gus.close();
});

test('D8, D9: who was asked to leave has the old link, all their keys, and nothing but the knock', async () => {
  await eli.page.goto(link);
  await eli.sees(renewed.title);
  await eli.press(renewed.knock);
  await eli.sees(en.arrive.askedToLeave);

  await carl.propose({ kind: 'endMeeting' });
  await agree(ana, bea, dora);
  await ana.sees(en.arrive.ended);
  await eli.page.goto(link);
  await eli.press(renewed.knock);
  await eli.sees(en.refusal.invitationRenewed);

  await ana.press(en.arrive.toDoor);
  await enter(ana);
  await isSeated(ana);
  await eli.page.goto(link);
  await eli.press(renewed.knock);
  await eli.sees(en.arrive.knocking);
  expect(await secretsOf(eli)).toEqual([invitation.secret]);
});

test('of all that Ronda received and stored, neither secret was in it', async () => {
  const secrets = Object.fromEntries(
    [invitation.secret, carl.invitation.secret].flatMap((secret, index) => [
      [`secret ${index} as text`, secret],
      [`secret ${index}`, Buffer.from(secret, 'base64url')],
    ]),
  );
  const received = atRonda.received();
  expect(received.includes('renewInvitation')).toBe(true);
  expect(sightings({ ...secrets, BEFORE, AFTER }, received)).toEqual([]);
  const kept = await keptByServer({ data: folder });
  expect(sightings({ ...secrets, BEFORE, AFTER }, kept)).toEqual([]);
});
