import { foundGroupWithPhones, linkTo } from '@ronda/member/invitation';
import type { OwnKey } from '@ronda/phone/words/words';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announce } from '../../client/src/text/en/announce.ts';
import { en } from '../../client/src/text/en/index.ts';
import { startChromium } from '../harness/chromium.ts';
import { hears, momentsOn, orderOf } from '../harness/listening.ts';
import { type Member, openMember, TONES } from '../harness/member.ts';
import { type PhoneWorld, startPhoneWorld } from '../harness/phone-world.ts';
import { createPrompts, type Said } from '../harness/prompts.ts';
import { type SipPhone, startSipPhone } from '../harness/sip-phone.ts';
import { agree, arrive, choose, isOffered, propose, proposeRound } from '../harness/table.ts';
import { findTelephone } from '../harness/telephone.ts';

const telephone = await findTelephone();

/** Told from a voice, on the telephone too. */
const [CALLER, ANA, BEA] = [TONES.carl, TONES.dora, TONES.eli];
/** Nobody's turn runs out while this machine is slow. */
const TURN_SECONDS = 300;
/** As they are called who choose no name, being the third. */
const NAME = 'Phone 3';
const QUIET = en.decision.sentence.quiet.replace('{{length}}', '1 minute');
/** Looks in a row in which there is nothing: as many as make a tone. */
const LOOKS = 3;

// One evening of two with browsers and one with nothing but a telephone, in its order.
describe.skipIf(!telephone.there)(`a caller at the table${telephone.skipped}`, () => {
  let world: PhoneWorld;
  let browser: Browser;
  let ana: Member;
  let bea: Member;
  let phone: SipPhone;
  let link: string;
  let pin: string;
  const prompts = createPrompts();

  beforeAll(async () => {
    world = await startPhoneWorld({ program: telephone.program, agent: true });
    const group = await foundGroupWithPhones(world, TURN_SECONDS);
    ({ pin } = group);
    link = linkTo(world, group);
    browser = await startChromium();
    ana = await openMember(browser, { name: 'Ana', hertz: ANA });
    bea = await openMember(browser, { name: 'Bea', hertz: BEA });
    await arrive(ana, link);
    await arrive(bea, link);
    phone = await startSipPhone({ hertz: CALLER, tones: [ANA, BEA, CALLER] });
  });
  afterAll(async () => {
    await phone?.end();
    await prompts.end();
    await browser?.close();
    console.log(world.agentLog());
    await world?.end();
  });

  /** From the keys on, the voice says this. */
  async function pressing(keys: string, answer?: OwnKey, said?: Said): Promise<void> {
    const since = performance.now();
    await phone.press(keys);
    if (answer !== undefined) await prompts.isSaid(phone, since, answer, said);
  }
  /** Waits until exactly these tones are heard together on the telephone. */
  async function phoneHears(...tones: number[]): Promise<void> {
    const wanted = tones.toSorted((a, b) => a - b).join();
    const last = () => phone.momentsSince(0).slice(-LOOKS);
    const same = () => last().map((moment) => moment.tones.join());
    await expect.poll(same).toEqual(Array.from({ length: LOOKS }, () => wanted));
  }
  const everybodyHears = (speaker: number | null) =>
    Promise.all([
      hears(ana.page, speaker === null || speaker === ANA ? [] : [speaker]),
      hears(bea.page, speaker === null || speaker === BEA ? [] : [speaker]),
      phoneHears(...(speaker === null || speaker === CALLER ? [] : [speaker])),
    ]);
  /** What each has heard since then, one after the other. */
  async function heardInOrder(since: number) {
    return {
      ana: orderOf(await momentsOn(ana.page, since)),
      bea: orderOf(await momentsOn(bea.page, since)),
      phone: orderOf(phone.momentsSince(since)),
    };
  }
  /** On both screens the caller's seat at the table shows that, beside the name. */
  async function seatShows(state: string): Promise<void> {
    for (const { page } of [ana, bea]) {
      const table = page.getByRole('region', { name: en.room.title });
      const seat = table.getByRole('listitem').filter({ hasText: NAME });
      const shown = async () => (await seat.textContent())?.replace(NAME, '');
      await expect.poll(shown).toContain(state);
    }
  }
  /** On both screens, with how many agreed. */
  async function isDecided(what: string): Promise<void> {
    const passed = announce.passedDecision.replace('{{what}}', what);
    const three = en.decision.tally.agree_other.replace('{{count}}', '3');
    for (const { page } of [ana, bea]) {
      const outcome = page.getByRole('listitem').filter({ hasText: passed });
      await outcome.filter({ hasText: three }).first().waitFor();
    }
  }

  test('hears in three languages which key is whose, before any key', async () => {
    const begun = performance.now();
    await phone.dial(world.sipAddress);
    for (const language of ['en', 'es', 'ca'] as const)
      await prompts.isSaid(phone, begun, 'chooseLanguage', { language });
    // Another sentence is not taken for one that was said.
    expect(await prompts.likeness(phone, begun, 'askPin')).toBeLessThan(0.65);
  });

  test('types the PIN, and is seated; on screen, as somebody with a phone', async () => {
    await pressing('1', 'askPin');
    await pressing(`${pin}#`, 'agreementsNone');
    await pressing('#');
    await seatShows(en.room.phone.by);
    await phoneHears(ANA, BEA);
  });

  test('F2: is heard by everyone once *6 has turned the microphone on, and not before', async () => {
    await Promise.all([hears(ana.page, [BEA]), hears(bea.page, [ANA])]);
    await pressing('*6', 'microphoneOn');
    await Promise.all([hears(ana.page, [CALLER, BEA]), hears(bea.page, [CALLER, ANA])]);
    await pressing('*6', 'microphoneOff');
    await Promise.all([hears(ana.page, [BEA]), hears(bea.page, [ANA])]);
  });

  test('D2: votes on what was proposed on a screen, and the vote counts', async () => {
    const since = performance.now();
    await proposeRound(ana);
    await agree(bea);
    await prompts.isSaid(phone, since, 'voteBy', { values: { name: ana.name } });
    await pressing('1');
    await isDecided(en.decision.short.beginRound);
    await isOffered(ana);
  });

  test('F2–F4 H3: in a whole round each is heard by the others in their turn, and at no other time', async () => {
    await everybodyHears(null);
    const begun = Date.now();
    let offered = 0;
    for (const [member, tone] of [
      [ana, ANA],
      [bea, BEA],
    ] as const) {
      await member.press('Speak');
      await everybodyHears(tone);
      offered = performance.now();
      await member.press('Finish');
    }
    await seatShows(en.room.state.offered);
    await prompts.isSaid(phone, offered, 'offer');
    await everybodyHears(null);
    await phone.press('1');
    await everybodyHears(CALLER);
    await seatShows(en.room.state.speaking);
    await pressing('#', 'turnFinished');
    await everybodyHears(null);
    for (const { sees } of [ana, bea]) await sees(en.room.middle.gathering);
    expect(await heardInOrder(begun)).toEqual({
      ana: [[BEA], [CALLER]],
      bea: [[ANA], [CALLER]],
      phone: [[ANA], [BEA]],
    });
  });

  test('F4 H5: passes with 2 in the next round, in silence', async () => {
    const begun = Date.now();
    const since = performance.now();
    await proposeRound(bea);
    await agree(ana);
    await prompts.isSaid(phone, since, 'voteBy', { values: { name: bea.name } });
    await pressing('1');
    await isDecided(en.decision.short.beginRound);
    // F3: it begins with the next seat, and goes the other way round.
    for (const member of [bea, ana]) {
      await isOffered(member);
      await member.press('Pass');
    }
    await seatShows(en.room.state.offered);
    await pressing('2', 'turnPassed');
    for (const { sees } of [ana, bea]) await sees(en.room.middle.gathering);
    expect(await heardInOrder(begun)).toEqual({ ana: [], bea: [], phone: [] });
  });

  test('F9: raises and lowers a hand with *9, and the screens show it', async () => {
    const since = performance.now();
    await choose(ana, 'beginSharing');
    await propose(ana);
    await agree(bea);
    await prompts.isSaid(phone, since, 'voteBy', { values: { name: ana.name } });
    await pressing('1');
    await isDecided(en.decision.short.beginSharing);
    await ana.press('Raise hand');
    await ana.press('Speak');
    await pressing('*9', 'handUp');
    await seatShows(en.room.state.hand);
    await pressing('*9', 'handDown');
    await seatShows(en.room.phone.by);
  });

  test('D8: proposes a minute of quiet, to which the screens agree', async () => {
    // The first group of what can be proposed, in it the fourth, a minute, and yes.
    await pressing('*2141', 'proposeConfirm', { values: { what: QUIET } });
    await pressing('1', 'proposed', { values: { what: QUIET } });
    await agree(ana, bea);
    await isDecided(en.decision.short.quiet.replace('{{length}}', '1 minute'));
    for (const { sees } of [ana, bea]) await sees(en.room.middle.quiet);
  });

  test('F7: who hangs up is shown as cut off', async () => {
    await phone.hangUp();
    await seatShows(en.room.state.lost);
  });
});
