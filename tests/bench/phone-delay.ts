import { foundGroupWithPhones } from '@ronda/member/invitation';
import { AccessToken, SipClient } from 'livekit-server-sdk';
import type { Browser, Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import { type PhoneWorld, startPhoneWorld } from '../harness/phone-world.ts';
import { createPrompts } from '../harness/prompts.ts';
import { type SipPhone, startSipPhone } from '../harness/sip-phone.ts';
import { findTelephone } from '../harness/telephone.ts';
import { connectPage, serveBarePages } from './bare-page.ts';
import { beginsAfter, endsAfter } from './ear.ts';
import { inTurns, type Way } from './in-turns.ts';
import { arrive, button, enterRoom } from './member.ts';
import { callIn } from './phone-call.ts';
import { giveSwitchedMicrophone, tone } from './phone-microphone.ts';
import { followRecording } from './phone-recording.ts';
import { compare, middle, type Result } from './result.ts';

const CALLER = 1000;
const TALKER = 1500;
const REPETITIONS = 25;
/** A tone begins at any place of a packet: else every one would wait as long for the next. */
const PACKET_MS = 20;
const APART_MS = 300;
/** What is dialled to come straight into a room. */
const STRAIGHT = 'straight';

/** From the one mouth to the other ear, in ms. */
interface Delays {
  readonly toBrowser: number;
  readonly toPhone: number;
}

/** Issue bars: through the booth and the agent, beside a caller whom livekit-sip puts straight into the room. */
export async function measurePhoneDelay(): Promise<Result[]> {
  const telephone = await findTelephone();
  if (!telephone.there) throw new Error(`No telephone${telephone.skipped}.`);
  const world = await startPhoneWorld({ program: telephone.program, agent: true });
  const browser = await startChromium();
  try {
    const ours = await throughTheBooth(world, browser);
    const took = await inTurns(ours, await straightIn(world, browser), REPETITIONS);
    const of = (which: keyof Delays) => ({
      unit: 'ms',
      ours: middle(took.ours.map((one) => one[which])),
      peer: middle(took.peer.map((one) => one[which])),
      peerName: 'a caller whom livekit-sip puts straight into a room',
    });
    return [
      compare(
        { name: 'mouth to ear, phone to browser, mean of the middle half', ...of('toBrowser') },
        { wanted: 'at most 1.5 x straight in', most: 1.5 },
      ),
      compare(
        { name: 'mouth to ear, browser to phone, mean of the middle half', ...of('toPhone') },
        { wanted: 'at most 1.8 x straight in', most: 1.8 },
      ),
    ];
  } finally {
    await browser.close();
    await world.end();
  }
}

/** A booth, the agent, and the meeting's own media room; Ronda's page at the other end. */
async function throughTheBooth(world: PhoneWorld, browser: Browser): Promise<Way<Delays>> {
  const group = await foundGroupWithPhones(world, 900);
  const page = await arrive(browser, world, group, {
    name: 'Ana',
    hears: CALLER,
    gives: (context) => giveSwitchedMicrophone(context, TALKER),
  });
  await enterRoom(page);
  const phone = await startSipPhone({ hertz: CALLER, atOnce: true });
  const prompts = createPrompts();
  await callIn(world, prompts, phone, group.pin);
  await prompts.end();
  await page.getByText(en.room.phone.by).first().waitFor({ state: 'attached' });
  await phone.press('*6');
  return between(page, phone, async () => {
    await button(page, 'Leave').click();
    await page.context().close();
  });
}

/** The same LiveKit and livekit-sip, with nothing of ours in between. */
async function straightIn(world: PhoneWorld, browser: Browser): Promise<Way<Delays>> {
  const { url, apiKey, apiSecret } = world.booths;
  const sip = new SipClient(url.replace(/^ws/, 'http'), apiKey, apiSecret);
  const trunk = await sip.createSipInboundTrunk(STRAIGHT, [STRAIGHT], {
    allowedAddresses: ['127.0.0.1'],
  });
  await sip.createSipDispatchRule(
    { type: 'direct', roomName: STRAIGHT, pin: '' },
    { name: STRAIGHT, trunkIds: [trunk.sipTrunkId], hidePhoneNumber: true },
  );
  const pages = await serveBarePages(browser);
  const page = await pages.open(CALLER, (context) => giveSwitchedMicrophone(context, TALKER));
  const token = new AccessToken(apiKey, apiSecret, { identity: 'listener' });
  token.addGrant({ roomJoin: true, room: STRAIGHT });
  await connectPage(page, { url, token: await token.toJwt() });
  await page.evaluate(() => globalThis.bareRoom!.localParticipant.setMicrophoneEnabled(true));
  const phone = await startSipPhone({ hertz: CALLER, atOnce: true });
  await phone.dial(`${STRAIGHT}@${world.sipAddress}`);
  return between(page, phone, async () => {
    await page.context().close();
    pages.stop();
  });
}

/** A telephone and a page that hear each other: both are silent but for the tones that are timed. */
async function between(
  page: Page,
  phone: SipPhone,
  end: () => Promise<void>,
): Promise<Way<Delays>> {
  const sent = followRecording(phone.folder, 'sent', CALLER);
  const played = followRecording(phone.folder, 'played', TALKER);
  const now = () => performance.timeOrigin + performance.now();
  const pause = () => sleep(APART_MS + Math.random() * PACKET_MS);
  await beginsAfter(page, 0);
  await phone.mute();

  return {
    async run() {
      await pause();
      const before = now();
      await phone.mute();
      const said = await sent.beginsAfter(before);
      const heard = await beginsAfter(page, said);
      await pause();
      const over = now();
      await phone.mute();
      await endsAfter(page, over);
      await pause();
      const made = await tone(page, true);
      const arrived = await played.beginsAfter(made);
      await pause();
      await tone(page, false);
      return { toBrowser: heard - said, toPhone: arrived - made };
    },
    async end() {
      sent.close();
      played.close();
      await phone.end();
      await end();
    },
  };
}
