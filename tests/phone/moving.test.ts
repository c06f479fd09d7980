import { foundGroup, foundGroupWithPhones, type Invitation } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { offerMove, openMove } from '@ronda/member/moving';
import type { MediaRoom } from '@ronda/member/sound/media';
import { enterMedia } from '@ronda/member/voice';
import { seatOf } from '@ronda/shared/room/seats';
import { MoveOffered } from '@ronda/shared/wire/protocol';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeviceKey, makeDeviceKey } from '../../client/src/confidence/device-key.ts';
import { openName } from '../../client/src/confidence/name-card.ts';
import { type PhoneWorld, startPhoneWorld } from '../harness/phone-world.ts';
import { type SipPhone, startSipPhone } from '../harness/sip-phone.ts';
import { findTelephone } from '../harness/telephone.ts';
import { createEar, type Ear } from '../sound/ear.ts';

const telephone = await findTelephone();

const CALLER = 500;

// D10: Ana offers a fresh room to a caller, and later the caller one to Ana.
describe.skipIf(!telephone.there)(`a caller and a fresh room${telephone.skipped}`, () => {
  let world: PhoneWorld;
  let group: Invitation & { pin: string };
  let device: DeviceKey;
  let ana: Member;
  let there: Member;
  let phone: SipPhone;
  let media: MediaRoom;
  let ear: Ear;

  beforeAll(async () => {
    world = await startPhoneWorld({ program: telephone.program, agent: true });
    group = await foundGroupWithPhones(world, 60);
    device = await makeDeviceKey();
    ana = await takeSeat(world, group, { name: 'Ana', device });
    phone = await startSipPhone({ hertz: CALLER });
    await phone.dial(world.sipAddress);
    // As River.
    await phone.press(`1${group.pin}#`);
    await phone.press('2');
    await ana.until(({ seats }) => seats.length === 2);
  });
  afterAll(async () => {
    await phone?.end();
    await media?.disconnect();
    await Promise.all([ana, there].map((member) => member?.leave()));
    await world?.end();
  });

  const callerAt = (member: Member) => member.room().seats.find(({ id }) => id !== member.me)!;
  async function offersTo(invitation: Invitation): Promise<void> {
    expect(await offerMove(ana, device, [callerAt(ana).id], invitation)).toBe('done');
  }

  test('whose offer leads nowhere keeps the seat, also where no telephone is let in (D8)', async () => {
    const gone = { ...(await foundGroup(world)), group: 'group-aaaaaaaaaaaa' };
    for (const nowhere of [gone, await foundGroup(world)]) {
      await offersTo(nowhere);
      await phone.press('*31');
      await phone.press('*6');
      // Still at the table, where keys are answered.
      await phone.press('*7');
      const { id } = callerAt(ana);
      await ana.until((room) => seatOf(room, id)?.resting === true);
      await phone.press('*7');
      await ana.until((room) => seatOf(room, id)?.resting === false);
    }
  });

  test('goes to a room that is there, and leaves this one only then', async () => {
    const fresh = await foundGroupWithPhones(world);
    there = await takeSeat(world, fresh, { name: 'Ana', device });
    media = await enterMedia(there, { hears: true }, (room) => {
      ear = createEar(room, [CALLER]);
    });
    const { id } = callerAt(ana);
    await offersTo(fresh);
    await phone.press('*31');
    await there.until(({ seats }) => seats.length === 2);
    await ana.until((room) => seatOf(room, id)?.presence.kind === 'left');
    const seat = callerAt(there);
    expect(seat.by).toBe('phone');
    await expect.poll(() => there.names()[seat.id]).toBeDefined();
    const card = await openName(fresh.keys, there.names()[seat.id]!);
    expect(card?.name).toBe('River');
  });

  test('is heard there', async () => {
    await phone.press('*6');
    await ear.hears(CALLER, 5000);
  });

  test('and offers one: by keys, to somebody with a browser, who can open it and finds telephones admitted', async () => {
    await phone.press('*25511');
    await there.until(() => there.heard.some(([what]) => what === 'moveOffered'));
    const [, body] = there.heard.findLast(([what]) => what === 'moveOffered')!;
    const invitation = await openMove(there, device, v.parse(MoveOffered, body));
    expect(invitation).not.toBeNull();
    // Who offers it is asked to go, too.
    await phone.press('1');
    const next = await takeSeat(world, invitation!, { name: 'Ana' });
    await next.until(({ seats }) => seats.length === 2);
    await next.leave();
  });
});
