import { foundGroupWithPhones, type Invitation } from '@ronda/member/invitation';
import { type Member, takeSeat } from '@ronda/member/member';
import type { MediaRoom } from '@ronda/member/sound/media';
import { enterMedia } from '@ronda/member/voice';
import { stageOf, turnOf } from '@ronda/shared/floor/moving';
import { seatOf } from '@ronda/shared/room/seats';
import { RoomServiceClient } from 'livekit-server-sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PhoneWorld, type RunningAgent, startPhoneWorld } from '../harness/phone-world.ts';
import { type SipPhone, startSipPhone } from '../harness/sip-phone.ts';
import { findTelephone } from '../harness/telephone.ts';
import { createEar, type Ear } from '../sound/ear.ts';

const telephone = await findTelephone();

const NUMBER = '34600111222';
const TONE = 500;
/** Wherever a voice is, some of these are in it. */
const VOICE = Array.from({ length: 27 }, (_, place) => 100 + place * 50);
const PATIENCE_MS = 30_000;
/** What LiveKit calls a caller's kind; its package does not give the name away. */
const SIP_PARTICIPANT = 3;

// What one agent cannot finish another one does. The tests follow each other.
describe.skipIf(!telephone.there)(`a call whose agent is gone${telephone.skipped}`, () => {
  let world: PhoneWorld;
  let group: Invitation & { readonly pin: string };
  let ana: Member;
  let bea: Member;
  let phone: SipPhone;
  let seat: string;
  let media: MediaRoom;
  /** At the table, for the caller's tone. */
  let ear: Ear;
  let rooms: RoomServiceClient;
  /** The one that holds the call, and those that could. */
  let holding: RunningAgent;
  let other: RunningAgent;

  const presence = () => seatOf(ana.room(), seat)?.presence.kind;
  async function isSpokenTo(since: number): Promise<void> {
    await expect.poll(() => phone.heardSince(since), { timeout: 10_000 }).not.toEqual([]);
  }
  /** A key may come before the question that it answers: then it is pressed again. */
  async function pressUntil(keys: string, isDone: () => boolean): Promise<void> {
    const press = async () => {
      if (!isDone()) await phone.press(keys);
      return isDone();
    };
    await expect.poll(press, { interval: 1000, timeout: PATIENCE_MS }).toBe(true);
  }
  /** The booths that hold one; those that have emptied stay for a while. */
  async function callers() {
    const all = await rooms.listRooms();
    const held = all.map(async (room) => {
      const people = await rooms.listParticipants(room.name);
      return people.some(({ kind }) => kind === SIP_PARTICIPANT) ? [room] : [];
    });
    return (await Promise.all(held)).flat();
  }
  const signs = async () => (await callers()).map(({ metadata }) => metadata);
  /** What it says of who holds the one call there is. */
  const holder = async () => (JSON.parse((await signs())[0] ?? '{}') as { agent?: string }).agent;
  const hasEver = (type: string) =>
    ana.happened().some((event) => event.type === type && 'seat' in event && event.seat === seat);
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  beforeAll(async () => {
    world = await startPhoneWorld({ program: telephone.program });
    const { url, apiKey, apiSecret } = world.booths;
    rooms = new RoomServiceClient(url.replace(/^ws/, 'http'), apiKey, apiSecret);
    group = await foundGroupWithPhones(world, 120);
    ana = await takeSeat(world, group, { name: 'Ana' });
    bea = await takeSeat(world, group, { name: 'Bea' });
    media = await enterMedia(bea, { hears: true }, (room) => {
      ear = createEar(room, [TONE]);
    });
    phone = await startSipPhone({ number: NUMBER, hertz: TONE, listensFor: VOICE });
    holding = await world.startAgent();
  });
  afterAll(async () => {
    await phone?.end();
    await media?.disconnect();
    for (const member of [ana, bea]) member?.close();
    await world?.end();
  });

  test('killed before the PIN: another asks for the PIN, and it opens', async () => {
    await phone.dial(world.sipAddress);
    const begun = performance.now();
    await isSpokenTo(begun);
    await phone.press('1');
    other = await world.startAgent();
    const first = await holder();
    await holding.end('SIGKILL');
    await expect.poll(holder, { timeout: 10_000 }).not.toBe(first);
    const taken = performance.now();
    await isSpokenTo(taken);
    await phone.press(`${group.pin}#`);
    await phone.press('#');
    const room = await ana.until(({ seats }) => seats.length === 3);
    seat = room.seats.find(({ id }) => id !== ana.me && id !== bea.me)!.id;
    holding = other;
  });

  test('no number, no secret and no name can be read on a booth', async () => {
    const [sign] = await signs();
    expect(sign).toContain('"notes":"');
    for (const secret of [NUMBER, NUMBER.slice(-4), group.secret, group.group, group.pin, 'Phone'])
      expect(sign).not.toContain(secret);
  });

  test('F7: killed in mid-turn, the caller keeps seat and turn, is spoken to, heard, and finishes', async () => {
    await ana.propose({ kind: 'beginRound', prompt: null });
    await bea.agree('beginRound');
    await pressUntil('*31', () => ana.room().decided.length > 0);
    for (const member of [ana, bea]) {
      const room = await ana.until((now) => stageOf(now) !== null);
      if (stageOf(room)?.seat === seat) break;
      if (stageOf(room)?.seat === member.me) await member.send({ type: 'pass' });
    }
    await ana.until((room) => stageOf(room)?.seat === seat);
    await pressUntil('1', () => turnOf(ana.room())?.seat === seat);
    await ear.hears(TONE, 5000);
    other = await world.startAgent();
    await holding.end('SIGKILL');
    const since = performance.now();
    await ana.until(() => presence() === 'lost');
    await ana.until(() => presence() === 'connected');
    await isSpokenTo(performance.now());
    expect(phone.isInCall()).toBe(true);
    expect(turnOf(ana.room())).toMatchObject({ seat, clock: { kind: 'running' } });
    // F2: nobody's microphone is opened for them.
    expect(ear.heardSince(since + 500)).toEqual([]);
    const heard = ear.hears(TONE, PATIENCE_MS);
    await phone.press('*6');
    await heard;
    await pressUntil('#', () => hasEver('turnFinished'));
    expect(hasEver('seatAway')).toBe(false);
    expect(ana.room().seats).toHaveLength(3);
    holding = other;
  });

  test('asleep, it has lost the call to another, and does the call no harm when it awakes', async () => {
    const first = await holder();
    other = await world.startAgent();
    holding.signal('SIGSTOP');
    await expect.poll(holder, { timeout: 10_000 }).not.toBe(first);
    const second = await holder();
    await ana.until(() => presence() === 'connected');
    holding.signal('SIGCONT');
    await sleep(4000);
    expect(await holder()).toBe(second);
    expect(phone.isInCall()).toBe(true);
    await pressUntil('*7', () => seatOf(ana.room(), seat)?.resting === true);
    await pressUntil('*7', () => seatOf(ana.room(), seat)?.resting === false);
    expect(holding.isRunning()).toBe(true);
    [holding, other] = [other, holding];
  });

  test('ended by the system, it leaves the call to another, and the seat is never lost', async () => {
    const first = await holder();
    const before = ana.happened().length;
    const since = performance.now();
    await holding.end();
    await expect.poll(holder, { timeout: 5000 }).not.toBe(first);
    await isSpokenTo(since);
    await pressUntil('*7', () => seatOf(ana.room(), seat)?.resting === true);
    await pressUntil('*7', () => seatOf(ana.room(), seat)?.resting === false);
    const types = ana
      .happened()
      .slice(before)
      .map(({ type }) => type);
    expect(types).not.toContain('seatLost');
    expect(phone.isInCall()).toBe(true);
    holding = other;
  });

  test('ended where no other is, the call stays up, and a new one goes on with it', async () => {
    await holding.end();
    await ana.until(() => presence() === 'lost');
    expect(phone.isInCall()).toBe(true);
    holding = await world.startAgent();
    await ana.until(() => presence() === 'connected');
    expect(phone.isInCall()).toBe(true);
    expect(hasEver('seatAway')).toBe(false);
  });

  test('of two agents that see a call ring one has it, and keeps it', async () => {
    other = await world.startAgent();
    for (let call = 0; call < 3; call += 1) {
      await phone.hangUp();
      await expect.poll(async () => (await callers()).length).toBe(0);
      await phone.dial(world.sipAddress);
      const since = performance.now();
      await isSpokenTo(since);
      const [{ name } = { name: '' }] = await callers();
      const agents = new Set<unknown>();
      const beats = new Set<number>();
      const look = async () => {
        const [room] = await rooms.listRooms([name]);
        const sign = JSON.parse(room?.metadata ?? '{}') as { agent: string; beat: number };
        agents.add(sign.agent);
        return beats.add(sign.beat).size;
      };
      await expect.poll(look, { timeout: 10_000 }).toBe(4);
      expect(agents.size).toBe(1);
      expect(phone.isInCall()).toBe(true);
    }
  });

  test('killed after the PIN, another does not ask for it again, and gives the lost seat back', async () => {
    await other.end();
    await phone.hangUp();
    await expect.poll(async () => (await callers()).length).toBe(0);
    await phone.dial(world.sipAddress);
    const before = (await signs())[0]?.length ?? 0;
    await phone.press(`1${group.pin}#`);
    await expect.poll(async () => (await signs())[0]?.length).toBeGreaterThan(before + 150);
    const first = await holder();
    other = await world.startAgent();
    await holding.end('SIGKILL');
    await expect.poll(holder, { timeout: 10_000 }).not.toBe(first);
    await pressUntil('1', () => presence() === 'connected');
    expect(ana.room().seats).toHaveLength(3);
  });
});
