import { hkdfSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { invitationIn, type Invitation } from '@ronda/member/invitation';
import { takeSeat, type Member as Seat } from '@ronda/member/member';
import { startLiveKit } from '../../infra/livekit/run.js';
import { freePort } from '../../infra/ports.js';
import { startRonda } from '../../infra/ronda.js';
import { en } from '../../client/src/text/en/index.ts';
import { writing } from '../../client/src/text/en/writing.ts';
import { startChromium } from '../harness/chromium.ts';
import { keptByServer } from '../harness/kept.ts';
import { keysOf, noteKeys } from '../harness/keys-in-use.ts';
import { hears } from '../harness/listening.ts';
import { type Member, openMember, TONES } from '../harness/member.ts';
import { recordBefore, type Recorder } from '../harness/recorder.ts';
import { sightings } from '../harness/sightings.ts';
import {
  agree,
  arrive,
  choose,
  objectTo,
  propose,
  proposeAgreement,
  startGroup,
} from '../harness/table.ts';

/** What people chose, wrote and agreed on, each so odd that it stands nowhere by chance. */
const WORDS = {
  'the name of Ana': 'Anaxandra',
  'the name of Bea': 'Beatrixia',
  'the name of Eva': 'Evangeloula',
  "the group's name": 'Tuesday circle',
  'the experience': 'We each care for somebody.',
  'a question': 'Which song did you hear at the river?',
  'a reason': 'The river is too far for me.',
  'an agreement': 'Nobody mentions zeppelins.',
  'a turn in writing': 'I dreamt of a quincunx.',
};

let folder: string;
let ronda: Awaited<ReturnType<typeof startRonda>>;
let livekit: Awaited<ReturnType<typeof startLiveKit>>;
/** Whoever has taken the servers over keeps all that comes to them. */
let atRonda: Recorder;
let atLiveKit: Recorder;
let written = '';
let browser: Browser;
let invitation: Invitation;
let ana: Member;
let bea: Member;
let eva: Seat;
/** What the browsers made secret keys of, that of their sound and pictures among it. */
const used: Buffer[] = [];
/** What stood in the store at any time that we looked. */
const stored: Buffer[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ronda-taken-'));
  const port = await freePort();
  atRonda = await recordBefore(port);
  // What LiveKit reports comes past the recorder as well.
  livekit = await startLiveKit({
    webhookPort: atRonda.port,
    onOutput: (text) => (written += text),
  });
  atLiveKit = await recordBefore(livekit.ports.tcp);
  ronda = await startRonda({
    livekit: { ...livekit, url: `ws://127.0.0.1:${atLiveKit.port}` },
    data: folder,
    port,
    env: { RONDA_LOG: 'debug' },
    onOutput: (text) => (written += text),
  });
  browser = await startChromium();
  ana = await openMember(browser, { name: WORDS['the name of Ana'], hertz: TONES.ana });
  bea = await openMember(browser, { name: WORDS['the name of Bea'], hertz: TONES.bea });
  for (const { context } of [ana, bea]) await noteKeys(context);
});
afterAll(async () => {
  eva?.line.close();
  await browser?.close();
  await ronda?.stop();
  await livekit?.stop();
  atRonda?.close();
  atLiveKit?.close();
  await rm(folder, { recursive: true, force: true });
});

const look = async () => void stored.push(await keptByServer({ data: folder }));

test('a whole meeting: names, an agreement, a question, an objection, turns aloud and in writing', async () => {
  const place = { url: `http://127.0.0.1:${atRonda.port}` };
  const link = await startGroup(place, ana, 60);
  invitation = await invitationIn(link);
  await ana.press(en.group.go);
  await arrive(ana, link);
  await arrive(bea, link);
  eva = await takeSeat(place, invitation, { name: WORDS['the name of Eva'] });
  await bea.sees(WORDS['the name of Eva']);
  await hears(bea.page, [TONES.ana]);

  await proposeAgreement(ana, WORDS['an agreement']);
  await look();
  await agree(bea);
  await eva.agree('adoptAgreement');
  await ask(WORDS['a question']);
  await objectTo(bea, /round/, WORDS['a reason']);
  await ana.sees(WORDS['a reason']);
  await ask('Which boat?');
  await agree(bea);
  await eva.agree('beginRound');
  await ana.press(writing.writeInstead);
  await ana.page.getByLabel(writing.field).fill(WORDS['a turn in writing']);
  await bea.sees(WORDS['a turn in writing']);
  await look();
  await ana.press('Finish');
  await bea.press('Speak');
  await hears(ana.page, [TONES.bea]);
  await look();
  for (const { page } of [ana, bea]) used.push(...(await keysOf(page)));
});

async function ask(question: string): Promise<void> {
  await choose(ana, 'beginRound');
  await ana.page.getByRole('radio', { name: en.decision.prompt.own }).check();
  await ana.page.getByLabel(en.decision.prompt.ownLabel).fill(question);
  await propose(ana);
}

/** What the invitation's secret leads to, as its bytes; and who Eva is. */
function keys(): Record<string, string | Buffer> {
  const secret = Buffer.from(invitation.secret, 'base64url');
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  return {
    'the secret': secret,
    'the secret as text': invitation.secret,
    'the key of the texts': derived('ronda/1/text'),
    'the key of comparing': derived('ronda/1/comparing'),
    ...Object.fromEntries(used.map((key, index) => [`key ${index} of a browser`, key])),
    "what Eva's keys are made of": Buffer.from(eva.person, 'base64url'),
    'the same as text': eva.person,
  };
}

test('the browsers had keys to look for: of the texts, with each other, and for their sound', () => {
  const secret = Buffer.from(invitation.secret, 'base64url');
  expect(used.some((key) => key.equals(secret))).toBe(true);
  expect(used.filter((key) => !key.equals(secret)).length).toBeGreaterThan(3);
  for (const key of used) expect(key.length).toBeGreaterThanOrEqual(16);
});

test('of all that Ronda received no word can be read, and no key was in it', () => {
  const received = atRonda.received();
  // It is all there: who asks for which group, and what was done.
  for (const known of [invitation.group, invitation.keys.proof])
    expect(sightings({ known }, received)).toContain('known, as it is');
  expect(received.includes('adoptAgreement') && received.includes('"object"')).toBe(true);
  expect(sightings({ ...WORDS, ...keys() }, received)).toEqual([]);
});

test('of all that it stored at any time, and wrote down, the same holds', () => {
  for (const kept of stored) {
    expect(sightings({ seat: eva.me }, kept)).toContain('seat, as it is');
    expect(sightings({ ...WORDS, ...keys(), proof: invitation.keys.proof }, kept)).toEqual([]);
  }
  expect(written).toContain('"message":"command"');
  expect(sightings({ ...WORDS, ...keys() }, Buffer.from(written))).toEqual([]);
});

test('LiveKit was told seats and a meeting, and neither a name nor the group', () => {
  const received = atLiveKit.received();
  // Within the token that lets Ana in.
  const seat = eva.room().seats[0]!.id;
  expect(sightings({ seat }, received)).toContain('seat, in base64url');
  expect(
    sightings(
      { ...WORDS, ...keys(), group: invitation.group, proof: invitation.keys.proof },
      received,
    ),
  ).toEqual([]);
});

test('a word would be seen however it had been written', () => {
  const word = 'Anaxandra ~ 7';
  const bytes = Buffer.from(word);
  const forms: [string, Buffer | string][] = [
    ['as it is', `{"name":"${word}"}`],
    ['in UTF-16', Buffer.from(`x${word}`, 'utf16le')],
    ['in hexadecimal', bytes.toString('hex')],
    ['in base64', Buffer.from(`{"name":"${word}"}`).toString('base64')],
    ['in base64', Buffer.from(`{"a":"${word}"}`).toString('base64')],
    ['in base64url', Buffer.from(`12${word}3`).toString('base64url')],
    ['in an address', `/?name=${encodeURIComponent(word)}`],
    ['in an address', new URLSearchParams({ name: word }).toString()],
    ['in JSON', `"${word.replace(/./g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`)}"`],
    ['as JSON of bytes', JSON.stringify([1, ...bytes, 2])],
  ];
  for (const [way, form] of forms)
    expect(sightings({ word }, Buffer.from(form))).toContain(`word, ${way}`);
  expect(sightings({ word }, Buffer.from('Anaxandro ~ 7'))).toEqual([]);
});
