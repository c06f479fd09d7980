import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import { type Invitation, invitationIn } from '@ronda/member/invitation';
import { found, keptByServer } from '../harness/kept.ts';
import { hears } from '../harness/listening.ts';
import { type Member, openMember, TONES } from '../harness/member.ts';
import { type Member as Seat, takeSeat } from '@ronda/member/member';
import { agree, answer, arrive, choose, propose, startGroup } from '../harness/table.ts';
import { startWorld, type World } from '../harness/world.ts';

const QUESTION = 'Which song did you hear at the river?';
const REASON = 'The river is too far for me.';
/** What people chose or wrote, each so odd that it stands nowhere by chance. */
const WORDS = [
  'Anaxandra',
  'Beatrixia',
  'Evangeloula',
  'Tuesday circle',
  'care for somebody',
  QUESTION,
  REASON,
];

let world: World;
let browser: Browser;
let link: string;
let invitation: Invitation;
let ana: Member;
let bea: Member;
/** Eva has no browser, and never has the floor. */
let eva: Seat;

beforeAll(async () => {
  world = await startWorld({ RONDA_LOG: 'debug' });
  browser = await startChromium();
  ana = await openMember(browser, { name: 'Anaxandra', hertz: TONES.ana });
  bea = await openMember(browser, { name: 'Beatrixia', hertz: TONES.bea });
});

afterAll(async () => {
  eva?.line.close();
  await browser?.close();
  await world?.end();
});

async function objectInOwnWords(member: Member): Promise<void> {
  await answer(member, /round/, 'Object');
  await member.page.getByRole('radio', { name: en.decision.reason.own }).check();
  await member.page.getByLabel(en.decision.reason.ownLabel).fill(REASON);
  await member.press('Object');
}

test('a meeting with names, a question and a reason in own words, and a round', async () => {
  link = await startGroup(world, ana, 10);
  invitation = await invitationIn(link);
  await ana.press(en.group.go);
  await arrive(ana, link);
  await arrive(bea, link);
  eva = await takeSeat(world, invitation, { name: 'Evangeloula' });

  await choose(ana, 'beginRound');
  await ana.page.getByRole('radio', { name: en.decision.prompt.own }).check();
  await ana.page.getByLabel(en.decision.prompt.ownLabel).fill(QUESTION);
  await propose(ana);
  await bea.sees(QUESTION);
  await objectInOwnWords(bea);
  await ana.sees(REASON);

  await choose(bea, 'beginRound');
  await propose(bea);
  await agree(ana);
  await eva.agree('beginRound');
  await ana.press('Speak');
  await hears(bea.page, [TONES.ana]);
  await ana.press('Finish');
  await bea.press('Pass');
  expect(await eva.send({ type: 'pass' })).toBe('done');
  await ana.sees(en.room.middle.gathering);
});

test('nothing leaves for anywhere but the two servers', async () => {
  const own = [world.url, world.url.replace('http', 'ws'), world.mediaUrl];
  for (const { traffic } of [ana, bea]) {
    expect(own).toEqual(expect.arrayContaining([...traffic.origins]));
    expect(traffic.origins).toContain(world.mediaUrl);
  }
  // And the page itself would not be let.
  const violated = await ana.page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
    });
    await fetch('https://example.org/').catch(() => undefined);
    return violation;
  });
  expect(violated).toBe('connect-src');
});

test('no text becomes markup in the page, and no script is started but its own', async () => {
  const refused = await ana.page.evaluate(() => {
    const attempts = [
      () => (document.body.innerHTML += '<p>Text</p>'),
      () => document.body.append(document.createRange().createContextualFragment('<p>Text</p>')),
      () => new Worker('/sw.js'),
      () => {
        const { trustedTypes } = globalThis as {
          trustedTypes?: { createPolicy(name: string): void };
        };
        trustedTypes!.createPolicy('another');
      },
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    });
  });
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
});

test('the secret is in no request and in no address, and no words are sent to be read', async () => {
  for (const { traffic, page } of [ana, bea]) {
    expect(found([invitation.secret, ...WORDS], traffic.sent())).toEqual([]);
    expect(traffic.sent()).toContain(invitation.group);
    expect(page.url()).toBe(`${world.url}/g/${invitation.group}`);
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain(
      invitation.secret,
    );
  }
});

test('LiveKit is told a seat, and no name', async () => {
  const { token } = await eva.media();
  const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as object;
  expect(claims).toMatchObject({ sub: eva.me });
  expect(found([...WORDS, invitation.secret, invitation.group], JSON.stringify(claims))).toEqual(
    [],
  );
});

test('the data folder holds the meeting, and nothing of it in plain words', async () => {
  const kept = await keptByServer(world);
  expect(found([eva.room().meeting, eva.me], kept)).toEqual([eva.room().meeting, eva.me]);
  expect(found([invitation.secret, invitation.keys.proof, eva.person, ...WORDS], kept)).toEqual([]);
});

test('F12: when the meeting has ended it is erased from the data folder', async () => {
  const { meeting } = eva.room();
  await choose(bea, 'endMeeting');
  await propose(bea);
  await agree(ana);
  await eva.agree('endMeeting');
  await ana.sees(en.arrive.ended);

  // D2: that somebody was seated stays with the group until they leave it; when, and what they did, does not.
  const ofTheMeeting = [meeting];
  for (let tries = 0; tries < 50; tries += 1) {
    if (found(ofTheMeeting, await keptByServer(world)).length === 0) break;
    await sleep(100);
  }
  expect(found(ofTheMeeting, await keptByServer(world))).toEqual([]);
  // What the group itself needs is still there.
  expect(found([invitation.group], await keptByServer(world))).toEqual([invitation.group]);
  await world.stopRonda();
  expect(found(ofTheMeeting, await keptByServer(world))).toEqual([]);
});

test('the log has no name, no secret, no address and no group in it', async () => {
  const { room } = eva;
  const ids = [invitation.group, room().meeting, ...room().seats.map(({ id }) => id)];
  const secrets = [invitation.secret, invitation.keys.proof, eva.person];
  const lines = world.log().split('\n');
  // Where it listens is its own address, and nobody's else.
  const ofPeople = lines.filter((line) => !line.includes('listening'));
  expect(ofPeople.some((line) => line.includes('"message":"command"'))).toBe(true);
  expect(ofPeople.some((line) => line.includes('"route":"/groups/:group/door"'))).toBe(true);
  expect(found([...WORDS, ...ids, ...secrets, '127.0.0.1'], ofPeople.join('\n'))).toEqual([]);
});
