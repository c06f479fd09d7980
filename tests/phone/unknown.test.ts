import { foundGroupWithPhones } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rondaPhoneEnvironment } from '../../infra/telephone/agent.js';
import { newPhoneKeys } from '../../infra/telephone/keys.js';
import { type PhoneWorld, startPhoneWorld } from '../harness/phone-world.ts';
import { createPrompts } from '../harness/prompts.ts';
import { type SipPhone, startSipPhone } from '../harness/sip-phone.ts';
import { findTelephone } from '../harness/telephone.ts';
import { startWorld, type World } from '../harness/world.ts';

const telephone = await findTelephone();

const NEVER_GIVEN = '100000000001';
const PATIENCE_MS = 30_000;

// Word for word, what somebody hears whose PIN leads nowhere.
describe.skipIf(!telephone.there)(`a call to no group of this Ronda${telephone.skipped}`, () => {
  let world: PhoneWorld;
  let other: World;
  let pinOfOther: string;
  let ana: Member;
  let anaThere: Member;
  let phone: SipPhone;
  const prompts = createPrompts();

  beforeAll(async () => {
    world = await startPhoneWorld({ program: telephone.program, agent: true });
    other = await startWorld(rondaPhoneEnvironment(await newPhoneKeys(), 'sip:other@127.0.0.1'));
    ana = await takeSeat(world, await foundGroupWithPhones(world, 60), { name: 'Ana' });
    const group = await foundGroupWithPhones(other, 60);
    pinOfOther = group.pin;
    anaThere = await takeSeat(other, group, { name: 'Ana' });
    phone = await startSipPhone();
    await phone.dial(world.sipAddress);
    await phone.press('1');
  });
  afterAll(async () => {
    await phone?.end();
    await prompts.end();
    for (const member of [ana, anaThere]) member?.close();
    await other?.end();
    await world?.end();
  });

  async function typing(pin: string): Promise<number> {
    const since = performance.now();
    await phone.press(`${pin}#`);
    return since;
  }

  test('a PIN that was never given opens no group, and two tries are left', async () => {
    const since = await typing(NEVER_GIVEN);
    await prompts.isSaid(phone, since, 'pinWrong', { values: { count: 2 } });
    expect(phone.isInCall()).toBe(true);
  });

  test('a PIN of a group on another Ronda opens none either', async () => {
    const since = await typing(pinOfOther);
    await prompts.isSaid(phone, since, 'pinWrong', { values: { count: 1 } });
    expect(phone.isInCall()).toBe(true);
  });

  test('after the third the goodbye is said to its end, and nobody has come in anywhere', async () => {
    const since = await typing(pinOfOther);
    await expect.poll(() => phone.isInCall(), { timeout: PATIENCE_MS }).toBe(false);
    await prompts.isSaid(phone, since, 'pinGoodbye');
    expect(ana.room().seats.map(({ id }) => id)).toEqual([ana.me]);
    expect(anaThere.room().seats.map(({ id }) => id)).toEqual([anaThere.me]);
  });
});
