import { randomBytes, randomInt } from 'node:crypto';
import { RoomEvent } from '@livekit/rtc-node';
import { foundGroupWithPhones } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import { AccessToken, DataPacket_Kind, RoomServiceClient } from 'livekit-server-sdk';
import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PhoneWorld, startPhoneWorld } from '../harness/phone-world.ts';
import { keptByRedis } from '../harness/redis-kept.ts';
import { type SipPhone, startSipPhone } from '../harness/sip-phone.ts';
import { findTelephone } from '../harness/telephone.ts';
import { writtenSince } from '../harness/written.ts';
import { enter, type Person } from '../sound/person.ts';

const telephone = await findTelephone();

/** Those of this run, and of no other that may go on beside it. */
const NUMBERS = [1, 2].map(() => `34600${randomInt(100_000, 999_999)}`);
const NAME = `Anastasia ${randomBytes(6).toString('hex')}`;
/** Wherever a voice is, some of these are in it. */
const VOICE = Array.from({ length: 27 }, (_, place) => 100 + place * 50);
/** Longer than any pause in what a caller is told. */
const QUIET_MS = 2000;
/** As long as it takes to say where we are. */
const SAID_MS = 30_000;
/** An empty room of LiveKit stays for 20 s. */
const ROOM_GOES_MS = 60_000;

// Two callers, and a changed client in the meeting's media room.
describe.skipIf(!telephone.there)(`what stays in the booth${telephone.skipped}`, () => {
  let world: PhoneWorld;
  let pin: string;
  let ana: Member;
  let listener: Person;
  const came: string[] = [];
  const phones: SipPhone[] = [];
  const identities: string[] = [];
  let rooms: RoomServiceClient;
  const started = Date.now();

  beforeAll(async () => {
    world = await startPhoneWorld({ program: telephone.program, agent: true });
    const group = await foundGroupWithPhones(world, 60);
    ({ pin } = group);
    ana = await takeSeat(world, group, { name: NAME });
    listener = await enter(await ana.media());
    noteAll(listener, came);
    for (const number of NUMBERS) {
      const phone = await startSipPhone({ number, listensFor: VOICE });
      phones.push(phone);
      const before = ana.room().seats.length;
      await phone.dial(world.sipAddress);
      await phone.press(`1${pin}#`);
      await phone.press('#');
      await ana.until(({ seats }) => seats.length > before);
    }
    rooms = new RoomServiceClient(
      world.booths.url.replace(/^ws/, 'http'),
      world.booths.apiKey,
      world.booths.apiSecret,
    );
    for (const { name } of await rooms.listRooms())
      for (const { identity } of await rooms.listParticipants(name))
        if (identity !== 'agent') identities.push(identity);
  });
  afterAll(async () => {
    for (const phone of phones) await phone.end();
    await listener?.leave();
    ana?.close();
    await world?.end();
  });

  /** Whatever somebody in a media room can be told beside its sound. */
  function noteAll({ room }: Person, noted: string[]): void {
    for (const event of [RoomEvent.DtmfReceived, RoomEvent.DataReceived, RoomEvent.ChatMessage])
      room.on(event, () => noted.push(event));
  }

  async function areSilent(): Promise<void> {
    const heard = () => phones.flatMap((one) => one.heardSince(performance.now() - QUIET_MS));
    await expect.poll(heard, { timeout: SAID_MS }).toEqual([]);
  }

  test('what one caller is told is in that caller’s ear alone', async () => {
    const [one, other] = phones as [SipPhone, SipPhone];
    // F11: for a minute nothing happens that both would be told of.
    await ana.send({ type: 'hold' });
    await areSilent();
    const begun = performance.now();
    await one.press('*1');
    await expect.poll(() => one.heardSince(begun)).not.toEqual([]);
    await areSilent();
    expect(other.heardSince(begun)).toEqual([]);
    const then = performance.now();
    await other.press('*1');
    await expect.poll(() => other.heardSince(then)).not.toEqual([]);
    await areSilent();
    expect(one.heardSince(then)).toEqual([]);
  });

  test('digits reach nobody in the meeting, whose media room holds its seats and no caller', async () => {
    await phones[0]!.press('*80456#');
    await areSilent();
    expect(came).toEqual([]);
    const seats = ana.room().seats.map(({ id }) => id);
    const people = [...listener.room.remoteParticipants.values()];
    expect(people.length).toBe(NUMBERS.length);
    for (const { identity } of people) expect(seats).toContain(identity);
    const shown = JSON.stringify(
      people.map(({ identity, name, metadata, attributes }) => [
        identity,
        name,
        metadata,
        attributes,
      ]),
    );
    for (const secret of secrets()) expect(shown).not.toContain(secret);
    expect(JSON.stringify([ana.heard, ana.entered()])).not.toMatch(/34600|\bsip/);
  });

  test('who could be in the booth itself would be told each digit: so the listener is not deaf', async () => {
    const { url, apiKey, apiSecret } = world.booths;
    const heard: string[] = [];
    const inBooths: Person[] = [];
    const booths = (await rooms.listRooms()).map(({ name }) => name);
    for (const room of booths) {
      const token = new AccessToken(apiKey, apiSecret, { identity: 'listener' });
      token.addGrant({ roomJoin: true, room });
      const one = await enter({ url, token: await token.toJwt() });
      inBooths.push(one);
      noteAll(one, heard);
    }
    await phones[0]!.press('80#');
    const keys = () => heard.filter((event) => event === RoomEvent.DtmfReceived);
    await expect.poll(keys).toHaveLength(3);
    const hearsData = async () => {
      for (const room of booths)
        await rooms.sendData(room, new Uint8Array([1]), DataPacket_Kind.RELIABLE, {});
      return heard;
    };
    await expect.poll(hearsData).toContain(RoomEvent.DataReceived);
    for (const one of inBooths) await one.leave();
    expect(came).toEqual([]);
  });

  test('what opens a booth opens nothing where the meetings are', async () => {
    const { apiKey, apiSecret } = world.booths;
    expect(world.mediaUrl).not.toBe(world.booths.url);
    const access = [world.mediaUrl.replace(/^ws/, 'http'), apiKey, apiSecret] as const;
    await expect(new RoomServiceClient(...access).listRooms()).rejects.toThrow();
    const token = new AccessToken(apiKey, apiSecret, { identity: 'agent' });
    token.addGrant({ roomJoin: true, room: ana.room().meeting });
    const pass = { url: world.mediaUrl, token: await token.toJwt() };
    await expect(enter(pass)).rejects.toThrow();
  });

  test('no number, hash of one, PIN or name is in a log or on disk', async () => {
    expect(identities).toHaveLength(NUMBERS.length);
    expect(await holdSecrets()).toEqual([]);
    // What is searched is what would hold them: one that is put there is found.
    const planted = join(world.data, 'planted');
    await writeFile(planted, `so\u0000${pin}\u0000on`);
    expect(await holdSecrets()).toEqual(['planted']);
    await rm(planted);
  });

  test('the booths’ Redis holds no number, no PIN and no name, and of a call nothing once it has ended', async () => {
    const during = await keptByRedis(world.redis);
    const ofCallers = identities.map((identity) => identity.replace(/^sip_/, ''));
    // LiveKit keeps who is in a room while they are: of a caller a hash and the last four digits.
    for (const secret of ofCallers) expect(during.includes(secret)).toBe(true);
    for (const secret of [...NUMBERS, pin, NAME]) expect(during.includes(secret)).toBe(false);
    for (const phone of phones) await phone.hangUp();
    const after = async () => {
      const kept = await keptByRedis(world.redis);
      return secrets().filter((secret) => kept.includes(secret));
    };
    await expect.poll(after, { timeout: ROOM_GOES_MS }).toEqual([]);
  });

  /** Logs and files in which one of the secrets stands. */
  async function holdSecrets(): Promise<string[]> {
    const kept: [string, string][] = [
      ['agent', world.agentLog()],
      ['Ronda', world.log()],
    ];
    for (const [path, text] of await writtenSince(started)) kept.push([basename(path), text]);
    expect(kept.map(([where]) => where)).toContain('ronda.sqlite');
    const found = kept.filter(([, text]) => secrets().some((secret) => text.includes(secret)));
    return found.map(([where]) => where);
  }

  /** The last four digits by themselves may stand in any long number: they are looked for as LiveKit writes them. */
  function secrets(): readonly string[] {
    const lastDigits = NUMBERS.flatMap((number) => [
      `Phone ${number.slice(-4)}`,
      `booth_${number.slice(-4)}`,
    ]);
    const hashes = identities.map((identity) => identity.replace(/^sip_/, ''));
    return [...NUMBERS, ...lastDigits, ...hashes, pin, NAME];
  }
});
