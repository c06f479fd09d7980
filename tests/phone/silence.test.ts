import { foundGroupWithPhones } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { stageOf } from '@ronda/shared/floor/moving';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PhoneWorld, startPhoneWorld } from '../harness/phone-world.ts';
import { createPrompts } from '../harness/prompts.ts';
import { type SipPhone, startSipPhone } from '../harness/sip-phone.ts';
import { findTelephone } from '../harness/telephone.ts';

const telephone = await findTelephone();

const FIVE_MINUTES_MS = 5 * 60_000;
/** Nobody's turn runs out in that time. */
const TURN_SECONDS = 900;
/** Wherever a voice is, some of these are in it. */
const VOICE = Array.from({ length: 27 }, (_, place) => 100 + place * 50);
// Some telephones send nothing while nobody speaks into them, and what is on the way takes that for a line that is gone.
describe.skipIf(!telephone.there)(`a long silence${telephone.skipped}`, () => {
  let world: PhoneWorld;
  let ana: Member;
  let pin: string;
  let phone: SipPhone;
  const prompts = createPrompts();

  beforeAll(async () => {
    world = await startPhoneWorld({ program: telephone.program, agent: true });
    const group = await foundGroupWithPhones(world, TURN_SECONDS);
    ({ pin } = group);
    ana = await takeSeat(world, group, { name: 'Ana' });
    phone = await startSipPhone({ listensFor: VOICE });
  });
  afterAll(async () => {
    await phone?.end();
    await prompts.end();
    ana?.close();
    await world?.end();
  });

  async function press(pressed: string): Promise<number> {
    const since = performance.now();
    await phone.press(pressed);
    return since;
  }

  /** All packets of its sound, as it has written them down. */
  async function bytesSent(): Promise<number> {
    const names = await readdir(phone.folder);
    const sound = names.find((name) => name.endsWith('-enc.wav'));
    return (await stat(join(phone.folder, sound ?? 'none'))).size;
  }

  test(
    'five minutes in which a telephone sends nothing and hears nothing hang nobody up',
    async () => {
      await phone.dial(world.sipAddress);
      await prompts.isSaid(phone, await press('1'), 'askPin');
      await prompts.isSaid(phone, await press(`${pin}#`), 'agreementsNone');
      await press('#');
      await ana.until(({ seats }) => seats.length === 2);
      await ana.propose({ kind: 'beginRound', prompt: null });
      await prompts.isSaid(phone, performance.now() - 2000, 'voteBy', { values: { name: 'Ana' } });
      await press('1');
      await ana.until((room) => stageOf(room)?.seat === ana.me);
      // She says nothing, and so does everybody.
      await ana.send({ type: 'speak' });
      await expect.poll(() => phone.heardSince(performance.now() - 3000)).toEqual([]);

      await phone.unplug();
      const sent = await bytesSent();
      const silent = performance.now();
      while (performance.now() - silent < FIVE_MINUTES_MS) {
        expect(phone.isInCall()).toBe(true);
        await sleep(1000);
      }
      expect(await bytesSent()).toBe(sent);
      expect(phone.heardSince(silent)).toEqual([]);
      expect(ana.room().seats.every(({ presence }) => presence.kind === 'connected')).toBe(true);

      await phone.plugIn();
      await prompts.isSaid(phone, await press('*1'), 'whereRound', { values: { number: 1 } });
    },
    FIVE_MINUTES_MS + 120_000,
  );
});
