import { setTimeout as sleep } from 'node:timers/promises';
import { foundGroup } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { makeRoom } from '@ronda/member/sound/make-room';
import { enterMedia } from '@ronda/member/voice';
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ear, openEar } from '../../phone/src/booth/ear.ts';
import { startTestLiveKit, type TestLiveKit } from '../harness/livekit.ts';
import { startWorld, type World } from '../harness/world.ts';
import { enter, type Person } from '../sound/person.ts';

const SEALED = 1000;
const UNSEALED = 1600;

let world: World;
let booths: TestLiveKit;
let members: Member[];
let ear: Ear;
const people: Person[] = [];

beforeAll(async () => {
  world = await startWorld();
  booths = await startTestLiveKit([]);
  const { url, apiKey, apiSecret } = booths.access;
  await new RoomServiceClient(url.replace(/^ws/, 'http'), apiKey, apiSecret).createRoom({
    name: 'booth',
  });
  const invitation = await foundGroup(world, 60);
  members = [];
  for (const name of ['Ana', 'Ben', 'Caller'])
    members.push(await takeSeat(world, invitation, { name }));
});
afterAll(async () => {
  await ear?.close();
  for (const person of people) await person.leave();
  for (const member of members ?? []) member.close();
  await world?.end();
  await booths?.end();
});

/** Into the caller's own room. */
async function passFor(identity: string) {
  const { url, apiKey, apiSecret } = booths.access;
  const token = new AccessToken(apiKey, apiSecret, { identity });
  token.addGrant({ roomJoin: true, room: 'booth', canPublish: true, canSubscribe: true });
  return { url, token: await token.toJwt() };
}

test('K4: a caller hears what is sealed, and nothing that was never sealed', async () => {
  const [ana, ben, caller] = members as [Member, Member, Member];
  const phone = await enter(await passFor('phone'), [SEALED, UNSEALED]);
  const sealed = await enter(await ana.media(), [], ana.keys);
  const unsealed = await enter(await ben.media());
  people.push(phone, sealed, unsealed);
  const agent = await passFor('agent');
  const booth = makeRoom();
  await booth.connect(agent.url, agent.token, { autoSubscribe: true, dynacast: false });
  ear = await openEar(booth);
  await enterMedia(caller, { hears: true }, (media) => ear.listen(media, () => true));

  await unsealed.say(UNSEALED);
  await sealed.say(SEALED);
  await phone.ear.hears(SEALED, 10_000);
  await sleep(2000);
  expect(phone.ear.heardFor(UNSEALED)).toBe(0);
});
